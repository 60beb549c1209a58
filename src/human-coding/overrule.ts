import type { CodedProblem, NoticeRecord } from "../pipeline/record.js";
import type { CodingStore } from "./coding-store.js";
import { findProblems, type Lost, type MatchedNotice } from "./find-problems.js";
import type { HumanCode } from "./human-code.js";
import { codingEvidence, statusEvidence } from "./human-evidence.js";

/** What of a record human codes change. */
type Overruled = Pick<NoticeRecord, "noticeId" | "fields" | "problems" | "evidence">;

/**
 * Puts human codes in the place of the machine's. Of several codes of a problem the last that says something counts, for
 * category and status each. `evidence` says who, when, from which sheet, and what the machine had decided. A category
 * that a person gave has confidence 1.
 * @param record as the machine coded it
 * @returns the same record where the store has nothing on it, else a changed copy
 */
export function overrule<R extends Overruled>(record: R, store: CodingStore): R {
  const found = findProblems(record, store).filter(({ problem }) => problem !== null);
  if (found.length === 0) return record;
  const evidence = { ...record.evidence };
  const problems = record.problems.map((problem, place) => {
    const codes = found.filter((one) => one.problem === place).map(({ code }) => code);
    const category = codes.findLast((code) => code.category !== null);
    const status = codes.findLast((code) => code.status !== null);
    const name = `problem.${problem.ordinal}`;
    if (category) evidence[`${name}.category`] = { line: problem.line, text: said(category), rule: "human/category" };
    if (status) evidence[`${name}.status`] = { line: problem.line, text: said(status), rule: "human/status" };
    return withStatus(withCategory(problem, category), status);
  });
  return { ...record, problems, evidence };
}

/** A code whose problem was not found, with the reason. */
export interface Unmatched {
  code: HumanCode;
  lost: Lost;
}

/**
 * The codes that find no problem in any of the notices, in the order of the store.
 * @param notices all notices of a corpus: records as they are, or the tables of a run
 */
export function unmatched(store: CodingStore, notices: Iterable<MatchedNotice>): Unmatched[] {
  const reasons = new Map<HumanCode, Lost>(store.codes.map((code) => [code, "no-notice"]));
  const matched = new Set<HumanCode>();
  for (const notice of notices) {
    for (const { code, lost } of findProblems(notice, store)) {
      if (lost === null) matched.add(code);
      else reasons.set(code, lost);
    }
  }
  return store.codes.filter((code) => !matched.has(code)).map((code) => ({ code, lost: reasons.get(code)! }));
}

function withCategory(problem: CodedProblem, code: HumanCode | undefined): CodedProblem {
  if (!code) return problem;
  return {
    ...problem,
    coding: {
      category: code.category!,
      labels: [...code.labels],
      confidence: 1,
      codedBy: "human",
      evidence: codingEvidence(code, problem.coding),
    },
  };
}

function withStatus(problem: CodedProblem, code: HumanCode | undefined): CodedProblem {
  if (!code) return problem;
  const status = code.status!;
  const statusText = statusEvidence(code, problem.status);
  if (status === "unstated") {
    return { ...problem, status, statusBasis: "none", statusText, sustained: false, doneOn: null };
  }
  // The basis stays where the state is the one that was read; else the person read it in the item.
  const statusBasis = status === problem.status ? problem.statusBasis : "item";
  const doneOn = status === "in_progress" ? null : problem.doneOn;
  return { ...problem, status, statusBasis, statusText, doneOn };
}

function said({ coder, when, sheet, row, labels, status, comment }: HumanCode): string {
  const parts = [coder, when, `${sheet}:${row}`, labels.join(";"), status ?? "", comment ?? ""];
  return parts.filter((part) => part !== "").join(" · ");
}
