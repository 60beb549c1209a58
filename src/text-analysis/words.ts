/** Cuts a text into words and the signs between them; joined again they are the text. */
export type Cut = (text: string) => string[];

/** How texts become words to count. */
export interface WordOptions {
  cut: Cut;
  /** Words to leave out: stop words. */
  stopWords?: ReadonlySet<string>;
}

/** A word has a letter (a Chinese character is one); figures and signs alone are none. */
const WORD = /\p{L}/u;

/** The words of a text that count, in order. */
export function wordsOf(text: string, { cut, stopWords }: WordOptions): string[] {
  return cut(text).filter((word) => WORD.test(word) && !stopWords?.has(word));
}

/** How often each word stands in a text. */
export function countWords(text: string, options: WordOptions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text, options)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
