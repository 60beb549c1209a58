import { Neighbours } from "../tokens/neighbours.js";

/** A term found in a text. */
export interface TermMatch {
  /** The term as the list gives it. */
  term: string;
  /** Index of the first character in the comparable text. */
  start: number;
  /** Index after the last character in the comparable text. */
  end: number;
}

interface Node {
  next: Map<number, Node>;
  term: string | null;
}

/** Code units of UTF-16. */
const UNITS = 1 << 16;

/** Quotation marks and title marks: notices set them or leave them out at will (“三重一大”事项, 三重一大事项). */
const MARKS = new Set([..."\"'“”‘’「」『』《》〈〉`＂＇"].map((mark) => mark.charCodeAt(0)));

/** White space of any width, with the invisible characters that web pages leave in a text. */
function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f)
  );
}

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
const COMPARED_AS = Int32Array.from({ length: UNITS }, (_, unit) => {
  if (isBlank(unit) || MARKS.has(unit)) return LEFT_OUT;
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
});

/** Finds the terms of a list in a text, in time linear in the text. */
export class TermMatcher {
  private readonly root: Node = { next: new Map(), term: null };
  /** The first two characters of each term: at most places of a text, none begins. */
  private readonly openings = new Neighbours();
  private readonly singles = new Set<number>();
  /** For each place of the text that is read: what its terms from there on sum to, and the first of them. */
  private best = new Float64Array();
  private readonly chosen: Array<TermMatch | null> = [];

  /** @param terms of any length; two that compare equal count as the first of them */
  constructor(terms: Iterable<string>) {
    for (const term of terms) this.insert(term);
  }

  private insert(term: string): void {
    let node = this.root;
    const key = comparable(term);
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), term: null };
        node.next.set(code, next);
      }
      node = next;
    }
    if (node === this.root) return;
    node.term ??= term;
    this.openings.addText(key, 0, Math.min(2, key.length));
    if (key.length === 1) this.singles.add(key.charCodeAt(0));
  }

  /**
   * The terms in a text that together cover it best: those without overlap whose squared lengths sum to the most, so that
   * a long term wins over shorter ones across its edge (未纳入|党组会研究, not 未纳|入党|组会研究); the earlier of equals.
   * The walk from each place is no longer than the longest term, so the time is linear in the text.
   * @param text already made comparable
   */
  find(text: string): TermMatch[] {
    if (this.best.length <= text.length) this.best = new Float64Array(2 * text.length + 1);
    const { best, chosen } = this;
    best[text.length] = 0;
    for (let start = text.length - 1; start >= 0; start--) {
      best[start] = best[start + 1]!;
      chosen[start] = null;
      if (this.mayBegin(text, start)) this.chooseAt(text, start);
    }
    const found: TermMatch[] = [];
    for (let start = 0; start < text.length; ) {
      const match = chosen[start];
      if (match) found.push(match);
      start = match ? match.end : start + 1;
    }
    return found;
  }

  private mayBegin(text: string, start: number): boolean {
    const code = text.charCodeAt(start);
    if (start + 1 < text.length && this.openings.has(code, text.charCodeAt(start + 1))) return true;
    return this.singles.size > 0 && this.singles.has(code);
  }

  /** Chooses among the terms that begin at a place; what follows each has been settled. */
  private chooseAt(text: string, start: number): void {
    const { best, chosen } = this;
    let node: Node | undefined = this.root;
    for (let end = start + 1; end <= text.length; end++) {
      node = node.next.get(text.charCodeAt(end - 1));
      if (!node) return;
      if (node.term === null) continue;
      const sum = (end - start) ** 2 + best[end]!;
      if (sum < best[start]!) continue;
      best[start] = sum;
      chosen[start] = { term: node.term, start, end };
    }
  }
}
