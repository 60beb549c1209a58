import { NONE, TermTree } from "./term-tree.js";

/** Code units of UTF-16. */
const UNITS = 1 << 16;

/** Quotation marks and title marks: notices set them or leave them out at will (“三重一大”事项, 三重一大事项). */
const MARKS = "\"'“”‘’「」『』《》〈〉`＂＇";

/** First and last of white space of any width, and of the invisible characters that web pages leave in a text. */
const BLANKS: ReadonlyArray<readonly [number, number]> = [
  [0x00, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x2000, 0x200f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** From a character of half width to that of full width. */
const WIDER = 0xfee0;

/** From a Latin letter to the same in lower case. */
const LOWER = 0x20;

/**
 * A text as terms are compared with it: without white space and quotation marks, full-width Latin letters, digits and
 * brackets made half-width, Latin letters in lower case.
 */
export function comparable(text: string): string {
  let out = "";
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const becomes = COMPARED_AS[code]!;
    if (becomes === code) continue;
    out += text.slice(copied, i);
    if (becomes !== LEFT_OUT) out += String.fromCharCode(becomes);
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** In place of a code unit: none. */
const LEFT_OUT = -1;

/** What each code unit is compared as. */
const COMPARED_AS = comparedAs();

/** Nearly all are compared as what they are, so that only the others are looked at: a run begins with this. */
function comparedAs(): Int32Array {
  const units = new Int32Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) units[unit] = unit;
  for (let unit = 0x21; unit <= 0x7e; unit++) units[unit + WIDER] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) units[unit] = units[unit + WIDER] = unit + LOWER;
  for (const mark of MARKS) units[mark.charCodeAt(0)] = LEFT_OUT;
  for (const [first, last] of BLANKS) units.fill(LEFT_OUT, first, last + 1);
  return units;
}

/** Told of a term found: its place in the list, and where it begins and ends in the comparable text. */
export type EachTerm = (term: number, start: number, end: number) => void;

/** Finds the terms of a list in a text, in time linear in the text. */
export class TermMatcher {
  private readonly tree: TermTree;
  /** The comparable text that is read. */
  private units = new Uint16Array();
  /** For each place in it: what the terms from there on sum to, the first of them, and where that ends. */
  private best = new Float64Array();
  private chosen = new Int32Array();
  private ends = new Int32Array();

  /** @param terms of any length; two that compare equal count as the first of them */
  constructor(terms: readonly string[]) {
    this.tree = new TermTree(terms.map(comparable));
  }

  /**
   * Tells of the terms in a text that together cover it best, in their order: those without overlap whose squared lengths
   * sum to the most, so that a long term wins over shorter ones across its edge (未纳入|党组会研究, not
   * 未纳|入党|组会研究); the earlier of equals. The walk from each place is no longer than the longest term, so the time is
   * linear in the text.
   */
  find(text: string, each: EachTerm): void {
    const length = this.read(text);
    const { best, chosen, ends } = this;
    best[length] = 0;
    for (let start = length - 1; start >= 0; start--) {
      best[start] = best[start + 1]!;
      chosen[start] = NONE;
      this.choose(start, length);
    }
    for (let start = 0; start < length; start++) {
      if (chosen[start] === NONE) continue;
      each(chosen[start]!, start, ends[start]!);
      start = ends[start]! - 1;
    }
  }

  /** Takes in a text. @returns its length as it is compared */
  private read(text: string): number {
    if (this.units.length < text.length) {
      const room = 2 * text.length;
      this.units = new Uint16Array(room);
      this.best = new Float64Array(room + 1);
      this.chosen = new Int32Array(room);
      this.ends = new Int32Array(room);
    }
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = COMPARED_AS[text.charCodeAt(at)]!;
      if (unit !== LEFT_OUT) this.units[length++] = unit;
    }
    return length;
  }

  /** Chooses among the terms that begin at a place; what follows each has been settled. */
  private choose(start: number, length: number): void {
    const { tree, units } = this;
    const first = units[start]!;
    let term = tree.termAt(first);
    if (term !== NONE) this.offer(term, start, start + 1);
    if (start + 1 === length) return;
    let node = tree.second(first, units[start + 1]!);
    for (let end = start + 2; node !== NONE; end++) {
      term = tree.termAt(node);
      if (term !== NONE) this.offer(term, start, end);
      if (end === length) return;
      node = tree.next(node, units[end]!);
    }
  }

  private offer(term: number, start: number, end: number): void {
    const sum = (end - start) ** 2 + this.best[end]!;
    if (sum < this.best[start]!) return;
    this.best[start] = sum;
    this.chosen[start] = term;
    this.ends[start] = end;
  }
}
