import { createHash } from "node:crypto";
import type { Codebook } from "../coding/codebook.js";

/**
 * Frequency given to every term of the codebook. Without one the tokenizer still splits words such as 四风 or 不作为;
 * with this none of the shipped codebook's terms is split (the default dictionary's most frequent word has 318,825).
 */
const TERM_FREQUENCY = 1_000_000;

/** What the tokenizer is to know beside its own dictionary. */
export interface UserDictionary {
  /** The terms, each once, in the codebook's order. */
  terms: string[];
  /** Lines of the form `word frequency tag`, as cppjieba reads them. */
  text: string;
  /** Hex SHA-256 of `text`. */
  sha256: string;
}

/** The terms of a codebook as a user dictionary. Terms with a blank inside cannot stand in such a file and are left out. */
export function userDictionary(codebook: Codebook): UserDictionary {
  const all = codebook.categories.flatMap((category) => category.terms.flatMap((group) => group.words));
  const terms = [...new Set(all)].filter((term) => !/\s/.test(term));
  const text = terms.map((term) => `${term} ${TERM_FREQUENCY} x\n`).join("");
  return { terms, text, sha256: createHash("sha256").update(text).digest("hex") };
}
