/**
 * Remembers the words of pieces of text, by their numbers, for as long as a piece is among the last that were met. All of
 * it lies in arrays of numbers of a fixed size: a piece is found without making a string of it, and there is nothing for
 * the engine to collect.
 */
export class PieceMemory {
  private young = new Generation();
  private old = new Generation();

  /** Where the words of pieces lie; other ones after each call of `find` and `add`. */
  get cells(): Int32Array {
    return this.young.cells;
  }

  /**
   * Looks up the piece of a text between two places.
   * @returns where the number of its words lies in `cells`, followed by the words; -1 where it is not remembered
   */
  find(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const at = this.young.find(hash, text, start, end);
    if (at >= 0) return at;
    const { old } = this;
    const earlier = old.find(hash, text, start, end);
    if (earlier < 0) return -1;
    return this.add(text, start, end, old.cells.slice(earlier + 1, earlier + 1 + old.cells[earlier]!));
  }

  /**
   * Adds a piece that was not found.
   * @returns as `find`
   */
  add(text: string, start: number, end: number, words: ArrayLike<number>): number {
    if (!this.young.hasRoom) [this.young, this.old] = [this.old.emptied(), this.young];
    return this.young.add(hashOf(text, start, end), text, start, end, words);
  }
}

/** A longer piece is rarely met again, and is not to be added. */
export const LONGEST_PIECE = 64;

/** Slots of the table of a generation, half of which are used at the most. */
const SLOT_BITS = 17;
const MOST_PIECES = 1 << (SLOT_BITS - 1);

/** A piece is looked for in so many slots, so that a text of pieces with the same hash takes no longer than others. */
const MOST_TRIES = 32;

/** The records of so many pieces as they come take half of these; a longest piece takes less than the margin. */
const CELLS = 10 * MOST_PIECES;
const MARGIN = 2 * LONGEST_PIECE;

/** Pieces with their words, until there is no room for more. */
class Generation {
  /** For each slot the hash of a piece, and where the number of its words lies in `cells`; 0 for a free slot. */
  private readonly slots = new Int32Array(2 << SLOT_BITS);
  /** Of each piece its characters, two to a cell, their number, the number of its words, and these. */
  readonly cells = new Int32Array(CELLS);
  private used = 0;
  private pieces = 0;

  get hasRoom(): boolean {
    return this.pieces < MOST_PIECES && this.used + MARGIN <= CELLS;
  }

  emptied(): this {
    this.slots.fill(0);
    this.used = 0;
    this.pieces = 0;
    return this;
  }

  find(hash: number, text: string, start: number, end: number): number {
    const { slots } = this;
    let slot = firstSlot(hash);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const at = slots[slot + 1]!;
      if (at === 0) return -1;
      if (slots[slot] === hash && this.holds(at, text, start, end)) return at;
      slot = nextSlot(slot);
    }
    return -1;
  }

  /** Where all slots that it might lie in are taken, it drives out the piece in the first of them. */
  add(hash: number, text: string, start: number, end: number, words: ArrayLike<number>): number {
    const { slots, cells } = this;
    let slot = firstSlot(hash);
    for (let tries = 1; tries < MOST_TRIES && slots[slot + 1] !== 0; tries++) slot = nextSlot(slot);
    if (slots[slot + 1] !== 0) slot = firstSlot(hash);
    let { used } = this;
    for (let place = start; place < end; place += 2) cells[used++] = twoCharacters(text, place, end);
    cells[used++] = end - start;
    slots[slot] = hash;
    slots[slot + 1] = used;
    const at = used;
    cells[used++] = words.length;
    for (let word = 0; word < words.length; word++) cells[used++] = words[word]!;
    this.used = used;
    this.pieces++;
    return at;
  }

  private holds(at: number, text: string, start: number, end: number): boolean {
    const { cells } = this;
    const length = end - start;
    if (cells[at - 1] !== length) return false;
    let cell = at - 1 - ((length + 1) >> 1);
    for (let place = start; place < end; place += 2) {
      if (cells[cell++] !== twoCharacters(text, place, end)) return false;
    }
    return true;
  }
}

function firstSlot(hash: number): number {
  return (hash >>> (32 - SLOT_BITS)) << 1;
}

function nextSlot(slot: number): number {
  return (slot + 2) & ((2 << SLOT_BITS) - 1);
}

/** Multiplicative hashing (Knuth 1998, The Art of Computer Programming 3, section 6.4), two characters at a time. */
function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let place = start; place < end; place += 2) hash = Math.imul(hash ^ twoCharacters(text, place, end), 0x9e3779b1);
  return hash;
}

function twoCharacters(text: string, place: number, end: number): number {
  return (text.charCodeAt(place) << 16) | (place + 1 < end ? text.charCodeAt(place + 1) : 0);
}
