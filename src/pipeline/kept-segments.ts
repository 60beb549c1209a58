import { deserialize, serialize } from "node:v8";
import type { DocumentHead, OwnSums, SegmentRows } from "./analyst.js";
import type { Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import type { ChangedTerms, DifferingTerms } from "./changed-terms.js";
import type { Pack, PackCache } from "./pack-cache.js";
import type { RowSources } from "./segment.js";
import { hashOf } from "./stage-pack.js";
import type { WordSums } from "./sum-words.js";
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
  /** Whether there are sketches of its texts. */
  sketched: boolean;
  /** The terms that have changed since; null where they are not known. */
  differing: DifferingTerms | null;
}

/** Entries of packs; the second says with which terms the sums were made. */
const SUMS = "sums";
const TERMS = "terms";
const SKETCHES = "sketches";
const COUNTS = "counts";
const ROWS = "rows";

/**
 * What earlier runs have made of batches, in the cache. The sums have a pack of their own, for a run has to know those of
 * all batches sooner than it can take their rows; and so have sketches of texts and counts of words, for they are seldom
 * needed, and sixteen times as large.
 */
export class KeptSegments {
  /**
   * Memory for rows: megabytes, of which each first touch takes time. It is shared, for at memory that is handed over the
   * engine begins to collect garbage.
   */
  private readonly spare: SharedArrayBuffer[] = [];

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
    const [sums, terms] = [pack?.get(SUMS), pack?.get(TERMS)];
    if (sums?.hash !== hash || terms === undefined) return null;
    const found = deserialize(sums.bytes) as EarlierSums;
    const differing = this.terms.since(terms.hash);
    if (terms.hash === this.terms.hash) return { ...found, stands: true, sketched: true, differing };
    const sketches = keptEntry(this.cache, batch.id, SKETCHES, hash);
    const touched = (sketch: TextSketch) => differing === null || differing.mayTouch(sketch);
    const stands = sketches !== null && !(deserialize(sketches) as TextSketch[]).some(touched);
    return { ...found, stands, sketched: sketches !== null, differing };
  }

  /** As `keptWords`. */
  words(batch: Batch, hash: string): WordSums | null {
    return keptWords(this.cache, batch.id, hash);
  }

  /** @param hash as `rowsHash` gives it */
  keepWords(batch: Batch, hash: string, words: WordSums): void {
    this.keep(batch, COUNTS, new Map([[COUNTS, { hash, bytes: serialize(words) }]]));
  }

  /** @param hash as of `sums` */
  keepSketches(batch: Batch, hash: string, sketches: readonly TextSketch[]): void {
    this.keep(batch, SKETCHES, new Map([[SKETCHES, { hash, bytes: serialize(sketches) }]]));
  }

  /** @param hash as of `sums` */
  keepSums(batch: Batch, hash: string, sums: EarlierSums): void {
    const pack: Pack = new Map([[SUMS, { hash, bytes: serialize(sums) }]]);
    this.keep(batch, SUMS, pack.set(TERMS, { hash: this.terms.hash, bytes: new Uint8Array() }));
  }

  private keep(batch: Batch, name: string, pack: Pack): void {
    this.cache.write(`${batch.id}.${name}`, pack);
  }

  /** @param hash as `rowsHash` gives it */
  rows(batch: Batch, hash: string): SegmentRows | null {
    const rows = this.cache.read(`${batch.id}.rows`, this.spare.pop() ?? new SharedArrayBuffer(0))?.get(ROWS);
    return rows?.hash === hash ? (deserialize(rows.bytes) as SegmentRows) : null;
  }

  /** @param memory that rows have come in, and that nobody needs any more */
  reuse(memory: SharedArrayBuffer): void {
    this.spare.push(memory);
  }

  keepRows(batch: Batch, hash: string, rows: SegmentRows): void {
    this.keep(batch, ROWS, new Map([[ROWS, { hash, bytes: serialize(rows) }]]));
  }
}

/**
 * The words that an earlier run has counted in a batch.
 * @param batch its name
 * @param hash as `rowsHash` gives it
 */
export function keptWords(cache: PackCache, batch: string, hash: string): WordSums | null {
  const words = keptEntry(cache, batch, COUNTS, hash);
  return words && (deserialize(words) as WordSums);
}

function keptEntry(cache: PackCache, batch: string, name: string, hash: string): Uint8Array | null {
  const entry = cache.read(`${batch}.${name}`)?.get(name);
  return entry?.hash === hash ? entry.bytes : null;
}

/**
 * Hash of all that a batch's rows are made from.
 * @param hash as of `KeptSegments.sums`
 */
export function rowsHash(hash: string, { repeats, sources }: Pick<EarlierSums, "repeats" | "sources">): string {
  return hashOf([hash, JSON.stringify(repeats), sources.words, sources.codes]);
}
