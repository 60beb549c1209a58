import { matchProblems } from "../evaluation/match.js";
import type { ReferenceProblem } from "../evaluation/reference.js";
import type { Notice } from "../notice/notice.js";
import type { CodingInput } from "./coding.js";

/** A problem coded by hand, with what the coder sees of it. */
export interface TrainingProblem extends CodingInput {
  /** Name of the notice, or of the source of a statement that stands without one: the unit of cross-validation. */
  notice: string;
  /** Primary first. */
  labels: string[];
}

/** Problems coded by hand and the files they came from. */
export interface TrainingSet {
  /** Those of notices. */
  problems: TrainingProblem[];
  /** Coded statements that stand without a notice. */
  statements: TrainingProblem[];
  /** Hex SHA-256 by file name, sorted by name. */
  files: Record<string, string>;
}

/**
 * The coded problems of one reference notice, as the program reads them: training on what it will see when it codes. A
 * problem that it does not find is taken from the reference coding alone, with its title for a statement.
 * @param name of the notice
 * @param found the same notice as read; undefined where it was not found
 */
export function trainingProblems(
  name: string,
  reference: readonly ReferenceProblem[],
  found: Notice | undefined,
): TrainingProblem[] {
  const matches = matchProblems(reference, found?.problems ?? []);
  const places = new Map(matches.map((match) => [match.expected, match.found]));
  const kind = found?.fields.kind ?? null;
  return reference.flatMap((problem, at) => {
    if (!problem.labels) return [];
    const place = places.get(at);
    const { title, aspect = null, parent = null } = problem;
    const read =
      place === undefined ? { title, statement: title, aspect, parent, account: "" } : found!.problems[place]!;
    return [{ ...inputOf(read), kind, notice: name, labels: problem.labels }];
  });
}

function inputOf({ title, statement, aspect, parent, account }: Omit<CodingInput, "kind">): Omit<CodingInput, "kind"> {
  return { title, statement, aspect, parent, account };
}
