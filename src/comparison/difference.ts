import type { Bounds } from "./score-interval.js";

/** A value with its interval. */
export interface Estimate extends Bounds {
  value: number;
}

/**
 * The interval of a difference from the intervals of the two values, which must be independent:
 *
 *     low  = d − √((a − a.low)² + (b.high − b)²)        high = d + √((a.high − a)² + (b − b.low)²)        d = a − b
 *
 * With Wilson intervals of two shares this is method 10 of R. G. Newcombe, “Interval estimation for the difference
 * between independent proportions: comparison of eleven methods”, Statistics in Medicine 17 (1998) 873–890. G. Y. Zou
 * and A. Donner, “Construction of confidence limits about effect measures: a general approach”, Statistics in Medicine 27
 * (2008) 1693–1702, show that it holds for any pair of intervals that are sound themselves, as the clustered ones are.
 */
export function differenceOf(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
