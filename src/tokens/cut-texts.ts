import type { WordCutter } from "./word-cutter.js";

/** The words of texts, by their numbers in a vocabulary: of one text after the other. */
export interface CutTexts {
  words: Int32Array;
  /** Where in `words` those of each text end. */
  ends: Int32Array;
}

/**
 * Cuts texts.
 * @param known the words of those that need not be cut, by their places
 */
export function cutTexts(
  texts: readonly string[],
  cutter: WordCutter,
  known: ReadonlyArray<Int32Array | null> = [],
): CutTexts {
  const ends = new Int32Array(texts.length);
  cutter.begin();
  for (const [at, text] of texts.entries()) {
    const words = known[at];
    if (words) cutter.take(words);
    else cutter.cut(text);
    ends[at] = cutter.length;
  }
  return { words: cutter.end(), ends };
}

/** The words of one of the texts, as often as they stand in it. */
export function wordsOf({ words, ends }: CutTexts, at: number): Int32Array {
  return words.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
}
