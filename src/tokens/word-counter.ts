import type { Tokenizer } from "./cut.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words and how often they occur, side by side: number of a word in a vocabulary, count, number, count, … */
export type Counts = Int32Array;

/** Clauses remembered at a time, in each of two generations. */
const REMEMBERED = 80_000;

/** A longer clause is rarely met again. */
const LONGEST = 64;

/**
 * Counts the words of texts. Notices say the same things in the same clauses, so each clause's words are remembered for
 * as long as it is among the last that were met; that cuts a clause once where it stands in a line of the notice, in the
 * account of a problem, and in other notices.
 */
export class WordCounter {
  private young = new Map<string, Int32Array>();
  private old = new Map<string, Int32Array>();
  private counts = new Int32Array(1 << 12);
  private met: number[] = [];

  /** @param vocabulary gets the words that it lacks */
  constructor(
    private readonly cut: Tokenizer,
    readonly vocabulary: Vocabulary,
  ) {}

  /** How often each content word occurs in the texts together, in the order in which words are first met. */
  count(texts: Iterable<string>): Counts {
    for (const text of texts) this.cut.readClauses(text, this.addClause);
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

  private readonly addClause = (clause: string): void => {
    const words = this.wordsOf(clause);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word >= this.counts.length) this.widen(word);
      if (this.counts[word]!++ === 0) this.met.push(word);
    }
  };

  /** Content words of a clause, by number. */
  private wordsOf(clause: string): Int32Array {
    const known = this.young.get(clause);
    if (known) return known;
    const older = this.old.get(clause);
    const words =
      older ?? this.vocabulary.numbers(this.cut(clause).filter((word) => isContent(word, this.cut.stopWords)));
    if (clause.length > LONGEST) return words;
    if (this.young.size >= REMEMBERED) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(ownCopy(clause), words);
    return words;
  }

  private widen(word: number): void {
    const wider = new Int32Array(2 * Math.max(word, this.counts.length));
    wider.set(this.counts);
    this.counts = wider;
  }
}

/** A word with at least one Chinese character, or a Latin word of two letters or more; no number, no stop word. */
function isContent(word: string, stopWords: ReadonlySet<string>): boolean {
  return /\p{Script=Han}|[A-Za-z]{2}/u.test(word) && !stopWords.has(word);
}

/** A piece of a string keeps the whole string in memory; this one does not. */
function ownCopy(piece: string): string {
  return Buffer.from(piece, "utf16le").toString("utf16le");
}
