import type { WordCount } from "../charts/key-words.js";
import { Vocabulary } from "../tokens/vocabulary.js";
import type { WordSums } from "./sum-words.js";

/** Sums of the words of many stretches by category. */
export class WordTotals implements Iterable<[category: string, words: Iterable<[term: string, count: WordCount]>]> {
  private vocabulary = new Vocabulary();
  private readonly categories = new Map<string, CategoryTotals>();

  /** Adds what a stretch of the run comes to. */
  add({ words, sums }: WordSums): void {
    if (words === "") return;
    const numbers = this.vocabulary.numbers(words.split("\n"));
    for (const [category, triples] of sums) {
      let totals = this.categories.get(category);
      if (!totals) {
        totals = new CategoryTotals();
        this.categories.set(category, totals);
      }
      totals.add(triples, numbers);
    }
  }

  /** How many different words there are. */
  get size(): number {
    return this.vocabulary.words.length;
  }

  /** Gives away all that was added, and begins anew. */
  take(): WordSums {
    const sums = Array.from(this.categories, ([category, totals]): [string, Int32Array] => [
      category,
      totals.triples(),
    ]);
    const words = this.vocabulary.words.join("\n");
    this.vocabulary = new Vocabulary();
    this.categories.clear();
    return { words, sums };
  }

  /** By category, in the order of their codes. */
  *[Symbol.iterator](): Generator<[string, Iterable<[string, WordCount]>]> {
    for (const category of [...this.categories.keys()].sort()) {
      yield [category, this.categories.get(category)!.of(this.vocabulary.words)];
    }
  }
}

/** Occurrences and notices of one category by the words' numbers: some hundred thousand words, so no objects. */
class CategoryTotals {
  private occurrences = new Int32Array(1 << 12);
  private notices = new Int32Array(1 << 12);

  add(triples: Int32Array, numbers: Int32Array): void {
    for (let at = 0; at < triples.length; at += 3) {
      const word = numbers[triples[at]!]!;
      if (word >= this.occurrences.length) this.widen(word);
      this.occurrences[word]! += triples[at + 1]!;
      this.notices[word]! += triples[at + 2]!;
    }
  }

  /** Anew each time that it is asked for. */
  of(words: readonly string[]): Iterable<[string, WordCount]> {
    const { occurrences, notices } = this;
    return {
      *[Symbol.iterator]() {
        for (let word = 0; word < notices.length; word++) {
          if (notices[word] === 0) continue;
          yield [words[word]!, { count: occurrences[word]!, notices: notices[word]! }];
        }
      },
    };
  }

  /** As `WordSums` has them. */
  triples(): Int32Array {
    const met: number[] = [];
    for (let word = 0; word < this.notices.length; word++) if (this.notices[word]! > 0) met.push(word);
    const triples = new Int32Array(3 * met.length);
    for (const [at, word] of met.entries()) {
      triples[3 * at] = word;
      triples[3 * at + 1] = this.occurrences[word]!;
      triples[3 * at + 2] = this.notices[word]!;
    }
    return triples;
  }

  private widen(word: number): void {
    const length = 2 * Math.max(word, this.occurrences.length);
    const [occurrences, notices] = [new Int32Array(length), new Int32Array(length)];
    occurrences.set(this.occurrences);
    notices.set(this.notices);
    [this.occurrences, this.notices] = [occurrences, notices];
  }
}
