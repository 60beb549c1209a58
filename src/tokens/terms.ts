import type { TermCount } from "../pipeline/record.js";
import type { Tokenizer } from "./cut.js";
import { Vocabulary } from "./vocabulary.js";
import { type Counts, WordCounter } from "./word-counter.js";

/** The part of a problem that counting reads. */
export interface CountedText {
  statement: string;
  account: string;
}

/** The part of a coded problem that counting reads. */
export interface CountedProblem extends CountedText {
  coding: { category: string };
}

/** What the words of a notice come to. */
export interface WordCounts {
  /** Words of all lines, stop words, numbers and punctuation not counted. */
  words: number;
  /** Words of the problems by their category, and those outside problems under the empty category; sorted. */
  terms: TermCount[];
}

/** The words of a notice before its problems are coded; numbers of words are those of one vocabulary. */
export interface CutNotice {
  whole: Counts;
  /** In the order of the problems. */
  problems: Counts[];
}

/** Words under one category, sorted; numbers of words are those of one vocabulary. */
export interface CategoryCounts {
  category: string;
  counts: Counts;
}

/**
 * Counts the words of a notice. A word in the statement or the account of a problem counts for the problem's category;
 * what is left of the notice's words counts for the empty one. A text that two problems share (one account for several)
 * counts for each of them.
 * @param lines the cleaned lines of the notice
 */
export function countTerms(lines: readonly string[], problems: readonly CountedProblem[], cut: Tokenizer): WordCounts {
  const counter = counterOf(cut);
  const notice = cutNotice(lines, problems, counter);
  const { vocabulary } = counter;
  const categories = problems.map(({ coding }) => coding.category);
  const terms: TermCount[] = [];
  for (const { category, counts } of byCategory(notice, categories, vocabulary)) {
    for (let at = 0; at < counts.length; at += 2) {
      terms.push({ category, term: vocabulary.words[counts[at]!]!, count: counts[at + 1]! });
    }
  }
  return { words: total(notice.whole), terms };
}

const counters = new WeakMap<Tokenizer, WordCounter>();

/** The counter of a tokenizer: what it remembers of clauses serves all notices. */
function counterOf(cut: Tokenizer): WordCounter {
  let counter = counters.get(cut);
  if (!counter || counter.vocabulary.words.length > Vocabulary.MOST_WORDS) {
    counter = new WordCounter(cut, new Vocabulary());
    counters.set(cut, counter);
  }
  return counter;
}

/** Counts the words of a notice and of each of its problems. */
export function cutNotice(
  lines: readonly string[],
  problems: readonly CountedText[],
  counter: Pick<WordCounter, "count">,
): CutNotice {
  return {
    whole: counter.count(lines),
    problems: problems.map(({ statement, account }) => counter.count([statement, ...account.split("\n")])),
  };
}

/** Words of all counted texts together. */
export function total(counts: Counts): number {
  let sum = 0;
  for (let at = 1; at < counts.length; at += 2) sum += counts[at]!;
  return sum;
}

/**
 * The words by the category of the problem that they stand in, those outside problems under the empty one.
 * @param categories of the problems, in their order
 * @returns by category, then word, both by code unit; a category without words is left out
 */
export function byCategory(
  notice: CutNotice,
  categories: readonly string[],
  { order }: Pick<Vocabulary, "order">,
): CategoryCounts[] {
  const words = order.list([notice.whole, ...notice.problems]);
  const names = [...new Set(["", ...categories])].sort();
  /** A row for each name, in it the count of each word. */
  const rows = names.map(() => new Int32Array(words.length));
  const add = (row: Int32Array, counts: Counts) => {
    for (let at = 0; at < counts.length; at += 2) row[order.ranks[counts[at]!]!]! += counts[at + 1]!;
  };
  const rest = rows[0]!;
  for (const [at, counts] of notice.problems.entries()) {
    if (categories[at] !== "") add(rows[names.indexOf(categories[at]!)]!, counts);
  }
  for (const row of rows.slice(1)) for (let at = 0; at < row.length; at++) rest[at]! -= row[at]!;
  add(rest, notice.whole);
  const pairs = new Int32Array(2 * words.length);
  return names
    .map((category, at) => ({ category, counts: leftOver(words, rows[at]!, pairs) }))
    .filter(({ counts }) => counts.length > 0);
}

/** The words that are left over, with their counts. @param pairs room for all of them */
function leftOver(words: Int32Array, counts: Int32Array, pairs: Int32Array): Counts {
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    if (counts[at]! <= 0) continue;
    pairs[next++] = words[at]!;
    pairs[next++] = counts[at]!;
  }
  return pairs.slice(0, next);
}
