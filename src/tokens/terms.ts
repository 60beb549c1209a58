import type { CodedProblem, TermCount } from "../pipeline/record.js";
import type { Tokenizer } from "./cut.js";

/** A word that is counted: Chinese, or Latin letters with what follows them; numbers and punctuation are not. */
const WORD = /^(?:[\u3400-\u9fff]{2,}|[A-Za-z][A-Za-z0-9+.-]*)$/;

/**
 * Counts the words of a notice: of each problem under its category, of the rest under the empty one.
 * @param lines the cleaned lines of the notice
 * @param problems its problems, with their categories
 * @param stopWords words that are not counted
 * @returns `words` counted, and the counts sorted by category, then term
 */
export function countTerms(
  lines: readonly string[],
  problems: readonly CodedProblem[],
  cut: Tokenizer,
  stopWords: ReadonlySet<string>,
): { words: number; terms: TermCount[] } {
  const counts = new Map<string, Map<string, number>>();
  let words = 0;
  const add = (text: string, category: string, sign: 1 | -1) => {
    let ofCategory = counts.get(category);
    if (!ofCategory) counts.set(category, (ofCategory = new Map()));
    for (const word of cut(text)) {
      if (!WORD.test(word) || stopWords.has(word)) continue;
      ofCategory.set(word, (ofCategory.get(word) ?? 0) + sign);
    }
  };
  const taken = new Set<string>();
  for (const problem of problems) {
    for (const part of [problem.statement, ...problem.account.split("\n")]) {
      taken.add(part);
      add(part, problem.coding.category, 1);
    }
  }
  for (const line of lines) if (!taken.has(line)) add(line, "", 1);
  const terms: TermCount[] = [];
  for (const [category, ofCategory] of counts) {
    for (const [term, count] of ofCategory) {
      terms.push({ category, term, count });
      words += count;
    }
  }
  terms.sort((a, b) => compare(a.category, b.category) || compare(a.term, b.term));
  return { words, terms };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
