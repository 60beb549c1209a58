import { completionAccumulator } from "../../completion/accumulate.js";
import { checksOf } from "../../completion/checks.js";
import type { CompletionRow } from "../../tables/completion.js";
import { type App, addressOf, problemsAddress } from "./app.js";
import type { Notice } from "./corpus.js";
import { element } from "./dom.js";
import { percent, type Ratio, ratio, ratioCell } from "./figures.js";
import { type Facet, UNKNOWN } from "./filter.js";
import { list, say } from "./language.js";
import { valueName } from "./names.js";
import { dataTable, type TableColumn } from "./table.js";
import { unitLink } from "./unit-link.js";
import { FACET_NAMES, WORDS } from "./words.js";

/** A unit of the selection. */
interface UnitRow {
  row: CompletionRow;
  notices: Notice[];
  ratio: Ratio;
  account: Ratio;
  differing: number;
}

/** The table of units. */
export function units(app: App, place: HTMLElement): void {
  const rows = unitRows(app);
  place.replaceChildren(
    element("p", { class: "lead" }, say(WORDS.unitLead)),
    rows.length === 0
      ? element("p", {}, say(app.corpus.notices.length === 0 ? WORDS.noUnits : WORDS.nothing))
      : dataTable(app, { name: "units", caption: say(FACET_NAMES.unit), columns: columns(app), rows }),
  );
}

function unitRows({ selection }: App): UnitRow[] {
  const counted = completionAccumulator();
  const notices = new Map<string | null, Notice[]>();
  for (const [index, record] of selection.records.entries()) {
    counted.add(record);
    const { unit } = record.fields;
    const own = notices.get(unit) ?? [];
    own.push(selection.notices[index] as Notice);
    notices.set(unit, own);
  }
  const rows: UnitRow[] = [];
  for (const row of counted.rows()) {
    if (row.by !== "unit") continue;
    const own = notices.get(row.group) ?? [];
    rows.push({
      row,
      notices: own,
      ratio: ratio(row.completed, row.completed + row.mostly_completed + row.in_progress),
      account: ratio(row.accounted_done, row.problems),
      differing: own.flatMap(({ record }) => checksOf(record)).filter(({ difference }) => difference).length,
    });
  }
  return rows;
}

function columns(app: App): Array<TableColumn<UnitRow>> {
  const field = (facet: Facet, own: (notice: Notice) => string | null): TableColumn<UnitRow> => ({
    name: facet,
    title: FACET_NAMES[facet],
    value: ({ notices }) => list(distinct(notices.map(own)).map((value) => valueName(app.head, facet, value))) || null,
    hidden: true,
  });
  const interval = (name: string, of: (unit: UnitRow) => Ratio) => [
    { name, value: (unit: UnitRow) => round(of(unit).interval?.share) },
    { name: `${name}_low`, value: (unit: UnitRow) => round(of(unit).interval?.low) },
    { name: `${name}_high`, value: (unit: UnitRow) => round(of(unit).interval?.high) },
  ];
  return [
    {
      name: "unit",
      title: WORDS.unit,
      heading: true,
      value: ({ row }) => row.group,
      cell: ({ row }) => unitLink(app, row.group),
    },
    {
      name: "place",
      title: WORDS.place,
      value: ({ notices }) => placeOf(notices).join(" ") || null,
      cell: ({ notices }) => placeOf(notices).map((part) => [element("span", { class: "whole" }, part), " "]),
    },
    field("unit_type", ({ record }) => record.fields.unitType),
    field("level", ({ record }) => record.fields.level),
    field("kind", ({ record }) => record.fields.kind),
    {
      name: "published_on",
      title: WORDS.published,
      value: ({ notices }) =>
        distinct(notices.map(({ record }) => record.fields.publishedOn))
          .sort()
          .at(-1) ?? null,
      cell: ({ notices }) =>
        distinct(notices.map(({ record }) => record.fields.publishedOn))
          .sort()
          .map((day) => [element("span", { class: "whole" }, day), " "]),
    },
    {
      name: "notices",
      title: WORDS.notices,
      value: ({ notices }) => notices.length,
      numeric: true,
      hidden: true,
    },
    { name: "problems", title: WORDS.problems, value: ({ row }) => row.problems, numeric: true },
    {
      name: "ratio",
      title: WORDS.ratio,
      value: ({ ratio }) => ratio.interval?.share ?? null,
      cell: ({ row, ratio }) =>
        ratioCell(ratio, problemsAddress(app, { unit: [row.group ?? UNKNOWN], state: ["completed"] })),
      given: [...interval("ratio", ({ ratio }) => ratio), { name: "completed", value: ({ row }) => row.completed }],
      numeric: true,
    },
    {
      name: "coverage",
      title: WORDS.coverage,
      value: ({ row }) => row.coverage,
      cell: ({ row }) => share(row.coverage),
      numeric: true,
    },
    {
      name: "account_ratio",
      title: WORDS.account,
      value: ({ account }) => account.interval?.share ?? null,
      cell: ({ row, account }) =>
        ratioCell(account, problemsAddress(app, { unit: [row.group ?? UNKNOWN], account: ["done"] })),
      given: interval("account_ratio", ({ account }) => account),
      numeric: true,
    },
    {
      name: "evidenced",
      title: WORDS.evidenced,
      value: ({ row }) => row.evidenced,
      cell: ({ row }) => share(row.evidenced),
      numeric: true,
      hidden: true,
    },
    {
      name: "stated_ratio",
      title: WORDS.claimed,
      value: ({ row }) => row.stated_ratio,
      cell: ({ row }) => share(row.stated_ratio),
      numeric: true,
    },
    {
      name: "differing_checks",
      title: WORDS.differing,
      value: ({ differing }) => differing,
      cell: ({ row, differing }) =>
        differing === 0
          ? element("span", { class: "nil" }, 0)
          : element(
              "a",
              {
                href: addressOf(app, {
                  view: "checks",
                  filter: { ...app.address.filter, unit: [row.group ?? UNKNOWN] },
                }),
              },
              differing,
            ),
      numeric: true,
    },
    {
      name: "compare",
      title: WORDS.compareUnit,
      value: () => null,
      given: [],
      cell: ({ row }) => row.group !== null && compareLink(app, row.group),
    },
  ];
}

/** Puts a unit into the comparison: beside the one that is there, if any. */
function compareLink(app: App, unit: string): HTMLElement {
  const { left } = lastCompared;
  const change = left !== "" && left !== unit ? { left, right: unit } : { left: unit, right: "" };
  return element(
    "a",
    { href: addressOf(app, { view: "compare", ...change }), "aria-label": say(WORDS.compareThis, { unit }) },
    say(WORDS.compareUnit),
  );
}

/** The unit that was put into the comparison last. */
export const lastCompared = { left: "" };

function placeOf(notices: readonly Notice[]): string[] {
  const fields = notices[0]?.record.fields;
  return [fields?.province, fields?.city, fields?.county].filter((part) => typeof part === "string");
}

function distinct(values: ReadonlyArray<string | null>): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function share(value: number | null) {
  return value === null ? element("span", { class: "nil" }, "–") : percent(value);
}

function round(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1e6) / 1e6;
}
