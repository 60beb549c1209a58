import { type Candidate, takeBestFirst } from "../evaluation/match.js";
import { dice, reduce } from "../evaluation/similarity.js";

/** What of a problem is looked at to find it again. */
export interface ProblemKey {
  ordinal: number;
  title: string;
  statement: string;
}

export interface MatchedProblems<Problem> {
  /** In the order of the later run. */
  pairs: Array<{ before: Problem; after: Problem }>;
  removed: Problem[];
  added: Problem[];
}

/** Statements of which one was cut or worded otherwise are at least this much alike (Dice). */
const ALIKE = 0.6;

/** A problem is looked for so many places round its own, so that a hostile notice costs no more than its length. */
const REACH = 25;

/**
 * Finds the problems of a notice again in another reading of it: by the letters of the statement, then by those of the
 * title (of several alike the nth is the nth), then by the most similar statement. Identifiers do not count: they hold the
 * problem's place, which another version of the program may count otherwise.
 * @param before in the order of the notice, as is `after`
 */
export function matchProblems<Problem extends ProblemKey>(
  before: readonly Problem[],
  after: readonly Problem[],
): MatchedProblems<Problem> {
  const twins = new Map<Problem, Problem>();
  const taken = new Set<Problem>();
  const left = () => before.filter((problem) => !taken.has(problem));
  const right = () => after.filter((problem) => !twins.has(problem));
  const pair = (old: Problem, now: Problem) => {
    twins.set(now, old);
    taken.add(old);
  };
  for (const key of [statementOf, ({ title }: Problem) => reduce(title)]) {
    const waiting = groups(left(), key);
    for (const problem of right()) {
      const old = waiting.get(key(problem))?.shift();
      if (old) pair(old, problem);
    }
  }
  const [old, now] = [left(), right()];
  for (const { expected, found } of takeBestFirst(candidates(old, now))) pair(old[expected]!, now[found]!);
  return {
    pairs: after.flatMap((problem) => (twins.has(problem) ? [{ before: twins.get(problem)!, after: problem }] : [])),
    removed: left(),
    added: right(),
  };
}

/** Items by key, in order. */
function groups<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return found;
}

function candidates(before: readonly ProblemKey[], after: readonly ProblemKey[]): Candidate[] {
  const texts = before.map(statementOf);
  return after.flatMap((problem, found) => {
    const text = statementOf(problem);
    const first = Math.max(0, found - REACH);
    return texts.slice(first, found + REACH + 1).flatMap((other, at) => {
      const expected = first + at;
      const similarity = dice(other, text);
      const distance = Math.abs(before[expected]!.ordinal - problem.ordinal);
      return similarity >= ALIKE ? [{ expected, found, similarity, distance }] : [];
    });
  });
}

function statementOf({ statement, title }: ProblemKey): string {
  return reduce(statement || title);
}
