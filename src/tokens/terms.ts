import type { TermCount } from "../pipeline/record.js";
import { type CountedText, CountedTexts } from "./counted-texts.js";
import type { Tokenizer } from "./cut.js";
import { cutTexts } from "./cut-texts.js";
import { Vocabulary } from "./vocabulary.js";
import { type CountedNotice, type Counts, WordCounter } from "./word-counter.js";
import { WordCutter } from "./word-cutter.js";

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
  const counted = new CountedTexts();
  counted.add(lines, problems);
  const { vocabulary, cutter, counter } = toolsOf(cut);
  const notice = counter.notice(cutTexts(counted.texts, cutter), counted.notices[0]!);
  const categories = problems.map(({ coding }) => coding.category);
  const terms: TermCount[] = [];
  for (const { category, counts } of byCategory(notice, categories, vocabulary)) {
    for (let at = 0; at < counts.length; at += 2) {
      terms.push({ category, term: vocabulary.words[counts[at]!]!, count: counts[at + 1]! });
    }
  }
  return { words: total(notice.whole), terms };
}

/** What counting takes beside a tokenizer. */
interface CountingTools {
  vocabulary: Vocabulary;
  cutter: WordCutter;
  counter: WordCounter;
}

const tools = new WeakMap<Tokenizer, CountingTools>();

/** The tools of a tokenizer: what its cutter remembers of pieces serves all notices. */
function toolsOf(cut: Tokenizer): CountingTools {
  const known = tools.get(cut);
  if (known && known.vocabulary.words.length <= Vocabulary.MOST_WORDS) return known;
  const vocabulary = new Vocabulary();
  const made = { vocabulary, cutter: new WordCutter(cut, vocabulary), counter: new WordCounter(vocabulary) };
  tools.set(cut, made);
  return made;
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
  notice: CountedNotice,
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
