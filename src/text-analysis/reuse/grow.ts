import type { Match } from "./matches.js";
import { SHINGLE } from "./shingles.js";

/** Signs that two agreeing stretches of one passage may be apart, on either side: a name, a place, a short clause. */
const GAP = 12;

/**
 * Grows a stretch that two texts have in common over small changes, to both sides: as long as, within 12 signs, the
 * texts agree again for at least five, and for at least half of what was passed over.
 * @returns the stretches that agree, in order; the one given is among them
 */
export function grow(signsA: string, signsB: string, match: Match): Match[] {
  const pieces = [match];
  for (let first: Match | null = match; first !== null; ) {
    first = pieceBefore(signsA, signsB, first.a, first.b);
    if (first) pieces.unshift(first);
  }
  for (let last: Match | null = match; last !== null; ) {
    last = pieceBehind(signsA, signsB, last.a + last.length, last.b + last.length);
    if (last) pieces.push(last);
  }
  return pieces;
}

/** The nearest stretch that begins behind two places; null where there is none near enough. */
function pieceBehind(signsA: string, signsB: string, fromA: number, fromB: number): Match | null {
  for (const [gapA, gapB] of GAPS) {
    const a = fromA + gapA;
    const b = fromB + gapB;
    let length = 0;
    while (a + length < signsA.length && b + length < signsB.length) {
      if (signsA.charCodeAt(a + length) !== signsB.charCodeAt(b + length)) break;
      length++;
    }
    if (isEnough(length, gapA, gapB)) return { a, b, length };
  }
  return null;
}

/** The nearest stretch that ends before two places. */
function pieceBefore(signsA: string, signsB: string, toA: number, toB: number): Match | null {
  for (const [gapA, gapB] of GAPS) {
    let length = 0;
    while (toA - gapA - length > 0 && toB - gapB - length > 0) {
      if (signsA.charCodeAt(toA - gapA - length - 1) !== signsB.charCodeAt(toB - gapB - length - 1)) break;
      length++;
    }
    if (isEnough(length, gapA, gapB)) return { a: toA - gapA - length, b: toB - gapB - length, length };
  }
  return null;
}

function isEnough(length: number, gapA: number, gapB: number): boolean {
  return length >= SHINGLE && length * 2 >= Math.max(gapA, gapB);
}

/** Pairs of gaps, the smaller together the earlier; of equals first those that are the same on both sides. */
const GAPS: ReadonlyArray<readonly [gapA: number, gapB: number]> = Array.from({ length: GAP + 1 }, (_, a) =>
  Array.from({ length: GAP + 1 }, (_, b) => [a, b] as const),
)
  .flat()
  .sort(([a, b], [c, d]) => a + b - (c + d) || Math.abs(a - b) - Math.abs(c - d) || a - c);
