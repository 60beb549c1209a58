import { WordOrder } from "./word-order.js";

/** Words by number, in the order in which they came. */
export class Vocabulary {
  /** One that has grown beyond this is better begun anew: a text of random letters must not fill the memory. */
  static readonly MOST_WORDS = 1_000_000;

  readonly words: string[] = [];
  readonly order = new WordOrder(this.words);
  private readonly byWord = new Map<string, number>();

  /** The numbers of words; a new word gets the next one. */
  numbers(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.number(word));
  }

  number(word: string): number {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.byWord.set(word, number);
    return number;
  }
}
