import { MetWords } from "../tokens/met-words.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { Counts } from "../tokens/word-counter.js";
import type { DocumentRecord } from "./record.js";
import type { NoticeWords } from "./segment.js";

/** Words by category, as plain data: of each word how often it occurs, and in how many notices. */
export interface WordSums {
  /** The words, a line break between two. */
  words: string;
  /** By category: place of a word among the words, occurrences, notices, and so on. */
  sums: Array<[category: string, triples: Int32Array]>;
}

/**
 * Adds up the words of rectification notices by category, those outside every problem left out.
 * @param words of the notices of each document, in order
 * @param vocabulary the words by their numbers
 */
export function sumWords(
  documents: readonly DocumentRecord[],
  words: ReadonlyArray<readonly NoticeWords[]>,
  vocabulary: Vocabulary["words"],
): WordSums {
  const byCategory = new Map<string, Counts[]>();
  for (const [at, document] of documents.entries()) {
    for (const [place, notice] of document.notices.entries()) {
      if (notice.genre !== "rectification") continue;
      for (const { category, counts } of words[at]![place]!.categories) {
        if (category === "") continue;
        const known = byCategory.get(category);
        if (known) known.push(counts);
        else byCategory.set(category, [counts]);
      }
    }
  }
  const adder = new Adder(vocabulary);
  const sums = [...byCategory].map(([category, counts]): [string, Int32Array] => [category, adder.add(counts)]);
  return { words: adder.words.words().join("\n"), sums };
}

/** Adds up counts of one category after the other, and gives words a place of their own. */
class Adder {
  readonly words: MetWords;
  private readonly occurrences: Int32Array;
  private readonly notices: Int32Array;

  constructor(vocabulary: Vocabulary["words"]) {
    this.words = new MetWords(vocabulary);
    this.occurrences = new Int32Array(vocabulary.length);
    this.notices = new Int32Array(vocabulary.length);
  }

  /** @param counts of the notices, each word once in each */
  add(counts: readonly Counts[]): Int32Array {
    const met: number[] = [];
    for (const notice of counts) {
      for (let at = 0; at < notice.length; at += 2) {
        const word = notice[at]!;
        if (this.notices[word]!++ === 0) met.push(word);
        this.occurrences[word]! += notice[at + 1]!;
      }
    }
    const triples = new Int32Array(3 * met.length);
    for (const [at, word] of met.entries()) {
      triples[3 * at] = this.words.number(word);
      triples[3 * at + 1] = this.occurrences[word]!;
      triples[3 * at + 2] = this.notices[word]!;
      this.occurrences[word] = 0;
      this.notices[word] = 0;
    }
    return triples;
  }
}
