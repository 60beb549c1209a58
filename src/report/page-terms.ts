import type { CategoryCounts } from "../tokens/terms.js";
import type { TermsPart } from "./data.js";
import { visible } from "./html.js";

/** The words of a block, numbered in the order in which they are met: they are few of those of a run. */
export class BlockWords {
  /** Of each word of the run, its number in the block and one; 0 of those that are not in the block. */
  private readonly numbers: Int32Array;
  private readonly met: number[] = [];

  /** @param vocabulary the words of the run by their numbers there; no word may come to it while the block is packed */
  constructor(private readonly vocabulary: readonly string[]) {
    this.numbers = new Int32Array(vocabulary.length);
  }

  /** The number in the block of a word of the run; a word that is new gets the next one. */
  number(word: number): number {
    const known = this.numbers[word] as number;
    if (known > 0) return known - 1;
    this.numbers[word] = this.met.push(word);
    return this.met.length - 1;
  }

  /** The words by their numbers in the block, fit to be shown. */
  words(): string[] {
    return this.met.map((word) => visible(this.vocabulary[word] as string));
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
      numbers.push(number - before, key - number * SPREAD);
      before = number;
    }
    byCategory[category] = numbers;
  }
  return byCategory;
}
