import { titleDice } from "../evaluation/similarity.js";
import { isSameProblem, type NamedText, statementKey } from "./problem-text.js";
import type { RunProblem } from "./run-problems.js";

/** Titles of one problem, edited a little on a sheet, are at least this much alike (Dice). */
const SIMILAR = 0.9;

/**
 * Makes a function that finds the problem of a run that a text was written down from: by identifier and statement; else
 * by notice and statement, if only one fits; else by identifier and a title all but the same.
 */
export function runFinder(run: readonly RunProblem[]): (text: NamedText) => RunProblem | null {
  const byId = new Map(run.map((problem) => [problem.text.problemId, problem]));
  const byStatement = new Map<string, RunProblem[]>();
  for (const problem of run) {
    const key = statementKey(problem.text.statement);
    const alike = byStatement.get(key);
    if (alike) alike.push(problem);
    else byStatement.set(key, [problem]);
  }
  return (text) => {
    const key = statementKey(text.statement);
    const numbered = text.problemId === null ? undefined : byId.get(text.problemId);
    if (numbered && statementKey(numbered.text.statement) === key) return numbered;
    const alike = (byStatement.get(key) ?? []).filter((problem) => isSameProblem(problem.text, text));
    if (alike.length > 0) return alike.length === 1 ? alike[0]! : null;
    return numbered && titleDice(numbered.text.title, text.title) >= SIMILAR ? numbered : null;
  };
}
