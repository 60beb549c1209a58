import { adjustPValues } from "../text-analysis/p-values.js";
import { isTooSmall } from "./caution.js";
import type { ComparisonRow, GroupValue } from "./comparison.js";
import { differenceOf } from "./difference.js";
import type { Distributions } from "./distributions.js";
import { boundsOf } from "./group-row.js";
import type { Layout } from "./layout.js";
import type { MeasureName, Tally } from "./measures.js";
import type { GroupTest, PermutationTest } from "./permutation.js";
import type { Resampling } from "./resample.js";
import type { Bounds } from "./score-interval.js";

/**
 * Fills in how each group differs from the others; groups too small are not compared.
 * @returns how many comparisons that makes, for which p-values are corrected
 */
export async function addDifferences(
  rows: ReadonlyMap<number, ComparisonRow>,
  layout: Layout,
  sampling: Resampling,
  test: PermutationTest | null,
  distributions: Distributions,
  measure: MeasureName,
): Promise<number> {
  if (test === null) return 0;
  const tested = [...rows].flatMap(([index, row]) => {
    const found = test.groups[index];
    return found && !isTooSmall(row.caution) ? [{ index, row, found }] : [];
  });
  const family = familyOf(
    tested.map(({ index }) => index),
    layout,
  );
  const adjusted = await adjustPValues(family.first.map((at) => tested[at]!.found.p));
  for (const [at, { index, row, found }] of tested.entries()) {
    const place = family.of[at]!;
    const bounds =
      layout.kind === "categories"
        ? withinBounds(found, sampling.withinErrors[index]!, sampling.groups[index]!.clusters, distributions)
        : othersBounds(layout, sampling, index, row.strict, distributions, measure);
    row.difference = {
      value: found.difference,
      low: bounds?.low ?? null,
      high: bounds?.high ?? null,
      p: found.p,
      p_holm: adjusted.holm[place]!,
      p_bh: adjusted.benjaminiHochberg[place]!,
    };
  }
  return family.first.length;
}

/**
 * The distinct comparisons among those of several groups with their rest: of two groups each is the other's rest, which
 * is one comparison and not two to correct for.
 * @returns the first row of each comparison, and for each row the comparison that it is
 */
function familyOf(indices: readonly number[], { kind, labels, slots }: Layout): { first: number[]; of: number[] } {
  const isPair = (kind === "categories" ? slots : labels) === 2;
  const first: number[] = [];
  const places = new Map<number, number>();
  const of = indices.map((index, at) => {
    const comparison = !isPair ? index : kind === "categories" ? 0 : index % slots;
    if (!places.has(comparison)) places.set(comparison, first.push(at) - 1);
    return places.get(comparison)!;
  });
  return { first, of };
}

/**
 * Difference ± t · standard error. The error is that between samples of notices, or that of chance among single problems
 * where it is greater: as with shares, problems are never worth more than their number.
 */
function withinBounds(
  { difference, error }: GroupTest,
  betweenSamples: number,
  clusters: number,
  { studentQuantile }: Distributions,
): Bounds {
  const half = studentQuantile(0.975, clusters - 1) * Math.max(error, betweenSamples);
  return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) };
}

/** The interval of the difference from all other groups of the same category together. */
function othersBounds(
  layout: Layout,
  sampling: Resampling,
  index: number,
  { value, low, high }: GroupValue,
  distributions: Distributions,
  measure: MeasureName,
): Bounds | null {
  const { part, whole } = othersTally(layout, index);
  const others = sampling.others[index]!;
  const bounds = boundsOf(measure, part, whole, others, others.variance, distributions);
  if (bounds === null || value === null || low === null || high === null) return null;
  return differenceOf({ value, low, high }, { value: part / whole, ...bounds });
}

function othersTally({ groups }: Layout, index: number): Tally {
  const { label, slot } = groups[index]!;
  const total = { part: 0, lenient: 0, whole: 0 };
  for (const group of groups) {
    if (group.slot !== slot || group.label === label) continue;
    total.part += group.tally.part;
    total.lenient += group.tally.lenient;
    total.whole += group.tally.whole;
  }
  return total;
}
