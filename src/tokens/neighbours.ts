/** A set takes a megabyte, which the processor can keep at hand. */
const HASH_BITS = 23;

/**
 * Pairs of characters (UTF-16 code units) that stand side by side. It keeps a hash of each pair alone, so that it may
 * say yes of a pair that it never met, in about one of thirty cases for the tokenizer's dictionary; it never says no of
 * one that it met.
 */
export class Neighbours {
  /** Multiplicative hashing (Knuth 1998, The Art of Computer Programming 3, section 6.4) of the two code units, to 23 bits. */
  static hash(left: number, right: number): number {
    return Math.imul((left << 16) | right, 0x9e3779b1) >>> (32 - HASH_BITS);
  }

  private readonly bits = new Uint32Array(1 << (HASH_BITS - 5));

  add(left: number, right: number): void {
    const hash = Neighbours.hash(left, right);
    this.bits[hash >>> 5]! |= 1 << (hash & 31);
  }

  /** Adds each character between two places of a text with the next one. */
  addText(text: string, start = 0, end = text.length): void {
    for (let at = start + 1; at < end; at++) this.add(text.charCodeAt(at - 1), text.charCodeAt(at));
  }

  has(left: number, right: number): boolean {
    return this.hasHash(Neighbours.hash(left, right));
  }

  /** Whether it has a pair of this hash. */
  hasHash(hash: number): boolean {
    return (this.bits[hash >>> 5]! & (1 << (hash & 31))) !== 0;
  }

  /** Whether it has each character between two places of a text with the next one. */
  hasAll(text: string, start = 0, end = text.length): boolean {
    for (let at = start + 1; at < end; at++) {
      if (!this.has(text.charCodeAt(at - 1), text.charCodeAt(at))) return false;
    }
    return true;
  }
}
