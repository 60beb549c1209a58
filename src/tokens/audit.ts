import type { Tokenizer } from "./cut.js";

/** A term that the tokenizer breaks. */
export interface SplitTerm {
  term: string;
  pieces: string[];
}

/** The terms that do not come out of the tokenizer whole, in the order given. */
export function auditTerms(terms: Iterable<string>, cut: Tokenizer): SplitTerm[] {
  const split: SplitTerm[] = [];
  for (const term of terms) {
    const pieces = cut(term);
    if (pieces.length !== 1) split.push({ term, pieces });
  }
  return split;
}
