import type { Tokenizer } from "../tokens/cut.js";

/** How texts become words to count. */
export interface WordOptions {
  cut: Tokenizer;
  /** Words that are not counted. */
  stopWords?: ReadonlySet<string>;
}

/** What counts as a word, as in the table `terms`: Chinese of two characters or more, or Latin letters. */
const WORD = /^(?:[\u3400-\u9fff]{2,}|[A-Za-z][A-Za-z0-9+.-]*)$/;

/** Whether a piece that the tokenizer cut is a word to count. */
export function isCounted(word: string, { stopWords }: Pick<WordOptions, "stopWords">): boolean {
  return WORD.test(word) && !stopWords?.has(word);
}

/** How often each word that counts stands in a text. */
export function countWords(text: string, options: WordOptions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of options.cut(text)) {
    if (isCounted(word, options)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words of a text in order, with those that do not count and numbers, without punctuation. */
export function runningWords(text: string, cut: Tokenizer): string[] {
  return cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
