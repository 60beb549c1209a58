/** Between what shares a unit of a given size is expected to stay if it differs from the rest by chance alone. */
export interface Limits {
  low: number;
  high: number;
}

/** Tail probabilities of the two pairs of limits, as funnel plots have them: 95 % and 99.8 % within. */
export const TAILS = { 95: 0.025, 99.8: 0.001 } as const;

/**
 * Control limits of a proportion for a denominator: exact binomial limits, interpolated so that they run smoothly
 * although counts are whole. With r the smallest count for which P(R ≤ r) reaches the tail, the lower limit is
 * (r − (P(R ≤ r) − tail) / P(R = r)) / trials.
 *
 * Source: D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24 (2005)
 * 1185–1202, appendix A.1.1. One difference: the upper limit is the lower one of failures, mirrored, for his formula puts
 * it up to one case too low, so that the two sides would not have the same error.
 *
 * @param expected overall share, 0–1
 * @param trials denominator of a unit, at least 1
 * @param tail probability beyond each of the limits
 * @returns both within 0–1; both the overall share where that is 0 or 1, for then nothing varies
 */
export function funnelLimits(expected: number, trials: number, tail: number): Limits {
  if (expected <= 0 || expected >= 1) return { low: expected, high: expected };
  return { low: lowerLimit(expected, trials, tail), high: 1 - lowerLimit(1 - expected, trials, tail) };
}

function lowerLimit(expected: number, trials: number, tail: number): number {
  const logOdds = Math.log(expected / (1 - expected));
  // In logarithms, for (1 − p)^n is 0 to floating point where n is large.
  let logMass = trials * Math.log(1 - expected);
  let before = 0;
  for (let count = 0; count < trials; count++) {
    const mass = Math.exp(logMass);
    if (before + mass >= tail) return Math.max(0, (count - (before + mass - tail) / mass) / trials);
    before += mass;
    logMass += Math.log((trials - count) / (count + 1)) + logOdds;
  }
  return Math.max(0, (trials - (1 - tail) / Math.max(1 - before, Number.EPSILON)) / trials);
}

/** Share of the units drawn in on each side before overdispersion is measured; Spiegelhalter's value. */
const WINSORISED = 0.1;

/**
 * How much more units vary than chance alone would have them: the mean square of their distances from the overall share
 * in standard errors, the outermost tenth on each side drawn in (Spiegelhalter 2005, section 3). 1 is chance; above it,
 * units differ, or the problems of one notice hang together.
 * @returns null where the overall share is 0 or 1, or there is no unit
 */
export function overdispersion(
  expected: number,
  units: ReadonlyArray<{ share: number; trials: number }>,
): number | null {
  if (expected <= 0 || expected >= 1 || units.length === 0) return null;
  const scores = units
    .map(({ share, trials }) => (share - expected) / Math.sqrt((expected * (1 - expected)) / trials))
    .sort((a, b) => a - b);
  const cut = Math.floor(scores.length * WINSORISED);
  const [low, high] = [scores[cut] as number, scores[scores.length - 1 - cut] as number];
  return scores.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0) / scores.length;
}
