import type { TermCount } from "../pipeline/record.js";
import type { Tokenizer } from "./cut.js";

/** The part of a coded problem that counting reads. */
export interface CountedProblem {
  statement: string;
  account: string;
  coding: { category: string };
}

/** What the words of a notice come to. */
export interface WordCounts {
  /** Words of all lines, stop words, numbers and punctuation not counted. */
  words: number;
  /** Words of the problems by their category, and those outside problems under the empty category; sorted. */
  terms: TermCount[];
}

/**
 * Counts the words of a notice. A word in the statement or the account of a problem counts for the problem's category;
 * what is left of the notice's words counts for the empty one. A text that two problems share (one account for several)
 * counts for each of them.
 * @param lines the cleaned lines of the notice
 */
export function countTerms(lines: readonly string[], problems: readonly CountedProblem[], cut: Tokenizer): WordCounts {
  const rest = countWords(lines, cut);
  const words = total(rest);
  const counts = new Map<string, Map<string, number>>();
  for (const problem of problems) {
    const own = countWords([problem.statement, ...problem.account.split("\n")], cut);
    const category = counts.get(problem.coding.category) ?? new Map<string, number>();
    counts.set(problem.coding.category, category);
    for (const [word, count] of own) {
      category.set(word, (category.get(word) ?? 0) + count);
      const left = (rest.get(word) ?? 0) - count;
      if (left > 0) rest.set(word, left);
      else rest.delete(word);
    }
  }
  counts.set("", rest);
  return { words, terms: sorted(counts) };
}

/** How often each content word occurs. */
function countWords(lines: readonly string[], cut: Tokenizer): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const word of cut(line)) {
      if (isContent(word, cut.stopWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** A word with at least one Chinese character, or a Latin word of two letters or more; no number, no stop word. */
function isContent(word: string, stopWords: ReadonlySet<string>): boolean {
  return /\p{Script=Han}|[A-Za-z]{2}/u.test(word) && !stopWords.has(word);
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** By category, then by word, both by code unit. */
function sorted(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): TermCount[] {
  const rows = [...counts].flatMap(([category, words]) =>
    [...words].map(([term, count]) => ({ category, term, count })),
  );
  return rows.sort((a, b) => order(a.category, b.category) || order(a.term, b.term));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
