import { WORD_PAIRS } from "./data/word-pairs.js";

let pairs: Set<string> | null = null;

/** Whether two characters are a common word. */
export function isWordPair(two: string): boolean {
  pairs ??= new Set(
    WORD_PAIRS.trim()
      .split(/\s/)
      .flatMap((entry) => Array.from(entry.slice(1), (second) => entry[0]! + second)),
  );
  return pairs.has(two);
}
