import type { MetWords } from "../tokens/met-words.js";
import type { CategoryCounts } from "../tokens/terms.js";
import type { TermsPart } from "./data.js";

/** Beyond every number of a word of one block, and small enough that its product with a count is exact. */
const SPREAD = 2 ** 24;

/**
 * The words in a notice's problems, by category, as numbers in rising order written as differences, which are short.
 * Words outside every problem are left out: no chart compares them.
 * @param words of the block
 */
export function pageTerms(categories: readonly CategoryCounts[], words: MetWords): TermsPart["notices"][number] {
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
