import type { WordSums } from "../pipeline/sum-words.js";
import { frequencyLogLikelihood, logRatio } from "../text-analysis/association.js";

/** A word that one category uses more often than the others. */
export interface KeyWord {
  term: string;
  count: number;
  notices: number;
  /** Occurrences in the problems of all other categories. */
  elsewhere: number;
  /** Evidence against the same rate in both; formula and source in text-analysis/association.ts. */
  logLikelihood: number;
  /** Binary logarithm of the ratio of the two rates. */
  logRatio: number;
}

/** The distinctive words of each category, and how many words were compared. */
export interface KeyWords {
  /** By code of the category, strongest evidence first, at most `MOST`. */
  byCategory: ReadonlyMap<string, KeyWord[]>;
  /** Occurrences of all words in problems of the category, by its code. */
  words: ReadonlyMap<string, number>;
}

/**
 * A word is taken for distinctive from this log-likelihood on: p < 0.0001 of a χ² with one degree of freedom, which
 * P. Rayson, D. Berridge and B. Francis (Extending the Cochran rule for the comparison of word frequencies between
 * corpora, JADT 2004) advise, for thousands of words are tested and the words of one notice hang together.
 */
export const LEAST_LOG_LIKELIHOOD = 15.13;

/** A word of fewer notices tells a notice, not a category: names of places and of bodies above all. */
export const LEAST_NOTICES = 3;

const LEAST_COUNT = 5;

const MOST = 30;

/**
 * Words that set each category's problems (statements and accounts) apart from those of all other categories.
 * @param counts words by category
 */
export function keyWords(counts: WordSums): KeyWords {
  const terms = counts.words.split("\n");
  const all = new Float64Array(terms.length);
  const words = new Map<string, number>();
  let total = 0;
  for (const [category, triples] of counts.sums) {
    let sum = 0;
    for (let at = 0; at < triples.length; at += 3) {
      all[triples[at]!]! += triples[at + 1]!;
      sum += triples[at + 1]!;
    }
    words.set(category, sum);
    total += sum;
  }
  const byCategory = new Map<string, KeyWord[]>();
  for (const [category, triples] of counts.sums) {
    const own = words.get(category) as number;
    const rest = total - own;
    if (rest === 0) continue;
    const found: KeyWord[] = [];
    for (let at = 0; at < triples.length; at += 3) {
      const count = triples[at + 1]!;
      const notices = triples[at + 2]!;
      const elsewhere = all[triples[at]!]! - count;
      if (count < LEAST_COUNT || notices < LEAST_NOTICES || count / own <= elsewhere / rest) continue;
      const logLikelihood = frequencyLogLikelihood(count, own, elsewhere, rest);
      if (logLikelihood < LEAST_LOG_LIKELIHOOD) continue;
      const term = terms[triples[at]!]!;
      found.push({ term, count, notices, elsewhere, logLikelihood, logRatio: logRatio(count, own, elsewhere, rest) });
    }
    found.sort((a, b) => b.logLikelihood - a.logLikelihood || (a.term < b.term ? -1 : 1));
    byCategory.set(category, found.slice(0, MOST));
  }
  return { byCategory, words };
}
