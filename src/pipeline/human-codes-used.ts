import type { CodingStore } from "../human-coding/coding-store.js";
import type { LostCode } from "../human-coding/overrule.js";
import type { UsedStore } from "../human-coding/store-file.js";

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

/** Says what became of a store's codes. */
export function humanCodesUsed(
  { source, sha256, codes }: UsedStore,
  store: CodingStore,
  unmatched: LostCode[],
): HumanCodesUsed {
  const foreign = { count: store.foreign.length, found: store.foreign[0]?.labels.join(";") ?? "" };
  const used = store.codes.length - unmatched.length;
  return { source, sha256, codes: codes.length, used, foreign, unmatched };
}
