import type { Tokenizer } from "./cut.js";
import { LONGEST_PIECE, PieceMemory } from "./piece-memory.js";
import type { Vocabulary } from "./vocabulary.js";
import { widened } from "./widened.js";

/**
 * Cuts texts into the words that are counted. A text is cut piece by piece, and notices are made of the same pieces again
 * and again: each piece's words are remembered.
 */
export class WordCutter {
  private readonly pieces = new PieceMemory();
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
    const { pieces } = this;
    let at = pieces.find(text, start, end);
    if (at < 0) {
      const words = this.contentOf(this.tokenizer(text.slice(start, end)));
      if (end - start > LONGEST_PIECE) {
        this.words.set(words, this.length);
        this.length += words.length;
        return;
      }
      at = pieces.add(text, start, end, words);
    }
    const { cells } = pieces;
    const { words } = this;
    for (let left = cells[at]!; left > 0; left--) words[this.length++] = cells[++at]!;
  };

  /** Numbers of the words that are counted. */
  private contentOf(words: readonly string[]): number[] {
    const { stopWords } = this.tokenizer;
    const numbers: number[] = [];
    for (const word of words) if (isContent(word, stopWords)) numbers.push(this.vocabulary.number(word));
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
