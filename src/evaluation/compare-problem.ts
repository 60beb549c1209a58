import type { Coding } from "../coding/coding.js";
import type { Problem } from "../notice/notice.js";
import { type Check, check, type Differences } from "./difference.js";
import type { ReferenceProblem } from "./reference.js";
import { reduce, titleDice } from "./similarity.js";
import { jaccard } from "./statistics.js";

/** A pair of codes: the reference's and the program's. */
export type CodePair = readonly [expected: string, found: string];

/** A reference problem held against the found one that it was matched with. What was not coded is null. */
export interface ProblemComparison {
  /** Dice of the two titles, 0–1. */
  similarity: number;
  number: Check | null;
  aspect: Check | null;
  parent: Check | null;
  status: CodePair | null;
  basis: CodePair | null;
  sustained: CodePair | null;
  doneOn: Check | null;
  dueOn: Check | null;
  category: CodePair | null;
  /** Jaccard of the two label lists. */
  labels: number | null;
  /** Of the category, as the program gives it. */
  confidence: number | null;
}

/** Headings are the same from this Dice on; below it another heading is meant, or one with words lost. */
const SAME_HEADING = 0.85;

export function compareProblem(
  expected: ReferenceProblem,
  found: Problem & { coding?: Coding },
  differences: Differences,
): ProblemComparison {
  const { line } = expected;
  const coding = found.coding;
  const similarity = titleDice(expected.title, found.title);
  if (similarity < 1) differences.add("problem.title", line, expected.title, found.title);

  const value = (what: string, wanted: string | null | undefined, got: string | null) => {
    if (wanted === undefined) return null;
    differences.compare(what, line, wanted, got, expected.title);
    return check(wanted, got);
  };
  const heading = (what: string, wanted: string | null | undefined, got: string | null) => {
    if (wanted === undefined) return null;
    const right = wanted === null || got === null ? wanted === got : titleDice(wanted, got) >= SAME_HEADING;
    if (!right) differences.add(what, line, wanted, got, expected.title);
    return { right, given: wanted !== null };
  };
  const code = (
    what: string,
    wanted: string | undefined,
    got: string | undefined,
    context = expected.title,
  ): CodePair | null => {
    if (wanted === undefined || got === undefined) return null;
    differences.compare(what, line, wanted, got, context);
    return [wanted, got];
  };
  // Full and half width, brackets and points of a printed number do not count.
  const number = (printed: string | null | undefined) => (printed == null ? printed : reduce(printed));
  const sustained = expected.sustained === undefined ? undefined : String(expected.sustained);

  return {
    similarity,
    number: value("problem.no", number(expected.number), number(found.number) ?? null),
    aspect: heading("problem.aspect", expected.aspect, found.aspect),
    parent: heading("problem.parent", expected.parent, found.parent),
    status: code("problem.status", expected.status, found.status, found.statusText || expected.title),
    basis: code("problem.basis", expected.basis, found.statusBasis),
    sustained: code("problem.sustained", sustained, String(found.sustained)),
    doneOn: value("problem.done_on", expected.doneOn, found.doneOn),
    dueOn: value("problem.due", expected.dueOn, found.dueOn),
    category: code("problem.category", expected.labels?.[0], coding?.category),
    labels: compareLabels(expected, coding, differences),
    confidence: coding?.confidence ?? null,
  };
}

function compareLabels(
  expected: ReferenceProblem,
  coding: Coding | undefined,
  differences: Differences,
): number | null {
  if (!expected.labels || !coding) return null;
  const overlap = jaccard(expected.labels, coding.labels);
  if (overlap < 1) {
    const [wanted, got] = [expected.labels.join(";"), coding.labels.join(";")];
    differences.add("problem.labels", expected.line, wanted, got, expected.title);
  }
  return overlap;
}
