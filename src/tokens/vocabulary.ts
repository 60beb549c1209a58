import type { Counts } from "./word-counter.js";

/**
 * Words by number, in the order in which they came, with an order by code unit that costs little to keep while words are
 * added: sorting some hundred words of every notice as strings would take longer than cutting them.
 */
export class Vocabulary {
  /** One that has grown beyond this is better begun anew: a text of random letters must not fill the memory. */
  static readonly MOST_WORDS = 1_000_000;

  readonly words: string[] = [];
  private readonly byWord = new Map<string, number>();
  /** Place of each word: even where it was sorted in, odd (between two even ones) where it came later. */
  private places: number[] = [];
  /** Numbers of the words that were sorted in, in their order. */
  private sortedIn: number[] = [];
  private between = 0;
  /** The list that was ordered last. */
  private ranked = new Int32Array();
  ranks = new Int32Array();

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
    this.places.push(-1);
    return number;
  }

  /**
   * All words of some counts, each once, in the order of their code units. Until it is called again, `ranks` holds the
   * place of each in this list.
   */
  ordered(lists: Iterable<Counts>): Int32Array {
    const list = this.distinct(lists);
    for (const word of list) if (this.places[word] === -1) this.place(word);
    const keys = new Float64Array(list.length);
    for (let at = 0; at < keys.length; at++) keys[at] = this.places[list[at]!]! * SPREAD + list[at]!;
    keys.sort();
    const words = new Int32Array(list.length);
    for (let at = 0; at < keys.length; at++) words[at] = keys[at]! - Math.floor(keys[at]! / SPREAD) * SPREAD;
    this.settleTies(words);
    for (let at = 0; at < words.length; at++) this.ranks[words[at]!] = at;
    this.ranked = words;
    return words;
  }

  private distinct(lists: Iterable<Counts>): number[] {
    for (const word of this.ranked) this.ranks[word] = UNRANKED;
    if (this.ranks.length < this.words.length) this.ranks = new Int32Array(2 * this.words.length).fill(UNRANKED);
    const words: number[] = [];
    for (const counts of lists) {
      for (let at = 0; at < counts.length; at += 2) {
        const word = counts[at]!;
        if (this.ranks[word] !== UNRANKED) continue;
        this.ranks[word] = 0;
        words.push(word);
      }
    }
    return words;
  }

  /** Words that came between the same two have the same place: they are compared themselves. */
  private settleTies(words: Int32Array): void {
    for (let from = 0; from < words.length; ) {
      let to = from + 1;
      while (to < words.length && this.places[words[to]!] === this.places[words[from]!]) to++;
      if (to - from > 1) words.subarray(from, to).sort((a, b) => (this.words[a]! < this.words[b]! ? -1 : 1));
      from = to;
    }
  }

  private place(word: number): void {
    if (this.between > 256 + this.sortedIn.length / 8) this.sortAll();
    if (this.places[word] !== -1) return;
    let low = 0;
    let high = this.sortedIn.length;
    const text = this.words[word]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[this.sortedIn[middle]!]! < text) low = middle + 1;
      else high = middle;
    }
    this.places[word] = 2 * low;
    this.between++;
  }

  private sortAll(): void {
    const { words } = this;
    this.sortedIn = Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
    this.sortedIn.forEach((word, at) => {
      this.places[word] = 2 * at + 1;
    });
    this.between = 0;
  }
}

/** In place of a word's place in the list that was ordered last: it is not in it. */
const UNRANKED = -1;

/** More than any number of a word. */
const SPREAD = 2 ** 24;
