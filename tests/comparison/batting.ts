/**
 * The batting averages of 18 players over their first 45 at-bats of 1970, the standard example of empirical Bayes:
 * B. Efron and C. Morris, “Data analysis using Stein's estimator and its generalizations”, Journal of the American
 * Statistical Association 70 (1975) 311–319, table 1.
 */
export const BATTING = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7].map((part) => ({
  part,
  whole: 45,
}));
