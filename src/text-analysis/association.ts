/**
 * Measures of association of words with texts and with each other. Counts are observed frequencies; sources stand with
 * each measure.
 */

/** x ln(x / e), with 0 ln 0 = 0. */
function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/**
 * Log-likelihood of a word's frequencies in two corpora against the same rate in both: 2 Σ O ln(O/E), summed over the
 * two frequencies, with E = words of the corpus × (both frequencies / words of both) (Rayson and Garside 2000, Comparing
 * corpora using frequency profiling, Proceedings of the Workshop on Comparing Corpora, ACL). Under the null hypothesis,
 * and with words drawn independently, it is distributed as χ² with one degree of freedom.
 * @param a frequency in the first corpus
 * @param wordsA words of the first corpus, above 0
 * @returns 0 or more; which corpus has the higher rate is not in it
 */
export function frequencyLogLikelihood(a: number, wordsA: number, b: number, wordsB: number): number {
  const rate = (a + b) / (wordsA + wordsB);
  return Math.max(0, 2 * (term(a, wordsA * rate) + term(b, wordsB * rate)));
}

/**
 * Log-likelihood ratio of a two by two table against independence: 2 Σ O ln(O/E) over the four cells (Dunning 1993,
 * Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19).
 * @param a both; @param b the first alone; @param c the second alone; @param d neither
 */
export function tableLogLikelihood(a: number, b: number, c: number, d: number): number {
  const total = a + b + c + d;
  const sum =
    term(a, ((a + b) * (a + c)) / total) +
    term(b, ((a + b) * (b + d)) / total) +
    term(c, ((c + d) * (a + c)) / total) +
    term(d, ((c + d) * (b + d)) / total);
  return Math.max(0, 2 * sum);
}

/**
 * Log ratio: the binary logarithm of the ratio of two relative frequencies (Hardie 2014, Log Ratio: an informal
 * introduction, CASS, Lancaster University). 1 is twice as frequent, 2 four times, −1 half as frequent. A frequency of 0
 * is taken as 0.5, as there.
 */
export function logRatio(a: number, wordsA: number, b: number, wordsB: number): number {
  return Math.log2((a || 0.5) / wordsA / ((b || 0.5) / wordsB));
}

/**
 * Pointwise mutual information: log2(observed / expected) (Church and Hanks 1990, Word association norms, mutual
 * information, and lexicography, Computational Linguistics 16).
 */
export function pointwiseMutualInformation(observed: number, expected: number): number {
  return Math.log2(observed / expected);
}

/**
 * logDice: 14 + log2(2 f(xy) / (f(x) + f(y))) (Rychlý 2008, A lexicographer-friendly association score, RASLAN). 14 where
 * two words always stand together; one less is half as often; independent of the size of the corpus.
 */
export function logDice(together: number, first: number, second: number): number {
  return 14 + Math.log2((2 * together) / (first + second));
}
