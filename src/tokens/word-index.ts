import { widened } from "./widened.js";

/**
 * Numbers the words of lists, each word once, in the order in which they come. The words lie in one row of characters: a
 * word that has been met is found without making a string of it, and lists name the same words again and again.
 */
export class WordIndex {
  /** The characters of all words, a line break behind each. */
  private characters = new Uint16Array(1 << 12);
  private used = 0;
  /** Where each word begins among the characters, and after the last one where the next would; and its hash. */
  private starts = new Int32Array(1 << 10);
  private hashes = new Int32Array(1 << 10);
  /** A power of two of slots, half of which are used at the most: the number of a word and one; 0 for a free slot. */
  private slots = new Int32Array(1 << 11);
  private words = 0;

  /** How many words there are. */
  get size(): number {
    return this.words;
  }

  /**
   * The numbers of the words of a list; a new word gets the next one.
   * @param list words without line breaks in them, a line break between two
   */
  numbers(list: string): Int32Array {
    const numbers = new Int32Array((list.length + 2) >> 1);
    let found = 0;
    for (let start = 0; start < list.length; ) {
      let end = start;
      let hash = SEED;
      for (; end < list.length; end++) {
        const character = list.charCodeAt(end);
        if (character === LINE_BREAK) break;
        hash = Math.imul(hash ^ character, 0x9e3779b1);
      }
      numbers[found++] = this.number(list, start, end, hash ^ (hash >>> 15));
      start = end + 1;
    }
    return numbers.subarray(0, found);
  }

  /** All words by their numbers, a line break between two. */
  joined(): string {
    const pieces: string[] = [];
    const end = Math.max(0, this.used - 1);
    for (let at = 0; at < end; at += PIECE) {
      pieces.push(String.fromCharCode(...this.characters.subarray(at, Math.min(end, at + PIECE))));
    }
    return pieces.join("");
  }

  private number(list: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let word = this.slots[slot]!; word > 0; word = this.slots[slot]!) {
      if (this.hashes[word - 1] === hash && this.holds(word - 1, list, start, end)) return word - 1;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.words + 1;
    return this.add(list, start, end, hash);
  }

  private holds(word: number, list: string, start: number, end: number): boolean {
    let at = this.starts[word]!;
    if (this.starts[word + 1]! - at - 1 !== end - start) return false;
    for (let place = start; place < end; place++) if (this.characters[at++] !== list.charCodeAt(place)) return false;
    return true;
  }

  private add(list: string, start: number, end: number, hash: number): number {
    const word = this.words++;
    if (this.words >= this.starts.length) {
      this.starts = widened(this.starts, 2 * this.starts.length);
      this.hashes = widened(this.hashes, 2 * this.hashes.length);
    }
    const room = this.used + end - start + 1;
    if (room > this.characters.length) this.characters = widened(this.characters, 2 * room);
    for (let place = start; place < end; place++) this.characters[this.used++] = list.charCodeAt(place);
    this.characters[this.used++] = LINE_BREAK;
    this.starts[word + 1] = this.used;
    this.hashes[word] = hash;
    if (2 * this.words > this.slots.length) this.spread();
    return word;
  }

  /** Gives each word a slot of a table twice as large. */
  private spread(): void {
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let word = 0; word < this.words; word++) {
      let slot = this.hashes[word]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
    this.slots = slots;
  }
}

const LINE_BREAK = 0x0a;

/** Another one each time: words that share their hashes would have to be made up for it. Nothing that is given hangs on it. */
const SEED = Math.floor(Math.random() * 2 ** 31);

/** Characters that a string is made of at a time. */
const PIECE = 1 << 12;
