import type { Match } from "./matches.js";
import { resemblance } from "./shingles.js";

/** A passage that two texts share, a few words changed or not. Places are signs, `to` behind the last. */
export interface SharedPassage {
  a: Range;
  b: Range;
  /** The stretches that agree sign for sign, in order. */
  pieces: Match[];
  /** Signs that agree. */
  matched: number;
  resemblance: number;
  containment: number;
}

export interface PassageOptions {
  /** Signs that must agree. */
  minLength: number;
  /** Least resemblance of the two sides. */
  minResemblance: number;
}

/** Signs that two agreeing stretches of one passage may be apart, on either side: a name, a place, a short clause. */
const GAP = 12;
/** Passages that a stretch may be added to are looked for among this many, the last ones opened. */
const OPEN = 32;

/**
 * Joins stretches that two texts have in common to passages: stretches that follow one another in both, with little
 * changed in between. A passage whose sides are not alike enough as a whole is taken apart at its widest gap, so that
 * every single stretch of `minLength` signs stands in some passage. Of passages that lie over each other on either
 * side, the longest is kept.
 * @param matches by place in the first text
 * @returns by place in the first text
 */
export function passagesOf(
  signsA: string,
  signsB: string,
  matches: readonly Match[],
  options: PassageOptions,
): SharedPassage[] {
  const passages = chains(matches).flatMap((chain) => verified(signsA, signsB, chain, options));
  return withoutOverlaps(passages).sort((x, y) => x.a.from - y.a.from || x.b.from - y.b.from);
}

function chains(matches: readonly Match[]): Match[][] {
  const open: Match[][] = [];
  for (const match of matches) {
    let best: { chain: Match[]; next: Match; distance: number } | null = null;
    for (let i = open.length - 1; i >= Math.max(0, open.length - OPEN); i--) {
      const chain = open[i]!;
      const last = chain[chain.length - 1]!;
      // Round a repeated word two stretches can overlap by a few signs: the second then begins later.
      const overlap = Math.max(0, last.a + last.length - match.a, last.b + last.length - match.b);
      if (overlap >= match.length) continue;
      const next = { a: match.a + overlap, b: match.b + overlap, length: match.length - overlap };
      const gapA = next.a - last.a - last.length;
      const gapB = next.b - last.b - last.length;
      if (gapA > GAP || gapB > GAP) continue;
      const distance = gapA + gapB + overlap;
      if (best === null || distance < best.distance) best = { chain, next, distance };
    }
    if (best) best.chain.push(best.next);
    else open.push([match]);
  }
  return open;
}

function verified(signsA: string, signsB: string, chain: readonly Match[], options: PassageOptions): SharedPassage[] {
  const passages: SharedPassage[] = [];
  const pending = [chain];
  while (pending.length > 0) {
    const pieces = pending.pop()!;
    const matched = pieces.reduce((sum, { length }) => sum + length, 0);
    if (matched < options.minLength) continue;
    const first = pieces[0]!;
    const last = pieces[pieces.length - 1]!;
    const a = { from: first.a, to: last.a + last.length };
    const b = { from: first.b, to: last.b + last.length };
    const alike = resemblance(signsA.slice(a.from, a.to), signsB.slice(b.from, b.to));
    if (alike.resemblance >= options.minResemblance) {
      passages.push({ a, b, pieces: [...pieces], matched, ...alike });
    } else {
      const at = widestGap(pieces);
      pending.push(pieces.slice(0, at), pieces.slice(at));
    }
  }
  return passages;
}

/** Index of the piece before which the passage is loosest. A passage of one piece is alike and never comes here. */
function widestGap(pieces: readonly Match[]): number {
  let widest = 1;
  let most = -1;
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1]!;
    const gap = pieces[i]!.a - before.a - before.length + (pieces[i]!.b - before.b - before.length);
    if (gap > most) {
      most = gap;
      widest = i;
    }
  }
  return widest;
}

/** Of passages of which more than half is taken by longer ones on either side, none is kept but those. */
function withoutOverlaps(passages: readonly SharedPassage[]): SharedPassage[] {
  if (passages.length < 2) return [...passages];
  const kept: SharedPassage[] = [];
  const takenA = takenSigns(passages.map(({ a }) => a));
  const takenB = takenSigns(passages.map(({ b }) => b));
  const order = [...passages].sort((x, y) => y.matched - x.matched || x.a.from - y.a.from || x.b.from - y.b.from);
  for (const passage of order) {
    if (takenA.isMostly(passage.a) || takenB.isMostly(passage.b)) continue;
    kept.push(passage);
    takenA.take(passage.a);
    takenB.take(passage.b);
  }
  return kept;
}

interface Range {
  from: number;
  to: number;
}

/** Signs of a text that are taken, among those that some ranges span. */
function takenSigns(ranges: readonly Range[]): { isMostly(range: Range): boolean; take(range: Range): void } {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { from, to } of ranges) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  const marks = new Uint8Array(last - first);
  return {
    isMostly({ from, to }) {
      let taken = 0;
      for (let at = from; at < to; at++) taken += marks[at - first]!;
      return taken * 2 > to - from;
    },
    take({ from, to }) {
      marks.fill(1, from - first, to - first);
    },
  };
}
