import { grow } from "./grow.js";
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

/** So many passages at most lie over a stretch before it is left alone. */
const REPEATED = 4;

/**
 * Makes passages of stretches that two texts have in common: each is grown over small changes. A passage whose sides are
 * not alike enough as a whole is taken apart at its widest gap, so that every single stretch of `minLength` signs stands
 * in some passage. Of passages that lie over each other on either side, the longest is kept.
 * @param matches by place in the first text
 * @returns by place in the first text
 */
export function passagesOf(
  signsA: string,
  signsB: string,
  matches: readonly Match[],
  options: PassageOptions,
): SharedPassage[] {
  const passages = grownChains(signsA, signsB, matches).flatMap((chain) => verified(signsA, signsB, chain, options));
  return withoutOverlaps(passages).sort((x, y) => x.a.from - y.a.from || x.b.from - y.b.from);
}

/** What the stretches grow to, each as a list of stretches; one that another has reached is not grown again. */
function grownChains(signsA: string, signsB: string, matches: readonly Match[]): Match[][] {
  const reached = new Set<string>();
  const depth = new Uint8Array(signsA.length);
  const chains: Match[][] = [];
  for (const match of matches) {
    if (reached.has(endOf(match)) || depth[match.a]! >= REPEATED) continue;
    const chain = grow(signsA, signsB, match);
    for (const piece of chain) {
      reached.add(endOf(piece));
      for (let at = piece.a; at < piece.a + piece.length; at++) depth[at] = Math.min(REPEATED, depth[at]! + 1);
    }
    chains.push(chain);
  }
  return chains;
}

/** Two stretches that end at the same places are one, or one is the end of the other. */
function endOf({ a, b, length }: Match): string {
  return `${a + length} ${b + length}`;
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
