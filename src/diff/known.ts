import type { Differing, InputState } from "./causes.js";
import { compareOrigins, inputStates, type MadeFrom } from "./made-from.js";
import type { NoticePair } from "./match-notices.js";
import type { RunHead } from "./read-run.js";

/** What is known of two runs before their tables are looked at. */
export interface Known {
  madeFrom: MadeFrom;
  /** Causes that differ for the whole run. */
  differing: Differing;
  /** What became of an input file. */
  stateOf(source: string): InputState;
  /** Whether the file of a notice that both runs have differs by a byte. */
  bytesDiffer(pair: NoticePair): boolean;
  /** Terms that differ between the codebooks; empty where it is not known. */
  terms: ReadonlySet<string>;
}

/** Works out what two runs were made from, and what of it differs. */
export function knownOf(before: RunHead, after: RunHead): Known {
  const madeFrom = compareOrigins(before, after);
  const hashes = ({ inputs }: RunHead) => new Map(inputs.map(({ source, sha256 }) => [source, sha256]));
  const [old, now] = [hashes(before), hashes(after)];
  return {
    madeFrom,
    differing: new Set(madeFrom.differing),
    stateOf: inputStates(madeFrom),
    bytesDiffer: (pair) => old.get(pair.before.source) !== now.get(pair.after.source),
    terms: new Set(madeFrom.codebook.difference?.terms.map(({ term }) => term) ?? []),
  };
}
