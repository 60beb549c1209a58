import { Crossings } from "./crossings.js";
import { Neighbours } from "./neighbours.js";

/*
 * The tokenizer's own dictionary, a text with a word on each line: word, blank, frequency, blank, part of speech.
 */

/** What is known of a dictionary before any text is: with it a few texts find their words among 350,000 in no time. */
export interface DictionaryIndex {
  /** Where words go across. */
  crossings: Crossings;
  /** Where each line begins in the dictionary's bytes, and where the last one ends. */
  starts: Uint32Array;
  /** The first two characters of the word on each line as `Neighbours` hashes them, and what else they are. */
  firstTwo: Uint32Array;
  frequencies: Uint32Array;
}

/** A dictionary and its index. */
export interface IndexedDictionary {
  bytes: Buffer;
  index: DictionaryIndex;
}

/** In the place of a hash, for a word of one character; and added to it, for a word of more than two. */
const ONE = 0x80000000;
const MORE = 0x40000000;

const BLANK = 0x20;
const NEW_LINE = 0x0a;

/** Reads a dictionary through: that takes a seventh of a second. */
export function indexDictionary(dictionary: Buffer): DictionaryIndex {
  const crossings = new Crossings();
  const starts = [0];
  const firstTwo: number[] = [];
  const frequencies: number[] = [];
  for (let start = 0; start < dictionary.length; ) {
    const word = wordAt(dictionary, start);
    const end = start + Buffer.byteLength(word);
    const next = dictionary.indexOf(NEW_LINE, end) + 1;
    crossings.addWord(word);
    firstTwo.push(firstTwoOf(word));
    frequencies.push(Number.parseInt(dictionary.toString("latin1", end + 1, next), 10));
    starts.push(next);
    start = next;
  }
  return {
    crossings,
    starts: Uint32Array.from(starts),
    firstTwo: Uint32Array.from(firstTwo),
    frequencies: Uint32Array.from(frequencies),
  };
}

function firstTwoOf(word: string): number {
  if (word.length === 1) return ONE;
  const hash = Neighbours.hash(word.charCodeAt(0), word.charCodeAt(1));
  return word.length === 2 ? hash : hash + MORE;
}

/** The word of the line that begins here. */
function wordAt(dictionary: Buffer, start: number): string {
  return dictionary.toString("utf8", start, dictionary.indexOf(BLANK, start));
}

/**
 * The part of a dictionary that can matter to some texts: words of one character, and those whose characters stand side
 * by side in the texts. Texts are cut with it as with the whole: to the tokenizer a word weighs the logarithm of its
 * share of all frequencies, so the frequencies left out go to a word that the texts cannot hold; and a character of no
 * word weighs as much as the rarest word, so that one stays.
 * @param texts what stands side by side in the texts
 */
export function dictionaryPart({ bytes, index }: IndexedDictionary, texts: Neighbours): Buffer {
  const { starts, firstTwo, frequencies } = index;
  const kept: Buffer[] = [];
  let leftOut = 0;
  let rarest = -1;
  let from = 0;
  for (let line = 0; line < firstTwo.length; line++) {
    const start = starts[line]!;
    const hash = firstTwo[line]!;
    const isKept = hash === ONE || (texts.hasHash(hash & ~MORE) && (hash < MORE || texts.hasAll(wordAt(bytes, start))));
    if (isKept) continue;
    if (from < start) kept.push(bytes.subarray(from, start));
    from = starts[line + 1]!;
    leftOut += frequencies[line]!;
    if (rarest === -1 || frequencies[line]! < frequencies[rarest]!) rarest = line;
  }
  kept.push(bytes.subarray(from));
  if (rarest !== -1) {
    kept.push(bytes.subarray(starts[rarest]!, starts[rarest + 1]!));
    leftOut -= frequencies[rarest]!;
  }
  if (leftOut > 0) kept.push(Buffer.from(`${absentWord(texts)} ${leftOut} x\n`));
  return Buffer.concat(kept);
}

/** First of the characters that Unicode leaves to private use. */
const PRIVATE = 0xe000;

/** Twice the same character, of which the texts hold no two side by side. */
function absentWord(texts: Neighbours): string {
  let character = PRIVATE;
  while (texts.has(character, character)) character++;
  return String.fromCharCode(character).repeat(2);
}
