import type { PageData, PageNotice, PageUnit } from "../data.js";
import { both, element } from "./dom.js";
import { percent, ratioCell } from "./figures.js";
import { problemItem } from "./problem.js";
import { type PageColumn, sortableTable } from "./table.js";
import { WORDS } from "./words.js";

/** The table of units on the page. */
export interface UnitList {
  /** Opens the unit of a notice; gives whether there is one. */
  open(notice: number): boolean;
}

/** Fills the place for units: a filter, a table, and below each unit that is opened its notices and problems. */
export function unitList(data: PageData, place: HTMLElement): UnitList {
  if (data.units.length === 0) {
    place.append(element("p", {}, both(WORDS.noUnits)));
    return { open: () => false };
  }
  const buttons = new Map<PageUnit, HTMLButtonElement>();
  const toggle = (unit: PageUnit, open: boolean) => {
    buttons.get(unit)?.setAttribute("aria-expanded", `${open}`);
    table.setDetail(unit, open ? unitDetail(data, unit) : null);
  };
  const name: PageColumn<PageUnit> = {
    title: WORDS.unit,
    key: (unit) => unit.name ?? null,
    heading: true,
    cell: (unit) => {
      const button = element(
        "button",
        { type: "button", class: "open", "aria-expanded": "false" },
        unit.name ?? both(WORDS.unknownUnit),
      );
      button.addEventListener("click", () => toggle(unit, button.getAttribute("aria-expanded") !== "true"));
      buttons.set(unit, button);
      return button;
    },
  };
  const table = sortableTable<PageUnit>({ zh: "各单位", en: "Units" }, [name, ...COLUMNS], data.units);

  const count = element("output", { class: "count" });
  const field = element("input", {
    type: "search",
    id: "unit-filter",
    autocomplete: "off",
    "data-zh": WORDS.search.zh,
    "data-en": WORDS.search.en,
  });
  const texts = new Map(data.units.map((unit) => [unit, searchText(data, unit)]));
  const filter = () => {
    const wanted = field.value.trim().toLowerCase();
    const shown = table.filter((unit) => wanted === "" || (texts.get(unit) ?? "").includes(wanted));
    count.textContent = `${shown} / ${data.units.length}`;
  };
  field.addEventListener("input", filter);
  filter();
  place.append(element("div", { class: "controls" }, field, count), table.root);

  return {
    open(notice) {
      const unit = data.units.find((candidate) => candidate.notices?.includes(notice));
      if (!unit) return false;
      if (buttons.get(unit)?.getAttribute("aria-expanded") !== "true") toggle(unit, true);
      field.value = "";
      filter();
      return true;
    },
  };
}

const COLUMNS: ReadonlyArray<PageColumn<PageUnit>> = [
  {
    title: WORDS.place,
    key: (unit) => unit.place ?? null,
    cell: (unit) => unit.place?.split(" ").map((part) => [element("span", { class: "whole" }, part), " "]),
  },
  {
    title: WORDS.kind,
    key: (unit) => unit.kinds?.join() ?? null,
    cell: (unit) => element("span", { class: "whole" }, unit.kinds?.join("、")),
  },
  {
    title: WORDS.published,
    key: (unit) => unit.published ?? null,
    cell: (unit) => element("span", { class: "whole" }, unit.published),
  },
  { title: WORDS.problems, key: (unit) => unit.problems, numeric: true, cell: (unit) => unit.problems },
  { title: WORDS.ratio, key: (unit) => unit.ratio?.[2] ?? null, numeric: true, cell: (unit) => ratioCell(unit.ratio) },
  {
    title: WORDS.coverage,
    key: (unit) => unit.coverage ?? null,
    numeric: true,
    cell: (unit) => (unit.coverage === undefined ? "–" : percent(unit.coverage)),
  },
  {
    title: WORDS.account,
    key: (unit) => unit.account?.[2] ?? null,
    numeric: true,
    cell: (unit) => ratioCell(unit.account),
  },
  {
    title: WORDS.claimed,
    key: (unit) => unit.claimed ?? null,
    numeric: true,
    cell: (unit) => (unit.claimed === undefined ? "–" : percent(unit.claimed)),
  },
  {
    title: WORDS.differing,
    key: (unit) => unit.differing ?? 0,
    numeric: true,
    cell: (unit) => unit.differing ?? 0,
  },
];

function searchText(data: PageData, unit: PageUnit): string {
  const sources = (unit.notices ?? []).map((index) => data.notices[index]?.source ?? "");
  return [unit.name, unit.place, ...(unit.kinds ?? []), ...sources].join("\n").toLowerCase();
}

function unitDetail(data: PageData, unit: PageUnit): HTMLElement {
  return element(
    "div",
    { class: "unit-detail" },
    (unit.notices ?? []).flatMap((index) => {
      const notice = data.notices[index];
      return notice ? [noticeBlock(data, notice)] : [];
    }),
  );
}

function noticeBlock(data: PageData, notice: PageNotice): HTMLElement {
  return element(
    "article",
    { class: "notice-block", id: notice.id },
    element("h4", {}, notice.title ?? notice.source),
    element(
      "p",
      { class: "where" },
      element("span", { class: "source" }, `${notice.source}:${notice.line}`),
      notice.inspector ? ` · ${notice.inspector}` : null,
      notice.feedback ? [" · ", both(WORDS.feedback), ` ${notice.feedback}`] : null,
      notice.published ? [" · ", both(WORDS.published), ` ${notice.published}`] : null,
    ),
    notice.problems
      ? notice.problems.map((problem) => problemItem(data, notice, problem))
      : element("p", {}, both(WORDS.noProblems)),
  );
}
