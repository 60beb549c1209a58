import { unitGroupNames } from "../completion/unit-groups.js";
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

/**
 * A label for each unit, no two the same: its short name, or its full name where it has none or shares it with another.
 * @returns labels by `group`, wrapped by line feeds to the room that rows have for them
 */
export function unitLabels(
  input: Pick<ChartInput, "shortNames">,
  rows: ReadonlyArray<{ group: string | null }>,
  lang: Lang,
): Map<string | null, string> {
  const full = (group: string | null) =>
    group === null ? (lang === "zh" ? "（未读出单位）" : "(unit not read)") : cut(plainLabel(group)) || "?";
  const short = (group: string | null) =>
    cut(plainLabel((group !== null && input.shortNames?.[group]) || "")) || full(group);
  const named = rows.map(({ group }) => ({ group, name: short(group) }));
  const uses = new Map<string, number>();
  for (const { name } of named) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const unit of named) if (uses.get(unit.name) !== 1) unit.name = full(unit.group);
  const labels = new Map<string | null, string>();
  const taken = new Set<string>();
  const longest = named.reduce((most, { name }) => Math.max(most, textWidth(name, SIZES.label)), 0);
  // Every row is as high as the highest, so a few long names are given width before they are given lines.
  const width = Math.min(Math.max(longest / 2 + 2 * SIZES.label, SIZES.rowLabel), SIZES.rowLabelMost);
  for (const { group, name } of named) {
    let label = name;
    for (let copy = 2; taken.has(label); copy++) label = `${name} (${copy})`;
    taken.add(label);
    labels.set(group, wrapEvenly(label, width, SIZES.label).join("\n"));
  }
  return labels;
}

/** Longest name that is shown whole, in code points. No body is called more; what is longer is a line gone astray. */
const LONGEST_NAME = 90;

function cut(name: string): string {
  const points = [...name];
  return points.length <= LONGEST_NAME ? name : `${points.slice(0, LONGEST_NAME - 1).join("")}…`;
}

/**
 * The unit of each rectification notice, as the rows of the completion table name it: by its name, or by its name with
 * the place where several places have a unit of that name.
 * @returns group by `notice_id`
 */
export function groupsOfNotices({ notices }: Pick<ChartInput, "notices">): Map<string, string | null> {
  const counted = notices.filter((row) => row.genre === "rectification");
  const nameOf = unitGroupNames(counted);
  return new Map(counted.map((row) => [row.notice_id, nameOf(row)]));
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function byText(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
