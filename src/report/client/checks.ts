import type { PageCheck, PageData } from "../data.js";
import { both, element } from "./dom.js";
import { type PageColumn, sortableTable } from "./table.js";
import { WORDS } from "./words.js";

/** Fills the place for checks: a table, those that differ on their own at first. */
export function checkList(data: PageData, place: HTMLElement): void {
  if (data.checks.length === 0) {
    place.append(element("p", {}, both(WORDS.noChecks)));
    return;
  }
  const number = (value: number | undefined) => (value === undefined ? "–" : `${value}`);
  const columns: Array<PageColumn<PageCheck>> = [
    {
      title: WORDS.unit,
      key: (check) => check.unit ?? null,
      heading: true,
      cell: (check) =>
        element("a", { href: `#${data.notices[check.notice]?.id ?? ""}` }, check.unit ?? both(WORDS.unknownUnit)),
    },
    {
      title: WORDS.check,
      key: (check) => check.check,
      cell: (check) => {
        const name = data.names.check[check.check];
        return name ? both(name) : check.check;
      },
    },
    { title: WORDS.stated, key: (check) => check.stated, numeric: true, cell: (check) => number(check.stated) },
    {
      title: WORDS.derived,
      key: (check) => check.derived ?? null,
      numeric: true,
      cell: (check) => number(check.derived),
    },
    {
      title: WORDS.difference,
      key: (check) => (check.difference === undefined ? null : Math.abs(check.difference)),
      numeric: true,
      cell: (check) =>
        element(
          "span",
          { class: check.difference ? "differs" : null },
          (check.difference ?? 0) > 0 ? `+${check.difference}` : number(check.difference),
        ),
    },
    { title: WORDS.note, cell: (check) => both(check.note) },
  ];
  const table = sortableTable({ zh: "自报与核对", en: "Claims and counts" }, columns, data.checks);
  const differ = data.checks.some((check) => check.difference);
  const box = element("input", { type: "checkbox", id: "checks-differing" });
  box.checked = differ;
  const count = element("output", { class: "count" });
  const filter = () => {
    const shown = table.filter((check) => !box.checked || Boolean(check.difference));
    count.textContent = `${shown} / ${data.checks.length}`;
  };
  box.addEventListener("change", filter);
  filter();
  place.append(
    element(
      "div",
      { class: "controls" },
      box,
      element("label", { for: "checks-differing" }, both(WORDS.onlyDiffering)),
      count,
    ),
    table.root,
  );
}
