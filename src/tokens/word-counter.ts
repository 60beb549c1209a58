import type { Tokenizer } from "./cut.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words and how often they occur, side by side: number of a word in a vocabulary, count, number, count, … */
export type Counts = Int32Array;

/** Pieces remembered at a time, in each of two generations. */
const REMEMBERED = 50_000;

/** A longer piece is rarely met again. */
const LONGEST = 64;

/** Content words of a piece by number: alone where there is one, as is most common. */
type PieceWords = number | readonly number[];

/** In place of the number of a word: there is none. */
const NO_WORD = -1;

/** In place of the number of a word: not looked up yet. */
const UNKNOWN = -2;

/**
 * Counts the words of texts. A text is cut piece by piece, and notices are made of the same pieces again and again: each
 * piece's words are remembered for as long as it is among the last that were met.
 */
export class WordCounter {
  private young = new Map<string, PieceWords>();
  private old = new Map<string, PieceWords>();
  /** Words of one character, by code unit: a quarter of all pieces. */
  private readonly characters = new Int32Array(1 << 16).fill(UNKNOWN);
  private counts = new Int32Array(1 << 12);
  private met: number[] = [];

  /** @param vocabulary gets the words that it lacks */
  constructor(
    private readonly cut: Tokenizer,
    readonly vocabulary: Vocabulary,
  ) {}

  /** How often each content word occurs in the texts together, in the order in which words are first met. */
  count(texts: Iterable<string>): Counts {
    for (const text of texts) this.cut.readPieces(text, this.addPiece);
    const { counts, met } = this;
    const pairs = new Int32Array(2 * met.length);
    for (let at = 0; at < met.length; at++) {
      const word = met[at]!;
      pairs[2 * at] = word;
      pairs[2 * at + 1] = counts[word]!;
      counts[word] = 0;
    }
    this.met = [];
    return pairs;
  }

  private readonly addPiece = (text: string, start: number, end: number): void => {
    const words = end - start === 1 ? this.wordOfCharacter(text, start) : this.wordsOf(text.slice(start, end));
    if (typeof words === "number") this.addWord(words);
    else for (let at = 0; at < words.length; at++) this.addWord(words[at]!);
  };

  private addWord(word: number): void {
    if (word === NO_WORD) return;
    if (word >= this.counts.length) this.widen(word);
    if (this.counts[word]!++ === 0) this.met.push(word);
  }

  private wordOfCharacter(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (this.characters[code] === UNKNOWN) this.characters[code] = this.contentOf([text.charAt(at)])[0] ?? NO_WORD;
    return this.characters[code]!;
  }

  private wordsOf(piece: string): PieceWords {
    const known = this.young.get(piece);
    if (known !== undefined) return known;
    const words = this.old.get(piece) ?? alone(this.contentOf(this.cut(piece)));
    if (piece.length > LONGEST) return words;
    if (this.young.size >= REMEMBERED) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(ownCopy(piece), words);
    return words;
  }

  /** Numbers of the words that are counted. */
  private contentOf(words: readonly string[]): Int32Array {
    return this.vocabulary.numbers(words.filter((word) => isContent(word, this.cut.stopWords)));
  }

  private widen(word: number): void {
    const wider = new Int32Array(2 * Math.max(word, this.counts.length));
    wider.set(this.counts);
    this.counts = wider;
  }
}

/** A short list takes a third of the memory that a typed array takes. */
function alone(words: Int32Array): PieceWords {
  return words.length > 1 ? Array.from(words) : (words[0] ?? NO_WORD);
}

/** A word with at least one Chinese character, or a Latin word of two letters or more; no number, no stop word. */
function isContent(word: string, stopWords: ReadonlySet<string>): boolean {
  return /\p{Script=Han}|[A-Za-z]{2}/u.test(word) && !stopWords.has(word);
}

/** The engine copies a shorter piece of a string; a longer one keeps the whole string in memory. */
const COPIED = 12;

/** A piece of a string that does not keep the string in memory. */
function ownCopy(piece: string): string {
  return piece.length <= COPIED ? piece : Buffer.from(piece, "utf16le").toString("utf16le");
}
