import type { NoticePlaces } from "./counted-texts.js";
import type { CutTexts } from "./cut-texts.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words and how often they occur, side by side: number of a word in a vocabulary, count, number, count, … */
export type Counts = Int32Array;

/** The words of a notice before its problems are coded; numbers of words are those of one vocabulary. */
export interface CountedNotice {
  whole: Counts;
  /** In the order of the problems. */
  problems: Counts[];
}

/** Counts the words of texts that have been cut. */
export class WordCounter {
  /** By word; all 0 between calls. */
  private counts = new Int32Array(1 << 12);
  private met = new Int32Array(1 << 12);

  /** @param vocabulary of the words */
  constructor(private readonly vocabulary: Vocabulary) {}

  /** The words of a notice and of each of its problems. */
  notice(cut: CutTexts, { whole, problems }: NoticePlaces): CountedNotice {
    return { whole: this.count(cut, whole), problems: problems.map((places) => this.count(cut, places)) };
  }

  /** How often each word occurs in some of the texts together, in the order in which words are first met. */
  count({ words, ends }: CutTexts, places: ArrayLike<number>): Counts {
    if (this.counts.length < this.vocabulary.words.length) this.widen();
    const { counts, met } = this;
    let distinct = 0;
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      const end = ends[place]!;
      for (let next = place === 0 ? 0 : ends[place - 1]!; next < end; next++) {
        const word = words[next]!;
        if (counts[word]!++ === 0) met[distinct++] = word;
      }
    }
    const pairs = new Int32Array(2 * distinct);
    for (let at = 0; at < distinct; at++) {
      const word = met[at]!;
      pairs[2 * at] = word;
      pairs[2 * at + 1] = counts[word]!;
      counts[word] = 0;
    }
    return pairs;
  }

  private widen(): void {
    const room = 2 * this.vocabulary.words.length;
    this.counts = new Int32Array(room);
    this.met = new Int32Array(room);
  }
}
