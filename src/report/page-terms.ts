import type { TermCount } from "../pipeline/record.js";
import type { TermsPart } from "./data.js";
import { visible } from "./html.js";

/** Numbers the words of a block in the order in which they are met. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  /** The number of a word; a word that is new gets the next one. */
  number(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    return number;
  }

  /** The words by their numbers, fit to be shown. */
  words(): string[] {
    return Array.from(this.numbers.keys(), visible);
  }
}

/**
 * The words in a notice's problems, by category, as numbers in rising order written as differences, which are short.
 * Words outside every problem are left out: no chart compares them.
 */
export function pageTerms(terms: Iterable<TermCount>, vocabulary: Vocabulary): TermsPart["notices"][number] {
  const counted: Record<string, Array<readonly [number: number, count: number]>> = {};
  for (const { category, term, count } of terms) {
    if (category === "") continue;
    counted[category] ??= [];
    counted[category].push([vocabulary.number(term), count]);
  }
  const byCategory: Record<string, number[]> = {};
  for (const [category, counts] of Object.entries(counted)) {
    counts.sort(([a], [b]) => a - b);
    const numbers: number[] = [];
    let before = 0;
    for (const [number, count] of counts) {
      numbers.push(number - before, count);
      before = number;
    }
    byCategory[category] = numbers;
  }
  return byCategory;
}
