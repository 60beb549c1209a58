import { deserialize, serialize } from "node:v8";
import type { DocumentHead, OwnSegment, Repeats } from "./analyst.js";
import type { Batch } from "./batches.js";
import type { ChangedTerms, DifferingTerms } from "./changed-terms.js";
import type { PackCache } from "./pack-cache.js";
import type { RowSources } from "./segment.js";
import type { TextSketch } from "./text-sketch.js";

/** What an earlier run made of the same files with the same settings. */
export interface EarlierSegment {
  heads: DocumentHead[];
  repeats: Repeats[];
  sources: RowSources;
  segment: OwnSegment;
}

/** The same with whether it still stands; where it does not, for terms have changed, single tables of it may. */
export interface FoundSegment extends EarlierSegment {
  stands: boolean;
  /** The terms that have changed since; null where they are not known. */
  differing: DifferingTerms | null;
}

/** Entries of a pack: the segment, and what tells terms that the texts behind it do not hold. */
const SEGMENT = "segment";
const SKETCHES = "sketches";

/** The segments that earlier runs have made, in the cache. */
export class KeptSegments {
  /** @param terms of the run's codebook */
  constructor(
    private readonly cache: PackCache,
    private readonly terms: ChangedTerms,
  ) {}

  /**
   * What an earlier run made of the same files; it stands where their texts hold none of the terms that have changed.
   * @param hash of all else that the segment depends on
   */
  find(batch: Batch, hash: string): FoundSegment | null {
    const pack = this.cache.read(packName(batch));
    const [segment, texts] = [pack?.get(SEGMENT), pack?.get(SKETCHES)];
    if (segment?.hash !== hash || texts === undefined) return null;
    const differing = this.terms.since(texts.hash);
    const touched = (sketch: TextSketch) => differing === null || differing.mayTouch(sketch);
    const stands = texts.hash === this.terms.hash || !(deserialize(texts.bytes) as TextSketch[]).some(touched);
    return { ...(deserialize(segment.bytes) as EarlierSegment), stands, differing };
  }

  /** @param sketches of the texts of the batch's files */
  keep(batch: Batch, hash: string, segment: EarlierSegment, sketches: readonly TextSketch[]): void {
    const texts = { hash: this.terms.hash, bytes: serialize(sketches) };
    const pack = new Map([
      [SEGMENT, { hash, bytes: serialize(segment) }],
      [SKETCHES, texts],
    ]);
    this.cache.write(packName(batch), pack);
  }
}

function packName(batch: Batch): string {
  return `${batch.id}.tables`;
}
