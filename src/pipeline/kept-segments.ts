import { deserialize, serialize } from "node:v8";
import type { DocumentHead, OwnSums, SegmentRows } from "./analyst.js";
import type { Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import type { ChangedTerms, DifferingTerms } from "./changed-terms.js";
import type { PackCache } from "./pack-cache.js";
import type { RowSources } from "./segment.js";
import { hashOf } from "./stage-pack.js";
import type { TextSketch } from "./text-sketch.js";

/** What an earlier run made of the same files with the same settings, but for the rows. */
export interface EarlierSums {
  heads: DocumentHead[];
  repeats: Repeats[];
  sources: RowSources;
  sums: OwnSums;
}

/** The same with whether it still stands; where it does not, for terms have changed, some of it may. */
export interface FoundSums extends EarlierSums {
  stands: boolean;
  /** The terms that have changed since; null where they are not known. */
  differing: DifferingTerms | null;
}

/** Entries of packs: the sums, what tells terms that the texts behind them do not hold, and the rows. */
const SUMS = "sums";
const SKETCHES = "sketches";
const ROWS = "rows";

/**
 * What earlier runs have made of batches, in the cache: the sums in a pack of their own, for a run has to know those of all
 * batches sooner than it can take their rows.
 */
export class KeptSegments {
  /** Memory for rows: megabytes of which each first touch takes time. */
  private readonly spare: ArrayBuffer[] = [];

  /** @param terms of the run's codebook */
  constructor(
    private readonly cache: PackCache,
    private readonly terms: ChangedTerms,
  ) {}

  /**
   * What an earlier run made of the same files; it stands where their texts hold none of the terms that have changed.
   * @param hash of the files and all else that is made from, but for the terms
   */
  sums(batch: Batch, hash: string): FoundSums | null {
    const pack = this.cache.read(`${batch.id}.sums`);
    const [sums, texts] = [pack?.get(SUMS), pack?.get(SKETCHES)];
    if (sums?.hash !== hash || texts === undefined) return null;
    const differing = this.terms.since(texts.hash);
    const touched = (sketch: TextSketch) => differing === null || differing.mayTouch(sketch);
    const stands = texts.hash === this.terms.hash || !(deserialize(texts.bytes) as TextSketch[]).some(touched);
    return { ...(deserialize(sums.bytes) as EarlierSums), stands, differing };
  }

  /** @param sketches of the texts of the batch's files */
  keepSums(batch: Batch, hash: string, sums: EarlierSums, sketches: readonly TextSketch[]): void {
    const pack = new Map([
      [SUMS, { hash, bytes: serialize(sums) }],
      [SKETCHES, { hash: this.terms.hash, bytes: serialize(sketches) }],
    ]);
    this.cache.write(`${batch.id}.sums`, pack);
  }

  /** @param hash as `rowsHash` gives it */
  rows(batch: Batch, hash: string): SegmentRows | null {
    const rows = this.cache.read(`${batch.id}.rows`, this.spare.pop() ?? new ArrayBuffer(0))?.get(ROWS);
    return rows?.hash === hash ? (deserialize(rows.bytes) as SegmentRows) : null;
  }

  /** @param memory that rows have come in, and that nobody needs any more */
  reuse(memory: ArrayBuffer): void {
    this.spare.push(memory);
  }

  keepRows(batch: Batch, hash: string, rows: SegmentRows): void {
    this.cache.write(`${batch.id}.rows`, new Map([[ROWS, { hash, bytes: serialize(rows) }]]));
  }
}

/**
 * Hash of all that a batch's rows are made from.
 * @param hash as of `KeptSegments.sums`
 */
export function rowsHash(hash: string, { repeats, sources }: Pick<EarlierSums, "repeats" | "sources">): string {
  return hashOf([hash, JSON.stringify(repeats), sources.words, sources.codes]);
}
