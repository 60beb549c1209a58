/** Cuts a text into words and what stands between them; joined, they are the text. A `Tokenizer` is one. */
export type Cut = (text: string) => string[];

/** How texts become words to count. */
export interface WordOptions {
  cut: Cut;
  /** Words that are not counted. */
  stopWords?: ReadonlySet<string>;
}

/** What counts as a word, as in the table `terms`: a Chinese character or two Latin letters are in it. */
const WORD = /\p{Script=Han}|[A-Za-z]{2}/u;

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
export function runningWords(text: string, cut: Cut): string[] {
  return cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
