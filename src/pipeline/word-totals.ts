import { widened } from "../tokens/widened.js";
import { WordIndex } from "../tokens/word-index.js";
import type { WordSums } from "./sum-words.js";

/**
 * Batches whose words are taken off what an earlier run has added up: where more of them have changed or are gone, adding
 * all up is less work.
 */
export const MOST_TAKEN_OFF = 12;

/** Sums of the words of many stretches by category. */
export class WordTotals {
  private index = new WordIndex();
  private readonly categories = new Map<string, CategoryTotals>();

  /** Adds what a stretch of the run comes to. */
  add(sums: WordSums): void {
    this.count(sums, 1);
  }

  /** Takes off what was added of a stretch. */
  remove(sums: WordSums): void {
    this.count(sums, -1);
  }

  private count({ words, sums }: WordSums, times: 1 | -1): void {
    const numbers = this.index.numbers(words);
    for (const [category, triples] of sums) {
      let totals = this.categories.get(category);
      if (!totals) {
        totals = new CategoryTotals();
        this.categories.set(category, totals);
      }
      totals.add(triples, numbers, times);
    }
  }

  /** How many different words there are. */
  get size(): number {
    return this.index.size;
  }

  /** Gives away all that was added, by category in the order of the codes, and begins anew. */
  take(): WordSums {
    const sums = Array.from(this.categories, ([category, totals]): [string, Int32Array] => [
      category,
      totals.triples(),
    ]);
    const words = this.index.joined();
    this.index = new WordIndex();
    this.categories.clear();
    const met = sums.filter(([, triples]) => triples.length > 0);
    return { words, sums: met.sort(([a], [b]) => (a < b ? -1 : 1)) };
  }
}

/** Occurrences and notices of one category by the words' numbers: some hundred thousand words, so no objects. */
class CategoryTotals {
  /** Of each word its occurrences and its notices, side by side. */
  private pairs = new Int32Array(1 << 13);

  add(triples: Int32Array, numbers: Int32Array, times: 1 | -1): void {
    for (let at = 0; at < triples.length; at += 3) {
      const pair = 2 * numbers[triples[at]!]!;
      if (pair >= this.pairs.length) this.pairs = widened(this.pairs, 2 * pair);
      this.pairs[pair]! += times * triples[at + 1]!;
      this.pairs[pair + 1]! += times * triples[at + 2]!;
    }
  }

  /** As `WordSums` has them. */
  triples(): Int32Array {
    const triples: number[] = [];
    for (let pair = 0; pair < this.pairs.length; pair += 2) {
      if (this.pairs[pair + 1]! > 0) triples.push(pair / 2, this.pairs[pair]!, this.pairs[pair + 1]!);
    }
    return Int32Array.from(triples);
  }
}
