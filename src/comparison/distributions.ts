/** Distribution functions that the statistics need, from @stdlib, which is loaded when first asked for. */
export interface Distributions {
  /** Probability of at most `x` successes in `n` trials of probability `p`. */
  binomialCdf(x: number, n: number, p: number): number;
  /** The value below which a Beta(a, b) variate stays with probability `p`. */
  betaQuantile(p: number, a: number, b: number): number;
  /** The value below which a Student t variate with `df` degrees of freedom stays with probability `p`. */
  studentQuantile(p: number, df: number): number;
}

export async function loadDistributions(): Promise<Distributions> {
  const [binomial, beta, student] = await Promise.all([
    import("@stdlib/stats-base-dists-binomial-cdf"),
    import("@stdlib/stats-base-dists-beta-quantile"),
    import("@stdlib/stats-base-dists-t-quantile"),
  ]);
  return { binomialCdf: binomial.default, betaQuantile: beta.default, studentQuantile: student.default };
}
