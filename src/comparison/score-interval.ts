import { Z_95 } from "../completion/wilson.js";

/** An interval of a share, or of a mean; both ends in the unit of the value. */
export interface Bounds {
  low: number;
  high: number;
}

/** What a clustered share was found from. */
export interface ClusteredShare {
  /** Numerator and denominator over all clusters. */
  part: number;
  whole: number;
  /** Clusters with a denominator of their own; at least 2. */
  clusters: number;
  /** Variance of the share between samples of clusters. */
  variance: number;
}

/**
 * The 95 % Wilson score interval for a number of trials that need not be whole: the formula of `completion/wilson.ts`,
 * for effective sample sizes.
 * @param share 0–1
 * @param trials above 0
 */
export function scoreInterval(share: number, trials: number): Bounds {
  const z2n = (Z_95 * Z_95) / trials;
  const centre = (share + z2n / 2) / (1 + z2n);
  const half = (Z_95 / (1 + z2n)) * Math.sqrt((share * (1 - share)) / trials + z2n / (4 * trials));
  return {
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The 95 % interval of a share over clusters (problems in notices): Wilson's, on as many trials as the clustered cases are
 * worth, `share · (1 − share) / variance`, and with Student's t of `clusters − 1` degrees of freedom in place of z, since
 * the variance is itself known from few clusters. Cases are never worth more than their number.
 *
 * Where all cases come out alike the variance says nothing; then each cluster counts as a single trial, the least that it
 * can be worth.
 *
 * Sources: E. L. Korn and B. I. Graubard, “Confidence intervals for proportions with small expected number of positive
 * counts estimated from survey data”, Survey Methodology 24 (1998) 193–201, for the effective sample size with its t
 * correction; N. Dean and M. Pagano, “Evaluating confidence interval methods for binomial proportions in clustered
 * surveys”, Journal of Survey Statistics and Methodology 3 (2015) 484–503, for Wilson's interval on it.
 *
 * Why not the percentiles of the bootstrap: on simulated notices (10–55 problems each, shares of 50–95 %, intra-class
 * correlation 0.05–0.7) they hold the true share in 18–56 % of cases with two notices, 40–87 % with five, 54–91 % with
 * ten and 71–94 % with twenty; this interval in 100 %, 90–99 %, 88–95 % and 85–96 %.
 *
 * @param studentQuantile quantile function of Student's t
 */
export function clusteredInterval(
  { part, whole, clusters, variance }: ClusteredShare,
  studentQuantile: (p: number, df: number) => number,
): Bounds {
  const share = part / whole;
  if (part === 0 || part === whole) return scoreInterval(share, Math.min(clusters, whole));
  const worth = variance > 0 ? Math.min(whole, (share * (1 - share)) / variance) : whole;
  const shrink = Z_95 / studentQuantile(0.975, clusters - 1);
  return scoreInterval(share, worth * shrink * shrink);
}

/**
 * The 95 % interval of a mean over clusters, such as problems per notice: mean ± t · √variance with `clusters − 1`
 * degrees of freedom; never below 0.
 */
export function meanInterval(
  mean: number,
  clusters: number,
  variance: number,
  studentQuantile: (p: number, df: number) => number,
): Bounds {
  const half = studentQuantile(0.975, clusters - 1) * Math.sqrt(variance);
  return { low: Math.max(0, mean - half), high: mean + half };
}
