import { TextAnalysisError } from "./text-analysis-error.js";

/** A match in a text: code units from `from` up to but not including `to`. */
export interface Hit {
  from: number;
  to: number;
}

/** Finds matches in a text, in order, none overlapping another and none empty. */
export type Finder = (text: string) => Hit[];

/**
 * Finds words as they stand, in whatever way the tokenizer would cut them. Where two begin at one place, the longer is
 * taken.
 * @param terms such as `形式主义`; capital and small letters are the same
 * @throws TextAnalysisError `text/no-term`
 */
export function termFinder(terms: readonly string[]): Finder {
  const wanted = [...new Set(terms.map((term) => term.trim()))].filter((term) => term !== "");
  if (wanted.length === 0) throw new TextAnalysisError("text/no-term");
  wanted.sort((a, b) => b.length - a.length);
  // Alternatives of plain characters: nothing in them repeats, so the time is linear in the text.
  const pattern = new RegExp(wanted.map(escapeExpression).join("|"), "giu");
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({ from: match.index, to: match.index + match[0].length }));
}

function escapeExpression(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A text longer than this is searched piece by piece, in code units. */
const PIECE = 2_000;

/**
 * Finds the matches of a regular expression (RE2 syntax: that of Perl without back-references and look-around), by an
 * automaton and not by backtracking. A single search is linear in the text; a search for all matches can begin anew at
 * every character, so a long text is searched in pieces of at most 2,000 code units that end with a sentence where they
 * can: the whole stays linear, and no match goes over the end of a piece.
 * @throws TextAnalysisError `text/bad-expression`
 */
export async function expressionFinder(source: string): Promise<Finder> {
  const { RE2JS } = await import("re2js");
  let expression: ReturnType<typeof RE2JS.compile>;
  try {
    expression = RE2JS.compile(source);
  } catch (error) {
    throw new TextAnalysisError("text/bad-expression", {
      expression: source,
      reason: (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, ""),
    });
  }
  return (text) => {
    const hits: Hit[] = [];
    for (const [start, end] of pieces(text)) {
      const matcher = expression.matcher(text.slice(start, end));
      while (matcher.find()) {
        const hit = { from: start + matcher.start(), to: start + matcher.end() };
        if (hit.to > hit.from) hits.push(hit);
      }
    }
    return hits;
  };
}

/** Bounds of the pieces that a text is searched in. */
function* pieces(text: string): Generator<[start: number, end: number]> {
  let start = 0;
  while (text.length - start > PIECE) {
    const limit = start + PIECE;
    let end = limit;
    while (end > start && !"。！？；\n".includes(text[end - 1]!)) end--;
    // A text without sentences is cut where it must be, but not within a character.
    if (end === start) end = /[\ud800-\udbff]/.test(text[limit - 1]!) ? limit - 1 : limit;
    yield [start, end];
    start = end;
  }
  yield [start, text.length];
}
