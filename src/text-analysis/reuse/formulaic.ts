import type { FingerprintIndex } from "./fingerprint-index.js";
import { rollHashes } from "./rolling-hash.js";
import { StretchTable } from "./stretch-table.js";

/** What of each notice stands in a notice of another unit too. */
export interface Formulaic {
  /** For each notice one entry a sign: 1 where it is so. */
  covered: Uint8Array[];
  /**
   * For each notice, flat: the number of another notice behind it, a place in this one and a place in that where the
   * same words stand. Together they lead from every covered sign to the same words in some notice of another unit.
   */
  links: number[][];
}

/**
 * Finds the signs of each notice that stand in a stretch of at least `length` signs which also stands in a notice of
 * another unit. Exact, however often a stretch stands anywhere: only stretches about a fingerprint that two units share
 * can be such, and of these all are compared, by 64-bit hash (two different stretches in a corpus of 10⁸ signs have the
 * same hash with a probability below 0.001). Time and memory are linear in the text.
 * @param signs normal form of each notice
 * @param units number of the unit of each notice
 * @param gram signs of a fingerprint
 */
export function findFormulaic(
  signs: readonly string[],
  units: Int32Array,
  index: FingerprintIndex,
  gram: number,
  length: number,
): Formulaic {
  const table = new StretchTable(units);
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
  visitAll((notice, start, high, low) => table.add(high, low, { notice, start }));

  const covered = signs.map((text) => new Uint8Array(text.length));
  const links: number[][] = signs.map(() => []);
  let before = { notice: -1, start: -1, other: -1, otherStart: -1 };
  visitAll((notice, start, high, low) => {
    const other = table.elsewhere(high, low, units[notice]!);
    if (other === null) return;
    // The sign before began such a stretch too: only the last one of this is new.
    const goesOn = before.notice === notice && before.start === start - 1;
    covered[notice]!.fill(1, goesOn ? start + length - 1 : start, start + length);
    const sameLink = goesOn && before.other === other.notice && before.otherStart === other.start - 1;
    if (!sameLink && other.notice > notice) links[notice]!.push(other.notice, start, other.start);
    if (!sameLink && other.notice < notice) links[other.notice]!.push(notice, other.start, start);
    before = { notice, start, other: other.notice, otherStart: other.start };
  });
  return { covered, links };
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
