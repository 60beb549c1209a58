/**
 * A sketch of texts that tells quickly that a word does not stand in them: bits of a set, some for each two and each three
 * characters in a row (B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, CACM 13, 1970). By
 * mistake it may say that a word might stand there, never that it does not.
 */
export type TextSketch = Uint8Array;

/**
 * Bits for a character, of which each row sets four: some three in a thousand rows that stand nowhere are taken for some
 * that do.
 */
const BITS_EACH = 16;
const HASHES = 4;

/** As a power of 2. */
const LEAST_BITS = 10;

/**
 * Sketches texts.
 * @param characters of all different text together, about, for the size of the sketch
 */
export function sketchOf(texts: Iterable<string>, characters: number): TextSketch {
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(BITS_EACH * (characters + 1))));
  const sketch = new Uint8Array(2 ** (bits - 3));
  const add = (row: number) => {
    for (let hash = 0; hash < HASHES; hash++) {
      const bit = hashOf(row, hash) >>> (32 - bits);
      sketch[bit >> 3]! |= 1 << (bit & 7);
    }
  };
  for (const text of texts) {
    for (let at = 1; at < text.length; at++) {
      add(pairAt(text, at));
      if (at > 1) add(tripleAt(text, at));
    }
  }
  return sketch;
}

/** Whether a word might stand in the texts. Of a word of one character the sketch knows nothing. */
export function mayHold(sketch: TextSketch, word: string): boolean {
  const unused = 29 - Math.log2(sketch.length);
  const has = (row: number) => {
    for (let hash = 0; hash < HASHES; hash++) {
      const bit = hashOf(row, hash) >>> unused;
      if ((sketch[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  };
  if (word.length === 2) return has(pairAt(word, 1));
  for (let at = 2; at < word.length; at++) if (!has(tripleAt(word, at))) return false;
  return true;
}

/** A number for the two characters that end at a place. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);
}

/** A number for three: not each its own, which only makes a sketch a little less sure. */
function tripleAt(text: string, at: number): number {
  return Math.imul(pairAt(text, at - 1), 0x27d4eb2f) ^ text.charCodeAt(at);
}

/** Several hashes out of two (A. Kirsch and M. Mitzenmacher, Less hashing, same performance, ESA 2006). */
function hashOf(row: number, number: number): number {
  const first = Math.imul(row ^ (row >>> 15), 0x9e3779b1);
  const second = Math.imul(row ^ (row >>> 13), 0x85ebca6b);
  return Math.imul(number, second | 1) + first;
}
