/**
 * Probability that a χ² variate with one degree of freedom exceeds a value: erfc(√(x/2)), by an erfc that stays exact
 * far out in the tail, where 1 minus a distribution function gives 0.
 */
export async function chiSquareTail(): Promise<(value: number) => number> {
  const { default: erfc } = await import("@stdlib/math-base-special-erfc");
  return (value) => erfc(Math.sqrt(value / 2));
}

/** P-values corrected for the number of tests, in the order of those given. */
export interface AdjustedPValues {
  /** For the false discovery rate: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57. */
  benjaminiHochberg: number[];
  /** For the family-wise error rate: Holm 1979, Scandinavian Journal of Statistics 6. */
  holm: number[];
}

/** @param values p-values of all tests of a family, those of no interest too */
export async function adjustPValues(values: readonly number[]): Promise<AdjustedPValues> {
  if (values.length === 0) return { benjaminiHochberg: [], holm: [] };
  const { default: padjust } = await import("@stdlib/stats-padjust");
  return { benjaminiHochberg: padjust([...values], "bh"), holm: padjust([...values], "holm") };
}
