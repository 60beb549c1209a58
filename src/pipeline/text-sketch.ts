import { hashOfThree, hashOfTwo } from "../tokens/character-rows.js";

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
      add(twoAt(text, at));
      if (at > 1) add(threeAt(text, at));
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
  if (word.length === 2) return has(twoAt(word, 1));
  for (let at = 2; at < word.length; at++) if (!has(threeAt(word, at))) return false;
  return true;
}

/** The two characters that end at a place. */
function twoAt(text: string, at: number): number {
  return hashOfTwo(text.charCodeAt(at - 1), text.charCodeAt(at));
}

function threeAt(text: string, at: number): number {
  return hashOfThree(text.charCodeAt(at - 2), text.charCodeAt(at - 1), text.charCodeAt(at));
}

/** Several hashes out of one (A. Kirsch and M. Mitzenmacher, Less hashing, same performance, ESA 2006). */
function hashOf(row: number, number: number): number {
  return row + Math.imul(number, Math.imul(row, 0x27d4eb2f) | 1);
}
