/**
 * A quantile of numbers, between neighbours in proportion to their distance: definition 7 of R. J. Hyndman and Y. Fan,
 * “Sample quantiles in statistical packages”, The American Statistician 50 (1996) 361–365, as R and NumPy have it.
 * @param sorted numbers in ascending order, at least one
 * @param probability 0–1
 */
export function quantile(sorted: readonly number[], probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}
