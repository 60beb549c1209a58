import { type Cause, causesOfCoding, causesOfReading, causesOfStatus } from "./causes.js";
import { type Change, changeOf } from "./change.js";
import type { Known } from "./known.js";
import type { NoticePair } from "./match-notices.js";
import type { RunProblem } from "./run-tables.js";

/** Columns of a problem that are compared. */
export const PROBLEM_FIELDS = ["title", "category", "labels", "status", "account_state"] as const;

export type ProblemField = (typeof PROBLEM_FIELDS)[number];

/** A problem that only one of the runs has, of a notice that both have. */
export function problemPresence(
  change: "added" | "removed",
  problem: RunProblem,
  pair: NoticePair,
  known: Known,
): Change {
  return changeOf({
    ...placeOf(problem, pair),
    change,
    [change === "removed" ? "id_before" : "id_after"]: problem.problem_id,
    causes: causesOfReading(known.bytesDiffer(pair), known.differing),
  });
}

/** The columns of a problem that differ, in the order of `PROBLEM_FIELDS`. */
export function problemFieldChanges(before: RunProblem, after: RunProblem, pair: NoticePair, known: Known): Change[] {
  return PROBLEM_FIELDS.flatMap((field) => {
    const [old, now] = [text(before, field), text(after, field)];
    if (old === now) return [];
    const isCode = field === "category" || field === "labels";
    return [
      changeOf({
        ...placeOf(after, pair),
        id_before: before.problem_id,
        id_after: after.problem_id,
        field,
        before: old,
        after: now,
        causes: causesOf(field, before, after, pair, known),
        terms: isCode ? changedTerms(before, after, known) : [],
      }),
    ];
  });
}

function causesOf(field: ProblemField, before: RunProblem, after: RunProblem, pair: NoticePair, known: Known): Cause[] {
  const bytesDiffer = known.bytesDiffer(pair);
  if (field === "category" || field === "labels") {
    const human = [before.coded_by === "human", after.coded_by === "human"] as const;
    return causesOfCoding(
      { human, bytesDiffer, sameText: before.text_hash === after.text_hash && sameNeighbours(pair) },
      known.differing,
    );
  }
  if (field === "status") {
    const human = [isHumanStatus(before), isHumanStatus(after)] as const;
    return causesOfStatus({ human, bytesDiffer }, known.differing);
  }
  return causesOfReading(bytesDiffer, known.differing);
}

/** Coding looks at the part that a problem stands in as well, which is the same at least where the whole text is. */
function sameNeighbours({ before, after }: NoticePair): boolean {
  return before.notice_id === after.notice_id;
}

/** How `human-coding/human-evidence.ts` begins the words of a state that a person gave. */
function isHumanStatus({ status_text }: RunProblem): boolean {
  return status_text?.startsWith("human: ") ?? false;
}

/** The changed terms of the codebook that are among what decided the codes, before or after. */
function changedTerms(before: RunProblem, after: RunProblem, { terms }: Known): string[] {
  const deciding = [...before.evidence, ...after.evidence].map((evidence) => evidence.replace(/^[a-z]{1,20}: /, ""));
  return [...new Set(deciding)].filter((term) => terms.has(term)).sort();
}

function text(problem: RunProblem, field: ProblemField): string {
  const value = problem[field];
  return typeof value === "string" ? value : value.join(";");
}

/** The columns that say which problem it is. */
function placeOf({ line, title }: RunProblem, { after: { unit, source } }: NoticePair) {
  return { subject: "problem", unit, source, line, title } as const;
}
