import type { FingerprintIndex } from "./fingerprint-index.js";
import { rollHashes } from "./rolling-hash.js";
import { StretchUnits } from "./stretch-units.js";

/**
 * Finds the signs of each notice that stand in a stretch of at least `length` signs which also stands in a notice of
 * another unit. Exact, however often a stretch stands anywhere: only stretches about a fingerprint that two units share
 * can be such, and of these all are compared, by 64-bit hash (two different stretches in a corpus of 10⁸ signs have the
 * same hash with a probability below 0.001).
 * @param signs normal form of each notice
 * @param units number of the unit of each notice
 * @param gram signs of a fingerprint
 * @returns for each notice one entry a sign: 1 where it is so
 */
export function formulaicSigns(
  signs: readonly string[],
  units: Int32Array,
  index: FingerprintIndex,
  gram: number,
  length: number,
): Uint8Array[] {
  const stretches = new StretchUnits();
  const candidates = signs.map((text, notice) => candidateStarts(text.length, notice, index, gram, length));
  const visitAll = (visit: (notice: number, start: number, high: number, low: number) => void) =>
    signs.forEach((text, notice) => {
      const isCandidate = candidates[notice]!;
      const highs = new Uint32Array(isCandidate.length);
      rollHashes(text, length, 0, (start, hash) => {
        highs[start] = hash;
      });
      rollHashes(text, length, 1, (start, hash) => {
        if (isCandidate[start]) visit(notice, start, highs[start]!, hash);
      });
    });
  visitAll((notice, _, high, low) => stretches.add(high, low, units[notice]!));

  const covered = signs.map((text) => new Uint8Array(text.length));
  const done = new Int32Array(signs.length);
  visitAll((notice, start, high, low) => {
    if (!stretches.isShared(high, low)) return;
    covered[notice]!.fill(1, Math.max(start, done[notice]!), start + length);
    done[notice] = start + length;
  });
  return covered;
}

/** Marks the starts of stretches that hold a fingerprint which two units share. */
function candidateStarts(
  signs: number,
  notice: number,
  { firsts, places, shared }: FingerprintIndex,
  gram: number,
  length: number,
): Uint8Array {
  const starts = new Uint8Array(Math.max(0, signs - length + 1));
  for (let fingerprint = firsts[notice]!; fingerprint < firsts[notice + 1]!; fingerprint++) {
    const place = places[fingerprint]!;
    if (shared[fingerprint]) starts.fill(1, Math.max(0, place + gram - length), Math.min(starts.length, place + 1));
  }
  return starts;
}
