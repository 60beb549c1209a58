import { drawSamples, percentileInterval } from "../evaluation/bootstrap.js";
import type { Cluster, Layout } from "./layout.js";
import type { Tally } from "./measures.js";
import type { Bounds } from "./score-interval.js";

/** What samples of notices say of a value. */
export interface Resampled {
  /** Clusters with something to count. */
  clusters: number;
  /** Variance of the value between samples, corrected for their drawing from few clusters; 0 for one cluster. */
  variance: number;
  /** The same for the lenient value. */
  lenientVariance: number;
  /** Percentile interval of the samples; null where there are too few clusters or the value is mostly undefined. */
  percentiles: Bounds | null;
}

/** The samples of all groups. */
export interface Resampling {
  groups: Resampled[];
  /** The other labels of the same slot together. */
  others: Resampled[];
  /** Standard errors of the differences within notices; only for `categories`. */
  withinErrors: number[];
  replicates: number;
}

const REPLICATES = 2000;
const FEWEST = 500;
/** Most numbers kept at a time: groups × replicates. */
const ROOM = 4_000_000;

/** How the contributions of a cluster to a difference within notices are made: see `permutation.ts`. */
interface Within {
  /** By slot. */
  residual: number[];
  weight: number[];
}

/**
 * The cluster bootstrap: draws notices (or units) with replacement, as many of each label as there are, and works every
 * value out anew from each sample.
 *
 * Source: A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, Cambridge 1997, section 3.8 (clusters)
 * and 3.2 (several samples); the variance of m clusters drawn from m is short by (m − 1)/m, which is made up for.
 */
export function resample(layout: Layout, seed: number): Resampling {
  const { labels, slots, groups } = layout;
  if (layout.kind === "units") {
    // Units are compared as they are: their problems are the cases, and there is nothing to draw.
    const asOne = groups.map(() => ({ clusters: 1, variance: 0, lenientVariance: 0, percentiles: null }));
    return { groups: asOne, others: asOne, withinErrors: [], replicates: 0 };
  }
  const replicates = Math.max(FEWEST, Math.min(REPLICATES, Math.floor(ROOM / Math.max(1, groups.length))));
  const empty = () => groups.map(() => new Float64Array(replicates));
  const sums = { part: empty(), lenient: empty(), whole: empty() };
  const within = layout.kind === "categories" ? { residual: empty(), weight: empty() } : null;

  for (let label = 0; label < labels; label++) {
    const members = layout.clusters.filter((cluster) => cluster.label === label);
    const contributions = within ? members.map(withinContribution) : [];
    // Every label has samples of its own; the multiplier keeps their seeds apart.
    const samples = drawSamples(members.length, { replicates, seed: seed + label * 7919, level: 0.95 });
    for (const [replicate, weights] of samples.entries()) {
      for (const [index, { tallies }] of members.entries()) {
        const weight = weights[index]!;
        if (weight === 0) continue;
        for (let slot = 0; slot < slots; slot++) {
          const tally = tallies[slot];
          if (!tally) continue;
          const group = label * slots + slot;
          sums.part[group]![replicate]! += weight * tally.part;
          sums.lenient[group]![replicate]! += weight * tally.lenient;
          sums.whole[group]![replicate]! += weight * tally.whole;
          if (within) {
            within.residual[group]![replicate]! += weight * contributions[index]!.residual[slot]!;
            within.weight[group]![replicate]! += weight * contributions[index]!.weight[slot]!;
          }
        }
      }
    }
  }

  const slotTotals = (values: readonly Float64Array[]) =>
    Array.from({ length: slots }, (_, slot) => {
      const total = new Float64Array(replicates);
      for (let label = 0; label < labels; label++) {
        const group = values[label * slots + slot]!;
        for (let replicate = 0; replicate < replicates; replicate++) total[replicate]! += group[replicate]!;
      }
      return total;
    });
  const totals = { part: slotTotals(sums.part), lenient: slotTotals(sums.lenient), whole: slotTotals(sums.whole) };
  const counted = groups.map(({ label, slot }) => ({
    own: layout.clusters.filter((cluster) => cluster.label === label && cluster.tallies[slot]).length,
    others: layout.clusters.filter((cluster) => cluster.label !== label && cluster.tallies[slot]).length,
  }));
  const rest = (values: readonly Float64Array[], total: readonly Float64Array[], group: number) =>
    total[groups[group]!.slot]!.map((sum, replicate) => sum - values[group]![replicate]!);

  return {
    replicates,
    groups: counted.map(({ own }, group) =>
      summarise(own, sums.part[group]!, sums.lenient[group]!, sums.whole[group]!),
    ),
    others: counted.map(({ others }, group) =>
      summarise(
        others,
        rest(sums.part, totals.part, group),
        rest(sums.lenient, totals.lenient, group),
        rest(sums.whole, totals.whole, group),
      ),
    ),
    withinErrors: within
      ? counted.map(({ own }, group) =>
          Math.sqrt(varianceOf(quotients(within.residual[group]!, within.weight[group]!), own)),
        )
      : [],
  };
}

/** Observed minus expected in a notice, by category, and what the difference is weighed by: (N − n) n / N. */
function withinContribution({ tallies }: Cluster): Within {
  const part = tallies.reduce((sum, tally) => sum + (tally?.part ?? 0), 0);
  const whole = tallies.reduce((sum, tally) => sum + (tally?.whole ?? 0), 0);
  const counts = tallies.map((tally): Tally => tally ?? { part: 0, lenient: 0, whole: 0 });
  return {
    residual: counts.map((tally) => (whole === 0 ? 0 : tally.part - (tally.whole * part) / whole)),
    weight: counts.map((tally) => (whole === 0 ? 0 : tally.whole * (1 - tally.whole / whole))),
  };
}

function summarise(clusters: number, part: Float64Array, lenient: Float64Array, whole: Float64Array): Resampled {
  const values = quotients(part, whole);
  const { low, high } = percentileInterval(values, 0.95);
  return {
    clusters,
    variance: varianceOf(values, clusters),
    lenientVariance: varianceOf(quotients(lenient, whole), clusters),
    percentiles: clusters < 2 || low === null || high === null ? null : { low, high },
  };
}

/** Values by sample; null where the denominator is 0, or would be but for rounding. */
function quotients(part: Float64Array, whole: Float64Array): Array<number | null> {
  return Array.from(part, (sum, index) => (whole[index]! > 1e-9 ? sum / whole[index]! : null));
}

function varianceOf(values: ReadonlyArray<number | null>, clusters: number): number {
  const defined = values.filter((value) => value !== null);
  if (clusters < 2 || defined.length < 2) return 0;
  const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length;
  const squares = defined.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return ((squares / (defined.length - 1)) * clusters) / (clusters - 1);
}
