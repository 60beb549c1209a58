/**
 * Remembers pieces of one or two characters (UTF-16 code units) that come to one counted word or to none. Five pieces in six
 * are such, and only some ten thousands of them differ: one is found at once, without the row of cells that `PieceMemory`
 * has for each.
 */
export class ShortPieces {
  /** By character, what a piece of it alone comes to. */
  private readonly ones = new Int32Array(1 << 16);
  /** For each slot the two characters of a piece, and what it comes to. */
  private readonly twos = new Int32Array(2 << SLOT_BITS);

  /** @returns `UNKNOWN`, `NO_WORD`, or the number of the word and `FIRST_WORD` */
  find(text: string, start: number, end: number): number {
    const first = text.charCodeAt(start);
    if (end - start === 1) return this.ones[first]!;
    const { twos } = this;
    const key = (first << 16) | text.charCodeAt(start + 1);
    let slot = firstSlot(key);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const content = twos[slot + 1]!;
      if (content === UNKNOWN || twos[slot] === key) return content;
      slot = nextSlot(slot);
    }
    return UNKNOWN;
  }

  /** Adds a piece that is unknown; where all slots that it might lie in are taken, it drives out the piece in the first. */
  add(text: string, start: number, end: number, content: number): void {
    const first = text.charCodeAt(start);
    if (end - start === 1) {
      this.ones[first] = content;
      return;
    }
    const { twos } = this;
    const key = (first << 16) | text.charCodeAt(start + 1);
    let slot = firstSlot(key);
    for (let tries = 1; tries < MOST_TRIES && twos[slot + 1] !== UNKNOWN; tries++) slot = nextSlot(slot);
    if (twos[slot + 1] !== UNKNOWN) slot = firstSlot(key);
    twos[slot] = key;
    twos[slot + 1] = content;
  }
}

/** A longer piece is none of these. */
export const LONGEST_SHORT = 2;

/** What a piece comes to: not known; no word that is counted; from here on, one word. */
export const UNKNOWN = 0;
export const NO_WORD = 1;
export const FIRST_WORD = 2;

/** Texts of the genre hold some 50,000 different pieces of two characters. */
const SLOT_BITS = 17;

/** A piece is looked for in so many slots, so that a text of pieces with the same hash takes no longer than others. */
const MOST_TRIES = 8;

/** Multiplicative hashing (Knuth 1998, The Art of Computer Programming 3, section 6.4). */
function firstSlot(key: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS)) << 1;
}

function nextSlot(slot: number): number {
  return (slot + 2) & ((2 << SLOT_BITS) - 1);
}
