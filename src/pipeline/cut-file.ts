import { deserialize, serialize } from "node:v8";
import type { CutNotice } from "../tokens/terms.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { Counts } from "../tokens/word-counter.js";

/** The words of a file's notices as bytes, with the words that their numbers stand for. */
export function encodeWords(notices: readonly CutNotice[], words: readonly string[]): Uint8Array {
  const places = new Map<number, number>();
  const own = (counts: Counts) => {
    const renumbered = counts.slice();
    for (let at = 0; at < counts.length; at += 2) {
      let place = places.get(counts[at]!);
      if (place === undefined) {
        place = places.size;
        places.set(counts[at]!, place);
      }
      renumbered[at] = place;
    }
    return renumbered;
  };
  const renumbered = notices.map(({ whole, problems }) => ({ whole: own(whole), problems: problems.map(own) }));
  const vocabulary = Array.from(places.keys(), (word) => words[word]!).join("\n");
  return serialize([vocabulary, renumbered]);
}

/** Reads them back, with the numbers that the words have in another vocabulary. */
export function decodeWords(bytes: Uint8Array, vocabulary: Vocabulary): CutNotice[] {
  const [words, notices] = deserialize(bytes) as [string, CutNotice[]];
  const numbers = words === "" ? new Int32Array() : vocabulary.numbers(words.split("\n"));
  const renumber = (counts: Counts) => {
    // What `deserialize` gives lies in the bytes themselves, and they belong to the caller.
    const renumbered = counts.slice();
    for (let at = 0; at < counts.length; at += 2) renumbered[at] = numbers[counts[at]!]!;
    return renumbered;
  };
  return notices.map(({ whole, problems }) => ({ whole: renumber(whole), problems: problems.map(renumber) }));
}
