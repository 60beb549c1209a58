/** Where the share of a unit lies with a probability if it differs from the overall share by chance alone. */
export interface Limits {
  low: number;
  high: number;
}

/** Tail probabilities of the two pairs of limits, as funnel plots have them: 95 % and 99.8 % within. */
export const TAILS = { 95: 0.025, 99.8: 0.001 } as const;

/**
 * Control limits of a proportion for a denominator: quantiles of the binomial distribution of `trials` at the overall
 * share, interpolated so that they run smoothly although counts are whole. With r the smallest count for which
 * P(R ≤ r) exceeds the probability p, and α = (P(R ≤ r) − p) / P(R = r), the limit is (r − α) / trials.
 *
 * Source: D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24 (2005)
 * 1185–1202, appendix A.1.1.
 *
 * @param share overall share, 0–1
 * @param trials denominator of a unit, at least 1
 * @param tail probability beyond each of the limits, such as 0.025
 * @returns both within 0–1; both the overall share where that is 0 or 1, for then nothing varies
 */
export function funnelLimits(share: number, trials: number, tail: number): Limits {
  if (share <= 0 || share >= 1) return { low: share, high: share };
  return { low: quantile(share, trials, tail), high: quantile(share, trials, 1 - tail) };
}

function quantile(share: number, trials: number, probability: number): number {
  const odds = Math.log(share / (1 - share));
  // In logarithms, for (1 − share)^trials is 0 to floating point where trials are many.
  let logMass = trials * Math.log(1 - share);
  let below = 0;
  for (let count = 0; count <= trials; count++) {
    const mass = Math.exp(logMass);
    if (below + mass > probability || count === trials) {
      const within = mass === 0 ? 0 : (below + mass - probability) / mass;
      return Math.min(1, Math.max(0, (count - within) / trials));
    }
    below += mass;
    logMass += Math.log((trials - count) / (count + 1)) + odds;
  }
  return 1;
}

/**
 * How much more units vary than chance alone would have them: the mean of their squared distances from the overall
 * share in standard errors, Σ (y − p)² / (p(1 − p)/n) / units. 1 is chance; well above 1, units differ, or problems of
 * one notice hang together. (Spiegelhalter 2005, section 4.1, without trimming.)
 * @returns null where the overall share is 0 or 1
 */
export function overdispersion(share: number, units: ReadonlyArray<{ share: number; trials: number }>): number | null {
  if (share <= 0 || share >= 1 || units.length === 0) return null;
  let sum = 0;
  for (const unit of units) sum += (unit.share - share) ** 2 / ((share * (1 - share)) / unit.trials);
  return sum / units.length;
}
