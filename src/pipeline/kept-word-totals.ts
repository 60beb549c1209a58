import { deserialize, serialize } from "node:v8";
import type { Batch } from "./batches.js";
import { keptWords } from "./kept-segments.js";
import { NO_CACHE, type PackCache, packCache, resolved } from "./pack-cache.js";
import type { RunWords } from "./segments.js";
import { packagesHash } from "./stage-keys.js";
import { hashOf } from "./stage-pack.js";
import type { WordSums } from "./sum-words.js";
import { MOST_TAKEN_OFF, WordTotals } from "./word-totals.js";

/**
 * Adds up the words of a run's batches. Those of an earlier run over the same paths are kept: where few batches have
 * changed, their words are taken off and added, and the others need not be looked at.
 */
export interface KeptWordTotals {
  /** Whether an earlier run has left any. */
  known: boolean;
  /** As of `SumsTaker`. */
  counted(batch: string): string | null;
  /** The words of some batches. */
  add(words: WordSums): void;
  /**
   * The words of all batches, which are given away, and remembered for the next run.
   * @param last words that have not been added
   * @param hashes of the words of each batch, by its name
   */
  take(last: RunWords, hashes: ReadonlyMap<string, string>): WordSums;
}

/** Entry of the pack: words, and of which batches. */
const TOTALS = "totals";

interface KeptTotals {
  hashes: ReadonlyMap<string, string>;
  words: WordSums;
}

/**
 * @param cache folder; null for none
 * @param paths of the run: runs over others have words of their own
 */
export function keptWordTotals(
  cache: string | null,
  paths: readonly string[],
  batches: readonly Batch[],
): KeptWordTotals {
  const packs = cache === null ? NO_CACHE : packCache(cache);
  const name = `${hashOf(resolved(paths)).slice(0, 32)}.counts`;
  // What a newer engine wrote an older one cannot read.
  const form = packagesHash();
  const entry = packs.read(name)?.get(TOTALS);
  const earlier = entry?.hash === form ? (deserialize(entry.bytes) as KeptTotals) : null;
  const gone = earlier && wordsGone(earlier, packs, batches);
  const kept = gone && earlier;
  const totals = new WordTotals();
  return {
    known: kept !== null,
    counted: (batch) => kept?.hashes.get(batch) ?? null,
    add: (words) => totals.add(words),
    take({ added, removed }, hashes) {
      if (kept && removed) {
        totals.add(kept.words);
        for (const words of [...gone, ...removed]) totals.remove(words);
      }
      for (const words of added) totals.add(words);
      const words = totals.take();
      packs.write(name, new Map([[TOTALS, { hash: form, bytes: serialize({ hashes, words } satisfies KeptTotals) }]]));
      return words;
    },
  };
}

/**
 * The words of batches that an earlier run had and this one has not: a file more or less makes another batch. Null where
 * they are not known, or many.
 */
function wordsGone({ hashes }: KeptTotals, packs: PackCache, batches: readonly Batch[]): WordSums[] | null {
  const present = new Set(batches.map(({ id }) => id));
  const gone = [...hashes].filter(([batch]) => !present.has(batch));
  if (gone.length > MOST_TAKEN_OFF) return null;
  const words = gone.map(([batch, hash]) => keptWords(packs, batch, hash));
  return words.every((each) => each !== null) ? words : null;
}
