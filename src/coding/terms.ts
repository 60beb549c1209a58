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
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (isBlank(code) || MARKS.has(code)) continue;
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    if (code >= 0x41 && code <= 0x5a) code += 0x20;
    out += String.fromCharCode(code);
  }
  return out;
}

/** Finds the terms of a list in a text, in time linear in the text. */
export class TermMatcher {
  private readonly root: Node = { next: new Map(), term: null };

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
    if (node !== this.root) node.term ??= term;
  }

  /**
   * The terms in a text that together cover it best: those without overlap whose squared lengths sum to the most, so that
   * a long term wins over shorter ones across its edge (未纳入|党组会研究, not 未纳|入党|组会研究); the earlier of equals.
   * The walk from each place is no longer than the longest term, so the time is linear in the text.
   * @param text already made comparable
   */
  find(text: string): TermMatch[] {
    const best = new Float64Array(text.length + 1);
    const chosen: Array<TermMatch | null> = new Array(text.length).fill(null);
    for (let start = text.length - 1; start >= 0; start--) {
      best[start] = best[start + 1]!;
      for (const match of this.at(text, start)) {
        const length = match.end - start;
        const sum = length * length + best[match.end]!;
        if (sum < best[start]!) continue;
        best[start] = sum;
        chosen[start] = match;
      }
    }
    const found: TermMatch[] = [];
    for (let start = 0; start < text.length; ) {
      const match = chosen[start];
      if (match) found.push(match);
      start = match ? match.end : start + 1;
    }
    return found;
  }

  /** The terms that begin at a place, shortest first. */
  private at(text: string, start: number): TermMatch[] {
    const matches: TermMatch[] = [];
    let node: Node | undefined = this.root;
    for (let end = start; end < text.length; end++) {
      node = node.next.get(text.charCodeAt(end));
      if (!node) break;
      if (node.term !== null) matches.push({ term: node.term, start, end: end + 1 });
    }
    return matches;
  }
}
