/** How intervals are made. */
export interface BootstrapOptions {
  /** Samples drawn. */
  replicates: number;
  seed: number;
  /** Share of the samples that the interval spans, such as 0.95. */
  level: number;
}

export const DEFAULT_BOOTSTRAP: BootstrapOptions = { replicates: 1000, seed: 1, level: 0.95 };

/** An interval; both ends are null where it cannot be had. */
export interface Interval {
  low: number | null;
  high: number | null;
}

const UNKNOWN: Interval = { low: null, high: null };

/**
 * Draws samples of `clusters` clusters with replacement: the cluster bootstrap (Davison and Hinkley 1997, Bootstrap
 * Methods and their Application, section 3.8). Cases within a cluster (the problems of a notice) are not independent,
 * so whole clusters are drawn.
 * @returns for each sample, how often each cluster is in it
 */
export function drawSamples(clusters: number, { replicates, seed }: BootstrapOptions): Uint16Array[] {
  const random = mulberry32(seed);
  const samples: Uint16Array[] = [];
  for (let i = 0; i < replicates; i++) {
    const counts = new Uint16Array(clusters);
    for (let drawn = 0; drawn < clusters; drawn++) {
      const cluster = Math.floor(random() * clusters);
      counts[cluster]!++;
    }
    samples.push(counts);
  }
  return samples;
}

/**
 * A statistic over all clusters, with its interval over samples of them.
 * @param tallies what each cluster adds to the sums that the statistic is made of; each of the same length
 * @param statistic the statistic, from the sums; null where it is undefined
 * @param samples as `drawSamples` gives them
 */
export function estimate(
  tallies: readonly number[][],
  statistic: (sums: number[]) => number | null,
  samples: readonly Uint16Array[],
  level: number,
): { value: number | null; sums: number[] } & Interval {
  const places = tallies.map((tally) => tally.flatMap((count, place) => (count === 0 ? [] : [place])));
  const length = tallies[0]?.length ?? 0;
  const sumOf = (weights: ArrayLike<number>) => {
    const sums = new Array<number>(length).fill(0);
    for (const [cluster, tally] of tallies.entries()) {
      const weight = weights[cluster]!;
      if (weight === 0) continue;
      for (const place of places[cluster]!) sums[place]! += weight * tally[place]!;
    }
    return sums;
  };
  const sums = sumOf(tallies.map(() => 1));
  const value = statistic(sums);
  // One cluster says nothing of how clusters differ.
  if (value === null || tallies.length < 2) return { value, sums, ...UNKNOWN };
  const sampled = samples.map((weights) => statistic(sumOf(weights)));
  return { value, sums, ...percentileInterval(sampled, level) };
}

/**
 * Percentile interval of a statistic's values over samples (Efron and Tibshirani 1993, An Introduction to the
 * Bootstrap, ch. 13), quantiles by linear interpolation (type 7 of Hyndman and Fan 1996).
 * Samples in which the statistic is undefined are left out; where that is more than half of them there is no interval.
 */
export function percentileInterval(values: readonly (number | null)[], level: number): Interval {
  const defined = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (defined.length === 0 || defined.length * 2 < values.length) return UNKNOWN;
  const tail = (1 - level) / 2;
  return { low: quantile(defined, tail), high: quantile(defined, 1 - tail) };
}

/**
 * A random number generator with a seed: mulberry32 (Tommy Ettinger 2017, public domain), which is small and the same
 * on every machine.
 * @returns a function that gives numbers from 0 up to but not including 1
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function quantile(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}
