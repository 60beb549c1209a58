import { isEvidenced } from "../../completion/counts.js";
import { ACCOUNT_STATES, CODERS, STATUSES } from "../../tables/problems.js";
import { type App, problemAddress } from "./app.js";
import type { Problem } from "./corpus.js";
import { element } from "./dom.js";
import { percent } from "./figures.js";
import { list, OF_NOTICES, say } from "./language.js";
import { categoryName } from "./names.js";
import { noticeHead } from "./notice-head.js";
import { dataTable, type TableColumn } from "./table.js";
import { accountTag, categoryTag, stateTag } from "./tags.js";
import { unitLink } from "./unit-link.js";
import { FACET_NAMES, WORDS } from "./words.js";

/** The table of problems; where a single unit is chosen, its notices above it. */
export function problems(app: App, place: HTMLElement): void {
  const { selection, address } = app;
  place.replaceChildren(
    element("p", { class: "lead" }, say(WORDS.problemLead)),
    ...(address.filter.unit.length === 1 ? selection.notices.map((notice) => noticeHead(notice)) : []),
    selection.problems.length === 0
      ? element("p", {}, say(selection.notices.length > 0 ? WORDS.noProblems : WORDS.nothing))
      : dataTable(app, {
          name: "problems",
          caption: say(WORDS.title),
          columns: columns(app),
          rows: selection.problems,
        }),
  );
}

function columns(app: App): Array<TableColumn<Problem>> {
  return [
    {
      name: "title",
      title: WORDS.title,
      heading: true,
      value: ({ coded }) => coded.title,
      cell: (problem) =>
        element(
          "a",
          { class: "own", lang: OF_NOTICES, href: problemAddress(app, problem) },
          problem.coded.title || problem.id,
        ),
      given: [
        { name: "problem_id", value: ({ id }) => id },
        { name: "title", value: ({ coded }) => coded.title },
      ],
    },
    {
      name: "unit",
      title: WORDS.unit,
      value: ({ notice }) => notice.record.fields.unit,
      cell: ({ notice }) => {
        const { unit } = notice.record.fields;
        return unitLink(app, unit, unit === null ? undefined : app.corpus.shortNames[unit]);
      },
    },
    {
      name: "number",
      title: WORDS.number,
      value: ({ coded }) => coded.ordinal,
      cell: ({ coded }) => element("span", { class: "own" }, coded.number ?? `${coded.ordinal}`),
      given: [{ name: "number", value: ({ coded }) => coded.number }],
      hidden: true,
    },
    {
      name: "category",
      title: WORDS.category,
      value: ({ coded }) => categoryName(app.head, coded.coding.category),
      cell: ({ coded }) => categoryTag(app.head, coded.coding.category),
      given: [{ name: "category", value: ({ coded }) => coded.coding.category }],
    },
    {
      name: "labels",
      title: WORDS.labels,
      value: ({ coded }) => list(coded.coding.labels.slice(1).map((code) => categoryName(app.head, code))) || null,
      given: [{ name: "labels", value: ({ coded }) => coded.coding.labels.join(";") }],
      hidden: true,
    },
    {
      name: "confidence",
      title: WORDS.confidence,
      value: ({ coded }) => coded.coding.confidence,
      cell: ({ coded }) => coded.coding.confidence.toFixed(2),
      numeric: true,
    },
    {
      name: "coded_by",
      title: WORDS.coder,
      value: ({ coded }) => say(CODERS[coded.coding.codedBy]),
      given: [{ name: "coded_by", value: ({ coded }) => coded.coding.codedBy }],
      hidden: true,
    },
    {
      name: "status",
      title: FACET_NAMES.state,
      value: ({ coded }) => say(STATUSES[coded.status]),
      cell: ({ coded }) => stateTag(coded),
      given: [{ name: "status", value: ({ coded }) => coded.status }],
    },
    {
      name: "account_state",
      title: FACET_NAMES.account,
      value: ({ coded }) => say(ACCOUNT_STATES[coded.accountState]),
      cell: ({ coded }) => accountTag(coded),
      given: [{ name: "account_state", value: ({ coded }) => coded.accountState }],
    },
    { name: "measures", title: WORDS.measuresOf, value: ({ coded }) => coded.measures.length, numeric: true },
    {
      name: "evidenced",
      title: WORDS.evidenceOf,
      value: evidenced,
      cell: (problem) => {
        const share = evidenced(problem);
        return share === null ? element("span", { class: "nil" }, "–") : percent(share);
      },
      numeric: true,
      hidden: true,
    },
    { name: "aspect", title: WORDS.aspect, value: ({ coded }) => coded.aspect, hidden: true },
    {
      name: "published_on",
      title: WORDS.published,
      value: ({ notice }) => notice.record.fields.publishedOn,
      hidden: true,
    },
    {
      name: "source",
      title: WORDS.source,
      value: (problem) => sourceOf(problem),
      cell: (problem) => element("span", { class: "source" }, sourceOf(problem)),
      given: [
        { name: "source", value: ({ notice }) => notice.record.source },
        { name: "line", value: ({ coded }) => coded.line },
      ],
    },
  ];
}

/** Share of the measures that carry evidence; null where there is no measure. */
function evidenced({ coded }: Problem): number | null {
  const { measures } = coded;
  return measures.length === 0 ? null : measures.filter(isEvidenced).length / measures.length;
}

/** File and line of a problem. */
export function sourceOf({ notice, coded }: Problem): string {
  return `${notice.record.source}:${coded.line}`;
}
