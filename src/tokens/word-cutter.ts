import type { Tokenizer } from "./cut.js";
import { LONGEST_PIECE, PieceMemory } from "./piece-memory.js";
import { FIRST_WORD, LONGEST_SHORT, NO_WORD, ShortPieces, UNKNOWN } from "./short-pieces.js";
import type { Vocabulary } from "./vocabulary.js";
import { widened } from "./widened.js";

/**
 * Cuts texts into the words that are counted. A text is cut piece by piece, and notices are made of the same pieces again
 * and again: each piece's words are remembered.
 */
export class WordCutter {
  private readonly short = new ShortPieces();
  private readonly long = new PieceMemory();
  /** The words of the texts since the beginning. */
  private words = new Int32Array(1 << 12);
  length = 0;

  /** @param vocabulary gets the words that it lacks */
  constructor(
    private readonly tokenizer: Tokenizer,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Begins a list of words. */
  begin(): void {
    this.length = 0;
  }

  /** Adds the words of a text to the list, by their numbers, as often as they stand in it. */
  cut(text: string): void {
    this.makeRoom(text.length);
    this.tokenizer.readPieces(text, this.cutPiece);
  }

  /** Adds words that are known. */
  take(words: Int32Array): void {
    this.makeRoom(words.length);
    this.words.set(words, this.length);
    this.length += words.length;
  }

  /** The list. */
  end(): Int32Array {
    return this.words.slice(0, this.length);
  }

  private readonly cutPiece = (text: string, start: number, end: number): void => {
    if (end - start <= LONGEST_SHORT) this.cutShort(text, start, end);
    else this.cutLong(text, start, end);
  };

  private cutShort(text: string, start: number, end: number): void {
    const { short } = this;
    let content = short.find(text, start, end);
    if (content === UNKNOWN) {
      const words = this.wordsOf(text, start, end);
      // Two words of a character each are rare enough to be cut again.
      if (words.length > 1) {
        this.put(words);
        return;
      }
      content = words.length === 0 ? NO_WORD : words[0]! + FIRST_WORD;
      short.add(text, start, end, content);
    }
    if (content !== NO_WORD) this.words[this.length++] = content - FIRST_WORD;
  }

  private cutLong(text: string, start: number, end: number): void {
    const { long } = this;
    let at = long.find(text, start, end);
    if (at < 0) {
      const words = this.wordsOf(text, start, end);
      if (end - start > LONGEST_PIECE) {
        this.put(words);
        return;
      }
      at = long.add(text, start, end, words);
    }
    const { cells } = long;
    const { words } = this;
    for (let left = cells[at]!; left > 0; left--) words[this.length++] = cells[++at]!;
  }

  private put(words: readonly number[]): void {
    this.words.set(words, this.length);
    this.length += words.length;
  }

  /** Numbers of the words that are counted. */
  private wordsOf(text: string, start: number, end: number): number[] {
    const { stopWords } = this.tokenizer;
    const numbers: number[] = [];
    for (const word of this.tokenizer(text.slice(start, end))) {
      if (isContent(word, stopWords)) numbers.push(this.vocabulary.number(word));
    }
    return numbers;
  }

  private makeRoom(words: number): void {
    const least = this.length + words;
    if (least > this.words.length) this.words = widened(this.words, 2 * least);
  }
}

/** A word with at least one Chinese character, or a Latin word of two letters or more; no number, no stop word. */
function isContent(word: string, stopWords: ReadonlySet<string>): boolean {
  return /\p{Script=Han}|[A-Za-z]{2}/u.test(word) && !stopWords.has(word);
}
