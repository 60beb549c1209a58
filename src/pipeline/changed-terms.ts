import { deserialize, serialize } from "node:v8";
import type { Codebook } from "../coding/codebook.js";
import { differingTerms, type TermMeanings, termMeanings } from "../coding/term-meanings.js";
import { TermMatcher } from "../coding/terms.js";
import type { PackCache } from "./pack-cache.js";
import { hashOf } from "./stage-pack.js";
import { mayHold, type TextSketch } from "./text-sketch.js";

/**
 * What a run's codebook says of its words, beside what those of earlier runs said: what was made of a text that holds no
 * word of which they say different things still stands.
 */
export interface ChangedTerms {
  /** Hash of what the codebook says of its words. */
  hash: string;
  /**
   * The words of which an earlier codebook said something else.
   * @param earlier hash of what it said of its words
   * @returns null where it is not known
   */
  since(earlier: string | undefined): DifferingTerms | null;
}

/** Nothing is kept, so nothing has to be compared. */
export const NO_TERMS: ChangedTerms = { hash: "", since: () => null };

/** Words of which two codebooks say different things. */
export class DifferingTerms {
  private readonly matcher: TermMatcher;

  /** @param terms as texts are compared with them */
  constructor(private readonly terms: readonly string[]) {
    this.matcher = new TermMatcher(terms);
  }

  /** Whether one of them may stand in the texts of a sketch. */
  mayTouch(sketch: TextSketch): boolean {
    return this.terms.some((term) => mayHold(sketch, term));
  }

  /** Whether one of them stands in a text. */
  touch(text: string): boolean {
    let found = false;
    this.matcher.find(text, () => {
      found = true;
    });
    return found;
  }
}

/** Remembers in the cache what the codebook says, for later runs to compare. */
export function changedTerms(codebook: Codebook, cache: PackCache): ChangedTerms {
  const now = termMeanings(codebook);
  const hash = hashOf([...now].flat());
  const name = packName(hash);
  if (!cache.read(name)) cache.write(name, new Map([["", { hash, bytes: serialize(now) }]]));
  const compared = new Map<string, DifferingTerms | null>();
  const compare = (earlier: string): DifferingTerms | null => {
    if (earlier === hash) return new DifferingTerms([]);
    const entry = cache.read(packName(earlier))?.get("");
    if (entry?.hash !== earlier) return null;
    const terms = differingTerms(now, deserialize(entry.bytes) as TermMeanings);
    // Nothing can be said of a word of which nothing is compared.
    return terms.includes("") ? null : new DifferingTerms(terms);
  };
  return {
    hash,
    since(earlier) {
      if (earlier === undefined) return null;
      let terms = compared.get(earlier);
      if (terms === undefined) {
        terms = compare(earlier);
        compared.set(earlier, terms);
      }
      return terms;
    },
  };
}

function packName(hash: string): string {
  return `${hash.slice(0, 32)}.terms`;
}
