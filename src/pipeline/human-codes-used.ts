import { codingStore } from "../human-coding/coding-store.js";
import { codeFates, type LostCode } from "../human-coding/overrule.js";
import type { UsedStore } from "../human-coding/store-file.js";
import type { HumanCodeFates } from "./batch-records.js";

/** What became in a run of the codes that people gave. */
export interface HumanCodesUsed {
  /** The store, as it was named, and its SHA-256. */
  source: string;
  sha256: string;
  codes: number;
  /** Codes that have found their problem. Of two of one problem the later has decided. */
  used: number;
  /** Codes of another codebook: how many, and the first one's categories. */
  foreign: { count: number; found: string };
  /** Codes that have found no problem. */
  unmatched: LostCode[];
}

/** The codes that people gave, in a run. */
export interface HumanCodesInRun {
  /** Adds what became of them in some notices. */
  add(fates: HumanCodeFates): void;
  /** What became of them in all notices added. */
  used(): HumanCodesUsed;
}

/**
 * Follows a store's codes through a run.
 * @param categories codes of the codebook's categories
 */
export function humanCodesInRun(store: UsedStore, categories: readonly string[]): HumanCodesInRun {
  const known = codingStore(store.codes, categories);
  const { codes, foreign } = known;
  const fates = codeFates(known);
  return {
    add: fates.add,
    used() {
      const unmatched = fates.unmatched();
      return {
        source: store.source,
        sha256: store.sha256,
        codes: store.codes.length,
        used: codes.length - unmatched.length,
        foreign: { count: foreign.length, found: foreign[0]?.labels.join(";") ?? "" },
        unmatched,
      };
    },
  };
}
