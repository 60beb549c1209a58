import type { CategoryCounts } from "../tokens/terms.js";
import type { TermsPart } from "./data.js";
import { visible } from "./html.js";

/** The words of a block, numbered in the order in which they are met: they are few of those of a run. */
export class BlockWords {
  private readonly numbers = new Map<number, number>();

  /** @param vocabulary the words of the run by their numbers there */
  constructor(private readonly vocabulary: readonly string[]) {}

  /** The number in the block of a word of the run; a word that is new gets the next one. */
  number(word: number): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    return number;
  }

  /** The words by their numbers in the block, fit to be shown. */
  words(): string[] {
    return Array.from(this.numbers.keys(), (word) => visible(this.vocabulary[word] as string));
  }
}

/** Beyond every number of a word of one block, and small enough that its product with a count is exact. */
const SPREAD = 2 ** 24;

/**
 * The words in a notice's problems, by category, as numbers in rising order written as differences, which are short.
 * Words outside every problem are left out: no chart compares them.
 */
export function pageTerms(categories: readonly CategoryCounts[], words: BlockWords): TermsPart["notices"][number] {
  const byCategory: Record<string, number[]> = {};
  for (const { category, counts } of categories) {
    if (category === "") continue;
    // Number and count in one number: so they are sorted as numbers, which costs a fraction of sorting pairs.
    const keys = new Float64Array(counts.length / 2);
    for (let at = 0; at < keys.length; at++) {
      keys[at] = words.number(counts[2 * at] as number) * SPREAD + (counts[2 * at + 1] as number);
    }
    keys.sort();
    const numbers: number[] = [];
    let before = 0;
    for (const key of keys) {
      const number = Math.floor(key / SPREAD);
      numbers.push(number - before, key % SPREAD);
      before = number;
    }
    byCategory[category] = numbers;
  }
  return byCategory;
}
