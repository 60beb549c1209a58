import { deserialize, serialize } from "node:v8";
import type { Codebook } from "../coding/codebook.js";
import { differingTerms, type TermMeanings, termMeanings } from "../coding/term-meanings.js";
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
   * Whether a text might be coded or cut otherwise than with an earlier codebook.
   * @param earlier hash of what that one said of its words
   */
  mayTouch(sketch: TextSketch, earlier: string | undefined): boolean;
}

/** Nothing is kept, so nothing has to be compared. */
export const NO_TERMS: ChangedTerms = { hash: "", mayTouch: () => true };

/** Remembers in the cache what the codebook says, for later runs to compare. */
export function changedTerms(codebook: Codebook, cache: PackCache): ChangedTerms {
  const now = termMeanings(codebook);
  const hash = hashOf([...now].flat());
  const name = packName(hash);
  if (!cache.read(name)) cache.write(name, new Map([["", { hash, bytes: serialize(now) }]]));
  const since = new Map<string, readonly string[] | null>([[hash, []]]);
  const differing = (earlier: string): readonly string[] | null => {
    let terms = since.get(earlier);
    if (terms === undefined) {
      const entry = cache.read(packName(earlier))?.get("");
      terms = entry?.hash === earlier ? differingTerms(now, deserialize(entry.bytes) as TermMeanings) : null;
      since.set(earlier, terms);
    }
    return terms;
  };
  return {
    hash,
    mayTouch(sketch, earlier) {
      const terms = earlier === undefined ? null : differing(earlier);
      return terms === null || terms.some((term) => mayHold(sketch, term));
    },
  };
}

function packName(hash: string): string {
  return `${hash.slice(0, 32)}.terms`;
}
