import type { Comparison, ComparisonRow } from "./comparison.js";
import type { Distributions } from "./distributions.js";
import { funnelOf } from "./funnel.js";
import type { Layout } from "./layout.js";
import { MEASURES, type MeasureName } from "./measures.js";
import { type Prior, shrink } from "./shrinkage.js";

/** Fills in where units lie in the funnel of their category. */
export function addFunnels(
  rows: ReadonlyMap<number, ComparisonRow>,
  layout: Layout,
  measure: MeasureName,
  { binomialCdf }: Distributions,
): Comparison["funnels"] {
  if (layout.kind !== "units" || MEASURES[measure].ofNotice) return null;
  const funnels: NonNullable<Comparison["funnels"]> = [];
  for (let slot = 0; slot < layout.slots; slot++) {
    const members = [...rows].filter(([index, row]) => layout.groups[index]!.slot === slot && row.whole > 0);
    const funnel = funnelOf(
      members.map(([, row]) => row),
      binomialCdf,
    );
    if (funnel === null) continue;
    for (const [place, [, row]] of members.entries()) row.funnel = funnel.points[place]!;
    funnels.push({
      category: layout.categories[slot]!,
      expected: funnel.expected,
      overdispersion: funnel.overdispersion,
    });
  }
  return funnels;
}

/** Fills in units’ shares drawn towards the common one. */
export function addShrinkage(rows: ReadonlyMap<number, ComparisonRow>, { betaQuantile }: Distributions): Prior | null {
  const units = [...rows.values()].filter(({ whole }) => whole > 0);
  const found = shrink(units, betaQuantile);
  if (found === null) return null;
  for (const [place, row] of units.entries()) row.shrunk = found.units[place]!;
  return found.prior;
}
