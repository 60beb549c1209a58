import { adjustPValues } from "../text-analysis/p-values.js";
import { isTooSmall } from "./caution.js";
import type { ComparisonRow, GroupValue } from "./comparison.js";
import { differenceOf } from "./difference.js";
import type { Distributions } from "./distributions.js";
import { boundsOf } from "./group-row.js";
import type { Layout } from "./layout.js";
import type { MeasureName, Tally } from "./measures.js";
import type { PermutationTest } from "./permutation.js";
import type { Resampling } from "./resample.js";
import type { Bounds } from "./score-interval.js";

/** Fills in how each group differs from the others; groups too small are not compared. */
export async function addDifferences(
  rows: ReadonlyMap<number, ComparisonRow>,
  layout: Layout,
  sampling: Resampling,
  test: PermutationTest | null,
  distributions: Distributions,
  measure: MeasureName,
): Promise<void> {
  if (test === null) return;
  const tested = [...rows].flatMap(([index, row]) => {
    const found = test.groups[index];
    return found && !isTooSmall(row.caution) ? [{ index, row, found }] : [];
  });
  const adjusted = await adjustPValues(tested.map(({ found }) => found.p));
  for (const [place, { index, row, found }] of tested.entries()) {
    const bounds =
      layout.kind === "categories"
        ? withinBounds(found.difference, sampling.withinErrors[index]!, layout.clusters.length, distributions)
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
}

/** Difference ± t · standard error between samples of notices; null where those do not vary. */
function withinBounds(
  difference: number,
  error: number,
  clusters: number,
  { studentQuantile }: Distributions,
): Bounds | null {
  if (!(error > 0)) return null;
  const half = studentQuantile(0.975, clusters - 1) * error;
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
  // Units are compared as they are: their problems are the cases, on both sides.
  const others = layout.kind === "units" ? { ...sampling.others[index]!, clusters: 1 } : sampling.others[index]!;
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
