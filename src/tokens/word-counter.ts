import type { Tokenizer } from "./cut.js";
import { LONGEST_PIECE, PieceMemory } from "./piece-memory.js";
import type { Vocabulary } from "./vocabulary.js";
import { widened } from "./widened.js";

/** Words and how often they occur, side by side: number of a word in a vocabulary, count, number, count, … */
export type Counts = Int32Array;

/** Words of texts that are remembered at a time: those of the longest notices. */
const WORDS_READ = 1 << 17;

/**
 * Counts the words of texts. A text is cut piece by piece, and notices are made of the same pieces again and again: each
 * piece's words are remembered. So are those of the texts read last, for the account of a problem is made of lines of the
 * notice.
 */
export class WordCounter {
  private readonly pieces = new PieceMemory();
  /** The words of the texts read last, one text after the other: how many, then each. */
  private read = new Int32Array(WORDS_READ);
  private readTo = 0;
  /** Where each of these texts begins. */
  private readonly texts = new Map<string, number>();
  /** By word; all 0 between calls. */
  private counts = new Int32Array(1 << 12);
  private met = new Int32Array(1 << 12);

  /** @param vocabulary gets the words that it lacks */
  constructor(
    private readonly cut: Tokenizer,
    readonly vocabulary: Vocabulary,
  ) {}

  /** How often each content word occurs in the texts together, in the order in which words are first met. */
  count(texts: Iterable<string>): Counts {
    let distinct = 0;
    for (const text of texts) distinct = this.addText(text, distinct);
    const { counts, met } = this;
    const pairs = new Int32Array(2 * distinct);
    for (let at = 0; at < distinct; at++) {
      const word = met[at]!;
      pairs[2 * at] = word;
      pairs[2 * at + 1] = counts[word]!;
      counts[word] = 0;
    }
    return pairs;
  }

  /** Counts the words of a text. @returns how many distinct words have been met, given how many had been before */
  private addText(text: string, metBefore: number): number {
    const from = this.texts.get(text) ?? this.readText(text);
    if (this.counts.length < this.vocabulary.words.length) this.widen();
    const { read, counts, met } = this;
    const to = from + read[from]!;
    let distinct = metBefore;
    for (let at = from + 1; at <= to; at++) {
      const word = read[at]!;
      if (counts[word]!++ === 0) met[distinct++] = word;
    }
    return distinct;
  }

  private readText(text: string): number {
    if (this.readTo + text.length >= this.read.length) this.forgetTexts(text.length + 1);
    const from = this.readTo++;
    this.cut.readPieces(text, this.readPiece);
    this.read[from] = this.readTo - from - 1;
    this.texts.set(text, from);
    return from;
  }

  private forgetTexts(room: number): void {
    this.texts.clear();
    this.readTo = 0;
    if (room > this.read.length) this.read = new Int32Array(room);
  }

  private readonly readPiece = (text: string, start: number, end: number): void => {
    const { pieces } = this;
    let at = pieces.find(text, start, end);
    if (at < 0) {
      const words = this.contentOf(this.cut(text.slice(start, end)));
      if (end - start > LONGEST_PIECE) {
        this.read.set(words, this.readTo);
        this.readTo += words.length;
        return;
      }
      at = pieces.add(text, start, end, words);
    }
    const { cells } = pieces;
    const { read } = this;
    for (let left = cells[at]!; left > 0; left--) read[this.readTo++] = cells[++at]!;
  };

  /** Numbers of the words that are counted. */
  private contentOf(words: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const word of words) if (isContent(word, this.cut.stopWords)) numbers.push(this.vocabulary.number(word));
    return numbers;
  }

  private widen(): void {
    const room = 2 * this.vocabulary.words.length;
    this.counts = widened(this.counts, room);
    this.met = widened(this.met, room);
  }
}

/** A word with at least one Chinese character, or a Latin word of two letters or more; no number, no stop word. */
function isContent(word: string, stopWords: ReadonlySet<string>): boolean {
  return /\p{Script=Han}|[A-Za-z]{2}/u.test(word) && !stopWords.has(word);
}
