import type { Measure } from "../notice/notice.js";
import type { CodedProblem, NoticeRecord } from "../pipeline/record.js";

/**
 * What is added up over a group. Only whole numbers, so that the sums, and every ratio made of them, do not depend on
 * the order in which notices come.
 */
export interface Counts {
  notices: number;
  problems: number;
  completed: number;
  mostly: number;
  inProgress: number;
  unstated: number;
  /** Problems whose `account_state` is `done`. */
  accountedDone: number;
  measures: number;
  /** Measures with at least one evidence flag. */
  evidenced: number;
  /** Problems and completed problems that notices claim, over those notices that claim both. */
  claimedProblems: number;
  claimedCompleted: number;
}

export function noCounts(): Counts {
  return {
    notices: 0,
    problems: 0,
    completed: 0,
    mostly: 0,
    inProgress: 0,
    unstated: 0,
    accountedDone: 0,
    measures: 0,
    evidenced: 0,
    claimedProblems: 0,
    claimedCompleted: 0,
  };
}

const STATE_COUNT = {
  completed: "completed",
  mostly_completed: "mostly",
  in_progress: "inProgress",
  unstated: "unstated",
} as const;

/** Counts one problem and its measures. */
export function addProblem(counts: Counts, problem: CodedProblem): void {
  counts.problems++;
  counts[STATE_COUNT[problem.status]]++;
  if (problem.accountState === "done") counts.accountedDone++;
  for (const measure of problem.measures) {
    counts.measures++;
    if (isEvidenced(measure)) counts.evidenced++;
  }
}

/** Counts what a notice claims of the whole, if it gives both numbers of the ratio: one without the other says nothing. */
export function addClaim(counts: Counts, record: NoticeRecord): void {
  const { problems, completed } = record.stated;
  if (problems === null || completed === null) return;
  counts.claimedProblems += problems;
  counts.claimedCompleted += completed;
}

/** The counts of one notice on its own, whatever its genre. */
export function noticeCounts(record: NoticeRecord): Counts {
  const counts = noCounts();
  counts.notices = 1;
  addClaim(counts, record);
  for (const problem of record.problems) addProblem(counts, problem);
  return counts;
}

/** Adds the second counts to the first. */
export function addCounts(total: Counts, more: Counts): void {
  for (const name of Object.keys(total) as Array<keyof Counts>) total[name] += more[name];
}

/** Whether a measure carries at least one evidence flag of the codebook. */
export function isEvidenced(measure: Measure): boolean {
  return measure.dated || measure.documented || measure.quantified || measure.accountable;
}
