import { hashOfThree, hashOfTwo } from "./character-rows.js";

/**
 * Knows where a word of a dictionary may go across a place between two characters (UTF-16 code units). It is a Bloom
 * filter (Bloom 1970) of the words of two characters, and of all threes that stand side by side in a longer word: it may
 * say yes where no word goes across, about once in a thousand times, but never says no where one does.
 */
export class Crossings {
  /** @param cells of a filter that was filled before; an empty one where not given */
  constructor(readonly cells: Int32Array = new Int32Array(1 << CELL_BITS)) {}

  /** Adds a word that lies between two places of a text. */
  addWord(text: string, start = 0, end = text.length): void {
    if (end - start === 2) this.add(hashOfTwo(text.charCodeAt(start), text.charCodeAt(start + 1)));
    for (let at = start + 2; at < end; at++) {
      this.add(hashOfThree(text.charCodeAt(at - 2), text.charCodeAt(at - 1), text.charCodeAt(at)));
    }
  }

  /**
   * Whether a word may go across the place between two characters. A word of two characters is these two alone; a longer
   * one holds the character before them too, or the one behind.
   */
  mayCross(before: number, left: number, right: number, behind: number): boolean {
    return (
      this.has(hashOfTwo(left, right)) ||
      this.has(hashOfThree(left, right, behind)) ||
      this.has(hashOfThree(before, left, right))
    );
  }

  private add(hash: number): void {
    this.cells[hash >>> (32 - CELL_BITS)]! |= bitsOf(hash);
  }

  private has(hash: number): boolean {
    const bits = bitsOf(hash);
    return (this.cells[hash >>> (32 - CELL_BITS)]! & bits) === bits;
  }
}

/** Cells of 32 bits: two megabytes. */
const CELL_BITS = 19;

/** All three bits of a hash lie in one cell, so that the processor has to fetch but one (Putze, Sanders and Singler 2007). */
function bitsOf(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
}
