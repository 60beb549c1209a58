import type { ChartInput, ChartRow } from "../../charts/chart.js";
import { unitLabels } from "../../charts/units.js";
import { KINDS, LEVELS } from "../../tables/notices.js";
import { ACCOUNT_STATES, STATUSES } from "../../tables/problems.js";
import { UNIT_TYPES } from "../../tables/unit-types.js";
import { type Facet, type Filter, UNKNOWN } from "./filter.js";

/** Finds what a part of a chart stands for: the filter by which the problems behind it are chosen. */
export interface Targets {
  /**
   * @param datum the data of a mark, a label or a row: any text in it that names a unit, a category, a state … counts
   * @returns null where it names nothing, as pooled rows and notes do
   */
  of(datum: unknown): Partial<Filter> | null;
  /**
   * The same for a point of a chart, which may have numbers and no name: it stands for the units in whose rows of the
   * chart's data all its numbers are found.
   */
  ofPoint(datum: unknown, rows: readonly ChartRow[]): Partial<Filter> | null;
}

/** Fields by whose name alone it is clear what their text names. */
const FIELDS: Readonly<Record<string, Facet>> = {
  unit: "unit",
  category: "category",
  unit_type: "unit_type",
  level: "level",
  province: "province",
  kind: "kind",
  year: "year",
  status: "state",
  state: "state",
  account_state: "account",
};

/** Where text may name several things, the one that charts have more often goes before. */
const ORDER: readonly Facet[] = ["unit", "category", "state", "account", "unit_type", "level", "kind", "province"];

/** @param input what the charts are drawn from */
export function targetsOf(input: ChartInput): Targets {
  const names = new Map<Facet, Map<string, string>>(ORDER.map((facet) => [facet, new Map()]));
  const name = (facet: Facet, text: string, value: string) => {
    const known = names.get(facet) as Map<string, string>;
    if (!known.has(plain(text))) known.set(plain(text), value);
  };
  const rows = input.completion.filter(({ by }) => by === "unit");
  for (const { group } of rows) if (group !== null) name("unit", group, group);
  // Labels are wrapped, shortened and told apart as the charts do it.
  for (const lang of ["zh", "en"] as const) {
    for (const [group, label] of unitLabels(input, rows, lang)) name("unit", label, group ?? UNKNOWN);
  }
  for (const { code, zh, en } of input.categories) for (const text of [code, zh, en]) name("category", text, code);
  const coded = { state: STATUSES, account: ACCOUNT_STATES, unit_type: UNIT_TYPES, level: LEVELS, kind: KINDS };
  for (const [facet, codes] of Object.entries(coded)) {
    for (const [code, { zh, en }] of Object.entries(codes)) {
      for (const text of [code, zh, en]) name(facet as Facet, text, code);
    }
  }
  for (const { province } of input.notices) if (province !== null) name("province", province, province);

  const targets: Targets = {
    of(datum) {
      if (datum === null || typeof datum !== "object") return null;
      const found: { -readonly [Key in keyof Filter]?: Filter[Key] } = {};
      for (const [field, value] of Object.entries(datum)) {
        if (typeof value !== "string" || value === "") continue;
        // A word leads to the problems that have it.
        if (field === "term") found.text = value;
        const own = FIELDS[field];
        const facets = own ? [own, ...ORDER] : ORDER;
        for (const facet of facets) {
          const code = facet === "year" ? value : names.get(facet)?.get(plain(value));
          if (code === undefined) continue;
          found[facet] ??= [code];
          break;
        }
      }
      return Object.keys(found).length === 0 ? null : found;
    },
    ofPoint(datum, rows) {
      const named = targets.of(datum);
      if (named || datum === null || typeof datum !== "object") return named;
      const numbers = Object.values(datum).filter((value) => typeof value === "number");
      // A single number, such as a share of one half, is that of too many.
      if (numbers.length < 2) return null;
      const units = rows
        .filter((row) => numbers.every((number) => Object.values(row).some((value) => isAbout(value, number))))
        .flatMap((row) => targets.of(row)?.unit ?? []);
      return units.length === 0 || units.length > MOST_UNITS ? null : { unit: [...new Set(units)] };
    },
  };
  return targets;
}

/** Units that one point may stand for: more coincide only where the numbers say nothing. */
const MOST_UNITS = 20;

/** Shares are rounded to six decimals in the tables. */
function isAbout(value: unknown, number: number): boolean {
  return typeof value === "number" && Math.abs(value - number) < 1e-6;
}

/** A name without the line feeds that it was wrapped by, the mark of a repeated heading, and what stands apart behind it. */
function plain(text: string): string {
  return text
    .replace(/(\S) {2,}\S.*$/s, "$1")
    .replace(/[\s′]+/g, "")
    .toLowerCase();
}
