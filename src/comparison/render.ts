import { type Column, displayTable } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import { CAUTIONS, isTooSmall } from "./caution.js";
import type { Comparison, ComparisonRow, GroupValue } from "./comparison.js";
import { fieldTitle } from "./fields.js";
import { groupLabel, type LabelOptions } from "./labels.js";
import { MEASURES } from "./measures.js";
import { WORDS } from "./words.js";

export interface RenderOptions extends LabelOptions {
  /** Whether values with 基本完成 counted are left out. */
  strictOnly?: boolean;
}

/** A column of the screen's table: its title and what stands in it. */
interface ShownColumn {
  title: string;
  align: Column["align"];
  cell(row: ComparisonRow): string;
}

/**
 * A comparison for a terminal: the table, groups too small under a line of their own, and how the numbers were made.
 * Shares are percentages with one decimal.
 */
export function renderComparison(comparison: Comparison, options: RenderOptions): string {
  const { lang } = options;
  const words = WORDS[lang];
  const measure = MEASURES[comparison.measure];
  const columns = columnsOf(comparison, options);
  const compared = comparison.rows.filter(({ caution }) => !isTooSmall(caution));
  const small = comparison.rows.filter(({ caution }) => isTooSmall(caution));
  const shown = [...compared, comparison.overall, ...small];
  const [head, ...body] = displayTable(
    columns,
    shown.map((row) => columns.map(({ cell }) => cell(row))),
  );
  const rule = smallRule(comparison, lang);
  const fields = comparison.by.map((field) => fieldTitle(field)[lang]).join(" × ");
  return `${[
    `${measure.title[lang]} · ${words.by(fields)}`,
    measure.formula[lang],
    ...(comparison.where ? [words.where(comparison.where)] : []),
    "",
    head!,
    ...body.slice(0, compared.length + 1),
    ...(small.length > 0 ? ["", words.tooSmall(rule), ...body.slice(compared.length + 1)] : []),
    "",
    ...comparisonNotes(comparison, options),
  ].join("\n")}\n`;
}

/** Which groups are too small, in words; as far as the rule holds for what is compared. */
function smallRule({ kind, measure: name, min }: Comparison, lang: Lang): string {
  const words = WORDS[lang];
  const { scale, cases } = MEASURES[name];
  return [
    ...(scale === "share" ? [words.fewRule(min, cases[lang])] : []),
    ...(kind === "units" ? [] : [words.oneNoticeRule]),
  ].join(words.or);
}

function columnsOf(comparison: Comparison, options: RenderOptions): ShownColumn[] {
  const { lang, strictOnly } = options;
  const words = WORDS[lang];
  const { scale, lenient } = MEASURES[comparison.measure];
  const rows = comparison.rows;
  const right = (title: string, cell: ShownColumn["cell"]): ShownColumn => ({ title, align: "right", cell });
  const left = (title: string, cell: ShownColumn["cell"]): ShownColumn => ({ title, align: "left", cell });
  const when = (shown: boolean, ...columns: ShownColumn[]) => (shown ? columns : []);
  const value = ({ value }: GroupValue) => (value === null ? words.undefined : amount(value, scale));
  const range = ({ low, high }: GroupValue) =>
    low === null || high === null ? "" : `${amount(low, scale)}–${amount(high, scale)}`;
  const fields = comparison.by.map((field) => fieldTitle(field)[lang]).join(" × ");
  return [
    left(fields, (row) => (row === comparison.overall ? words.overall : groupLabel(comparison, row.key, options))),
    right(words.notices, (row) => String(row.notices)),
    right(words.counts, (row) => `${row.part}/${row.whole}`),
    ...when(
      rows.some(({ coverage }) => coverage !== null),
      right(words.coverage, ({ coverage }) => (coverage === null ? "" : amount(coverage, "share"))),
    ),
    right(words.value[scale], ({ strict }) => value(strict)),
    right(words.interval, ({ strict }) => range(strict)),
    ...when(
      lenient && !strictOnly,
      right(words.lenient, ({ lenient }) => (lenient ? value(lenient) : "")),
      right(words.interval, ({ lenient }) => (lenient ? range(lenient) : "")),
    ),
    ...when(
      comparison.test !== null,
      right(words.difference, ({ difference }) => (difference ? differenceText(difference, scale) : "")),
      right(words.p, ({ difference }) => pText(difference?.p ?? null)),
      right(words.holm, ({ difference }) => pText(difference?.p_holm ?? null)),
    ),
    ...when(
      comparison.funnels !== null,
      left(words.funnel, ({ funnel }) => (funnel ? words.positions[funnel.position] : "")),
      left(words.widened, ({ funnel }) => (funnel ? words.positions[funnel.adjusted] : "")),
    ),
    ...when(
      comparison.prior !== null,
      right(words.shrunk, ({ shrunk }) => (shrunk ? value(shrunk) : "")),
      right(words.interval, ({ shrunk }) => (shrunk ? range(shrunk) : "")),
    ),
    ...when(
      rows.some(({ caution }) => caution !== null),
      left(words.caution, ({ caution }) => (caution ? CAUTIONS[caution][lang] : "")),
    ),
  ];
}

/** How the numbers were made and what they can bear: what a reader has to know of them, a sentence a line. */
function comparisonNotes(comparison: Comparison, options: RenderOptions): string[] {
  const words = WORDS[options.lang];
  const { kind, measure: name, repeated, comparisons } = comparison;
  const measure = MEASURES[name];
  return [
    ...(measure.lenient && !options.strictOnly ? [words.strictLenient] : []),
    ...(measure.ofNotice ? [name === "problems" ? words.means : words.claims] : []),
    ...intervalNotes(comparison, options.lang),
    ...(comparison.test ? [words.differences[kind]] : []),
    ...testNotes(comparison, options.lang),
    ...(comparisons > 1 ? [words.corrected(comparisons)] : []),
    ...funnelNotes(comparison, options.lang),
    ...priorNotes(comparison, options.lang),
    ...(repeated > 0 ? [comparison.apart ? words.apart(repeated) : words.pooled(repeated)] : []),
  ];
}

/** How intervals were made, where there are any. */
export function intervalNotes({ kind, measure, rows }: Comparison, lang: Lang): string[] {
  const words = WORDS[lang];
  if (MEASURES[measure].scale === "mean" || rows.every(({ interval }) => interval === null)) return [];
  const single = kind !== "units" && rows.some(({ interval }) => interval === "wilson");
  return [words.intervals[kind], ...(single ? [words.singleNotice] : [])];
}

/** Whether the groups differ at all. */
export function testNotes({ test }: Comparison, lang: Lang): string[] {
  const words = WORDS[lang];
  return [test ? words.test(test.statistic.toFixed(1), pText(test.p), String(test.permutations)) : words.noTest];
}

/** How much units differ beyond chance, where units are compared. */
export function funnelNotes({ funnels }: Comparison, lang: Lang): string[] {
  const words = WORDS[lang];
  if (funnels === null || funnels.length === 0) return [];
  const times = funnels.map(({ overdispersion }) => overdispersion).sort((a, b) => a - b);
  if (funnels.length > 1) return [words.funnelMany(times[0]!.toFixed(1), times.at(-1)!.toFixed(1))];
  return funnels.map(({ category, expected, overdispersion }) =>
    words.funnelNote(
      category === null ? "" : ` (${category})`,
      `${amount(expected, "share")} %`,
      overdispersion.toFixed(1),
    ),
  );
}

function priorNotes({ prior }: Comparison, lang: Lang): string[] {
  const words = WORDS[lang];
  if (prior === null) return [];
  return [
    prior.weight === null ? words.priorAll : words.prior(`${amount(prior.mean, "share")} %`, prior.weight.toFixed(1)),
  ];
}

/** A share as a percentage, or a mean, to one decimal. */
function amount(value: number, scale: "share" | "mean"): string {
  return (scale === "share" ? 100 * value : value).toFixed(1);
}

/** A difference with its sign and interval; shares in percentage points. */
function differenceText({ value, low, high }: GroupValue, scale: "share" | "mean"): string {
  if (value === null) return "";
  const signed = (number: number) => `${number > 0 ? "+" : ""}${amount(number, scale)}`;
  return low === null || high === null ? signed(value) : `${signed(value)} [${signed(low)}, ${signed(high)}]`;
}

/** A p-value to three places, or to four below 0.01. */
function pText(p: number | null): string {
  if (p === null) return "";
  return p < 0.01 ? p.toFixed(4) : p.toFixed(3);
}
