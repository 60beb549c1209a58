/** The 97.5 % point of the standard normal distribution, to the precision used throughout: two-sided 95 %. */
export const Z_95 = 1.959964;

/** A proportion with its confidence interval; all three are shares, 0–1. */
export interface Interval {
  share: number;
  low: number;
  high: number;
}

/**
 * The 95 % Wilson score interval of a proportion:
 *
 *     centre = (p + z²/2n) / (1 + z²/n)
 *     half   = z/(1 + z²/n) · √(p(1−p)/n + z²/4n²)       with p = successes/trials, n = trials, z = 1.959964
 *
 * No continuity correction. Unlike the textbook p ± z·√(p(1−p)/n), it stays within 0–1, is not empty at 0 or n
 * successes, and keeps its level at the small numbers that a single notice gives.
 *
 * Sources: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of the
 * American Statistical Association 22 (1927) 209–212; recommended for small n by L. D. Brown, T. T. Cai and
 * A. DasGupta, “Interval estimation for a binomial proportion”, Statistical Science 16 (2001) 101–133.
 *
 * @param successes the numerator, a whole number from 0 to `trials`
 * @param trials the denominator, a whole number
 * @returns null where `trials` is 0: a proportion of nothing is undefined, not 0
 * @throws RangeError where the numbers are no counts or the numerator exceeds the denominator
 */
export function wilson(successes: number, trials: number): Interval | null {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || successes > trials) {
    throw new RangeError(`no proportion: ${successes} of ${trials}`);
  }
  if (trials === 0) return null;
  const share = successes / trials;
  const z2n = (Z_95 * Z_95) / trials;
  const centre = (share + z2n / 2) / (1 + z2n);
  const half = (Z_95 / (1 + z2n)) * Math.sqrt((share * (1 - share)) / trials + z2n / (4 * trials));
  return {
    share,
    // At the ends the bound equals the share exactly; floating point would miss it by a hair.
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
