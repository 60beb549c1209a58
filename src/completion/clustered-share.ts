import { Z_95 } from "./wilson.js";

/** A share over clusters, with its interval where there are clusters enough for one. */
export interface ClusteredShare {
  part: number;
  whole: number;
  share: number;
  low: number | null;
  high: number | null;
}

/** Fewer clusters than this say too little of how clusters differ for an interval to mean anything. */
export const LEAST_CLUSTERS = 5;

/**
 * A share of things that come in clusters (measures in notices), with a 95 % interval that takes account of it: things
 * of one cluster resemble each other, so that n of them bear less than n independent ones.
 *
 * The variance of the share p = Σy/Σm over k clusters is that of a ratio,
 * v = k/(k−1) · Σ(y − p·m)² / (Σm)² (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 3.12); it makes the
 * sample as good as n* = p(1−p)/v independent things, at most Σm, and the interval is Wilson's for n* (as E. L. Korn
 * and B. I. Graubard, Survey Methodology 24, 1998, 193–201, advise for intervals near 0 and 1).
 *
 * @param clusters of each, the things that count (y) and all (m)
 * @returns null where there are no things; no interval below `LEAST_CLUSTERS` clusters. Where every cluster has the same
 *   share, which says nothing of the variance, n* is the number of clusters
 */
export function clusteredShare(clusters: ReadonlyArray<{ part: number; whole: number }>): ClusteredShare | null {
  const held = clusters.filter(({ whole }) => whole > 0);
  const part = held.reduce((sum, cluster) => sum + cluster.part, 0);
  const whole = held.reduce((sum, cluster) => sum + cluster.whole, 0);
  if (whole === 0) return null;
  const share = part / whole;
  if (held.length < LEAST_CLUSTERS) return { part, whole, share, low: null, high: null };
  const squares = held.reduce((sum, cluster) => sum + (cluster.part - share * cluster.whole) ** 2, 0);
  const variance = ((held.length / (held.length - 1)) * squares) / whole ** 2;
  const effective = variance === 0 ? held.length : Math.min(whole, (share * (1 - share)) / variance);
  return { part, whole, share, ...wilsonBounds(share, effective) };
}

/** Wilson's bounds for a sample size that need not be whole. */
function wilsonBounds(share: number, size: number): { low: number; high: number } {
  const z2n = Z_95 ** 2 / size;
  const centre = (share + z2n / 2) / (1 + z2n);
  const half = (Z_95 / (1 + z2n)) * Math.sqrt((share * (1 - share)) / size + z2n / (4 * size));
  return { low: share === 0 ? 0 : Math.max(0, centre - half), high: share === 1 ? 1 : Math.min(1, centre + half) };
}
