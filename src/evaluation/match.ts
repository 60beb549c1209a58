import { dice, reduce } from "./similarity.js";

/** What matching looks at: a title and the line it stands on. */
export interface Titled {
  line: number;
  title: string;
}

/** A reference item and a found one that are the same, by their places in the two lists. */
export interface Match {
  expected: number;
  found: number;
}

/** Same line, or one off where title and account were split differently: half of the wording is enough. */
const NEAR = { lines: 1, similarity: 0.5 };
/** Farther off only what is all but the same wording, since neighbouring problems often resemble each other. */
const FAR = { lines: 4, similarity: 0.85 };
/** A coder may stop at an earlier clause than the program, or the other way round. */
const PREFIX = { characters: 4, similarity: 0.8 };

/**
 * Pairs reference problems with found ones: titles, reduced to letters and digits under NFKC, have a
 * character-bigram Dice of at least 0.5 within one line of each other, or 0.85 within four; a title that is the
 * beginning of the other, of at least four characters, counts as 0.8. One to one, the most similar first; of equally
 * similar ones the nearer line, then the earlier reference, then the earlier found.
 * @returns the pairs in the order of `expected`
 */
export function matchProblems(expected: readonly Titled[], found: readonly Titled[]): Match[] {
  const expectedTitles = expected.map((item) => reduce(item.title));
  const foundTitles = found.map((item) => reduce(item.title));
  const candidates: Candidate[] = [];
  for (const [e, wanted] of expected.entries()) {
    for (const [f, got] of found.entries()) {
      const distance = Math.abs(wanted.line - got.line);
      if (distance > FAR.lines) continue;
      const similarity = matchSimilarity(expectedTitles[e]!, foundTitles[f]!);
      if (similarity >= (distance <= NEAR.lines ? NEAR : FAR).similarity) {
        candidates.push({ expected: e, found: f, similarity, distance });
      }
    }
  }
  return takeBestFirst(candidates);
}

/** A pair that might be taken. */
export interface Candidate extends Match {
  similarity: number;
  /** How far apart the two stand; less is better among equally similar pairs. */
  distance: number;
}

/** Takes candidates best first, each item once, and gives the taken pairs in the order of `expected`. */
export function takeBestFirst(candidates: readonly Candidate[]): Match[] {
  const ranked = [...candidates].sort(
    (a, b) => b.similarity - a.similarity || a.distance - b.distance || a.expected - b.expected || a.found - b.found,
  );
  const expectedTaken = new Set<number>();
  const foundTaken = new Set<number>();
  const matches: Match[] = [];
  for (const { expected, found } of ranked) {
    if (expectedTaken.has(expected) || foundTaken.has(found)) continue;
    expectedTaken.add(expected);
    foundTaken.add(found);
    matches.push({ expected, found });
  }
  return matches.sort((a, b) => a.expected - b.expected);
}

/**
 * Adds to matches what they leave over, in its order, as far as there is something left on both sides.
 * @returns the pairs in the order of `expected`
 */
export function withLeftOver(matches: readonly Match[], expected: number, found: number): Match[] {
  const expectedLeft = leftOver(expected, new Set(matches.map((match) => match.expected)));
  const foundLeft = leftOver(found, new Set(matches.map((match) => match.found)));
  const inOrder = expectedLeft.slice(0, foundLeft.length).map((e, i) => ({ expected: e, found: foundLeft[i]! }));
  return [...matches, ...inOrder].sort((a, b) => a.expected - b.expected);
}

function leftOver(length: number, taken: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
}

/** Dice of two reduced titles, raised to 0.8 where one is the beginning of the other. */
function matchSimilarity(a: string, b: string): number {
  const similarity = dice(a, b);
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  const isPrefix = [...shorter].length >= PREFIX.characters && longer.startsWith(shorter);
  return isPrefix ? Math.max(similarity, PREFIX.similarity) : similarity;
}
