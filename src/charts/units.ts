import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import type { ChartInput } from "./chart.js";
import { plainLabel } from "./label.js";
import { textWidth, wrapEvenly } from "./metrics.js";
import { SIZES } from "./theme.js";

/** The rows of the completion table that stand for single units with at least one problem. */
export function unitRows(input: ChartInput): CompletionRow[] {
  return input.completion.filter((row) => row.by === "unit" && row.problems > 0);
}

/** Units whose notices list no problem: charts leave them out and say how many. */
export function emptyUnits(input: ChartInput): number {
  return input.completion.filter((row) => row.by === "unit" && row.problems === 0).length;
}

/** The row of the completion table over all notices; undefined where the table has none. */
export function allRow(input: ChartInput): CompletionRow | undefined {
  return input.completion.find((row) => row.by === "all");
}

/**
 * A label for each unit, no two the same: its short name, or its full name where it has none or shares it with another.
 * @returns labels by `group`, wrapped by line feeds to the room that rows have for them
 */
export function unitLabels(input: ChartInput, rows: readonly CompletionRow[], lang: Lang): Map<string | null, string> {
  const full = (group: string | null) =>
    group === null ? (lang === "zh" ? "（未读出单位）" : "(unit not read)") : plainLabel(group) || "?";
  const short = (group: string | null) => plainLabel((group !== null && input.shortNames?.[group]) || "") || full(group);
  const uses = new Map<string, number>();
  for (const { group } of rows) uses.set(short(group), (uses.get(short(group)) ?? 0) + 1);
  const labels = new Map<string | null, string>();
  const taken = new Set<string>();
  for (const { group } of rows) {
    const wanted = uses.get(short(group)) === 1 ? short(group) : full(group);
    let label = wanted;
    for (let copy = 2; taken.has(label); copy++) label = `${wanted} (${copy})`;
    taken.add(label);
    labels.set(group, wrapEvenly(label, SIZES.rowLabel, SIZES.label).join("\n"));
  }
  return labels;
}

/** Height of a row that has room for the tallest of the labels, in pixels. */
export function rowHeight(labels: Iterable<string>): number {
  let lines = 1;
  for (const label of labels) lines = Math.max(lines, label.split("\n").length);
  return SIZES.row + (lines - 1) * SIZES.rowLine;
}

/** Width that the labels of an axis take, in pixels; at most a little more than they really do. */
export function labelRoom(labels: Iterable<string>): number {
  let width = 0;
  for (const label of labels)
    for (const line of label.split("\n")) width = Math.max(width, textWidth(line, SIZES.label));
  return Math.ceil(width) + 8;
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function byText(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
