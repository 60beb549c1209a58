import { CHECKS, type Check } from "../../completion/check.js";
import { checksOf } from "../../completion/checks.js";
import type { App } from "./app.js";
import type { Notice } from "./corpus.js";
import { element, on } from "./dom.js";
import { language, OF_NOTICES, say } from "./language.js";
import { dataTable, type TableColumn } from "./table.js";
import { unitLink } from "./unit-link.js";
import { WORDS } from "./words.js";

interface CheckRow extends Check {
  notice: Notice;
}

/** Whether only checks are shown in which the two numbers differ; kept while the page is open. */
let onlyDiffering = true;

/** What notices claim against what is counted in them. */
export function checks(app: App, place: HTMLElement): void {
  const rows = app.selection.notices.flatMap((notice) =>
    checksOf(notice.record).map((check): CheckRow => ({ ...check, notice })),
  );
  const lead = element("p", { class: "lead" }, say(WORDS.checkLead));
  if (rows.length === 0) {
    place.replaceChildren(lead, element("p", {}, say(WORDS.noChecks)));
    return;
  }
  const differing = rows.filter(({ difference }) => difference);
  const box = element("input", { type: "checkbox", id: "checks-differing" });
  box.checked = onlyDiffering;
  const count = element("output", { class: "count" });
  const table = element("div", {});
  const show = () => {
    onlyDiffering = box.checked;
    const shown = box.checked ? differing : rows;
    count.textContent = `${shown.length} / ${rows.length}`;
    table.replaceChildren(
      shown.length === 0
        ? element("p", {}, say(WORDS.noDiffering))
        : dataTable(app, { name: "checks", caption: say(WORDS.check), columns: columns(app), rows: shown }),
    );
  };
  on(box, { change: show });
  show();
  place.replaceChildren(
    lead,
    element(
      "p",
      { class: "controls" },
      box,
      element("label", { for: "checks-differing" }, say(WORDS.onlyDiffering)),
      count,
    ),
    table,
  );
}

function columns(app: App): Array<TableColumn<CheckRow>> {
  return [
    {
      name: "unit",
      title: WORDS.unit,
      heading: true,
      value: ({ notice }) => notice.record.fields.unit,
      cell: ({ notice }) => unitLink(app, notice.record.fields.unit),
      given: [
        { name: "notice_id", value: ({ notice }) => notice.record.noticeId },
        { name: "unit", value: ({ notice }) => notice.record.fields.unit },
      ],
    },
    {
      name: "check",
      title: WORDS.check,
      value: ({ check }) => say(CHECKS[check]),
      given: [{ name: "check", value: ({ check }) => check }],
    },
    { name: "stated", title: WORDS.stated, value: ({ stated }) => stated, numeric: true },
    {
      name: "derived",
      title: WORDS.derived,
      value: ({ derived }) => derived,
      cell: ({ derived }) => derived ?? element("span", { class: "nil" }, "–"),
      numeric: true,
    },
    {
      name: "difference",
      title: WORDS.differs,
      value: ({ difference }) => difference,
      cell: ({ difference }) =>
        element(
          "span",
          { class: difference ? "differs" : "nil" },
          difference === null ? "–" : difference > 0 ? `+${difference}` : difference,
        ),
      numeric: true,
    },
    { name: "note", title: WORDS.note, value: ({ note }) => note[language()] },
    {
      name: "words",
      title: WORDS.words,
      value: ({ evidence }) => evidence?.text ?? null,
      cell: ({ evidence, notice }) =>
        evidence && [
          element("q", { class: "quote", lang: OF_NOTICES }, evidence.text),
          " ",
          element("span", { class: "source" }, `${notice.record.source}:${evidence.line}`),
        ],
      given: [
        { name: "words", value: ({ evidence }) => evidence?.text ?? null },
        { name: "source", value: ({ notice }) => notice.record.source },
        { name: "line", value: ({ evidence }) => evidence?.line ?? null },
      ],
      hidden: true,
    },
  ];
}
