import type { Counts } from "./word-counter.js";

/**
 * The order of words by their code units, at a cost that is little to keep up while words are added: sorting some hundred
 * words of every notice as strings would take longer than cutting them. Most words have been sorted in; one that came
 * later knows between which two of these it belongs.
 */
export class WordOrder {
  /** Of each word that was ordered last, its place in the list. */
  ranks = new Int32Array();
  private ranked = new Int32Array();
  /** The words that were sorted in, in their order, and those that came later. */
  private sortedIn = new Int32Array();
  private late: number[] = [];
  /** By word: odd where it was sorted in, even (between two odd ones) where it came later. */
  private keys = new Int32Array();

  /** @param words by their numbers; more may be added to it at any time */
  constructor(private readonly words: readonly string[]) {}

  /** All words of some counts, each once, in their order. Until it is called again, `ranks` has their places in the list. */
  list(counts: Iterable<Counts>): Int32Array {
    this.widen();
    const words = this.distinct(counts);
    if (this.late.length > 256 + this.sortedIn.length / 8) this.sortIn();
    for (const word of words) if (this.keys[word] === UNKNOWN) this.place(word);
    this.ranked = this.inOrder(Int32Array.from(words));
    for (let at = 0; at < this.ranked.length; at++) this.ranks[this.ranked[at]!] = at;
    return this.ranked;
  }

  private widen(): void {
    if (this.keys.length >= this.words.length) return;
    const keys = new Int32Array(2 * this.words.length).fill(UNKNOWN);
    keys.set(this.keys);
    this.keys = keys;
    this.ranks = new Int32Array(keys.length).fill(UNKNOWN);
    this.ranked = new Int32Array();
  }

  private distinct(lists: Iterable<Counts>): number[] {
    const { ranks } = this;
    for (const word of this.ranked) ranks[word] = UNKNOWN;
    const words: number[] = [];
    for (const counts of lists) {
      for (let at = 0; at < counts.length; at += 2) {
        const word = counts[at]!;
        if (ranks[word] !== UNKNOWN) continue;
        ranks[word] = 0;
        words.push(word);
      }
    }
    return words;
  }

  /** Finds between which two of the words that were sorted in a word belongs. */
  private place(word: number): void {
    const text = this.words[word]!;
    let low = 0;
    let high = this.sortedIn.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[this.sortedIn[middle]!]! < text) low = middle + 1;
      else high = middle;
    }
    this.keys[word] = 2 * low;
    this.late.push(word);
  }

  private inOrder(words: Int32Array) {
    const ordered = sortedByKey(words, this.keys, 2 * this.sortedIn.length);
    // Words that came between the same two have the same key: they are compared themselves.
    for (let from = 0; from < ordered.length; ) {
      let to = from + 1;
      while (to < ordered.length && this.keys[ordered[to]!] === this.keys[ordered[from]!]) to++;
      if (to - from > 1) ordered.subarray(from, to).sort((a, b) => (this.words[a]! < this.words[b]! ? -1 : 1));
      from = to;
    }
    return ordered;
  }

  /** Sorts in the words that came later. */
  private sortIn(): void {
    const late = this.inOrder(Int32Array.from(this.late));
    const merged = new Int32Array(this.sortedIn.length + late.length);
    let taken = 0;
    for (let at = 0; at < merged.length; at++) {
      const sorted = at - taken;
      const isLate = taken < late.length && this.keys[late[taken]!]! <= 2 * sorted;
      merged[at] = isLate ? late[taken++]! : this.sortedIn[sorted]!;
    }
    for (let at = 0; at < merged.length; at++) this.keys[merged[at]!] = 2 * at + 1;
    this.sortedIn = merged;
    this.late = [];
  }
}

/** In place of a key or a rank: none. */
const UNKNOWN = -1;

const DIGIT_BITS = 11;

/** Numbers in the order of their keys, which are no greater than the one given: sorted digit by digit, the lowest first. */
function sortedByKey(numbers: Int32Array, keys: Int32Array, greatest: number) {
  let from = numbers.slice();
  let to = new Int32Array(numbers.length);
  for (let shift = 0; greatest >>> shift > 0; shift += DIGIT_BITS) {
    const digitOf = (number: number) => (keys[number]! >>> shift) & ((1 << DIGIT_BITS) - 1);
    const next = new Int32Array((1 << DIGIT_BITS) + 1);
    for (let at = 0; at < from.length; at++) next[digitOf(from[at]!) + 1]!++;
    for (let digit = 1; digit < next.length; digit++) next[digit]! += next[digit - 1]!;
    for (let at = 0; at < from.length; at++) to[next[digitOf(from[at]!)]!++] = from[at]!;
    [from, to] = [to, from];
  }
  return from;
}
