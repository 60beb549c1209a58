import type { CodedProblem, NoticeRecord } from "../pipeline/record.js";
import type { CodingStore } from "./coding-store.js";
import { type FoundProblem, findProblems, type Lost, type MatchedNotice } from "./find-problems.js";
import type { HumanCode } from "./human-code.js";
import { codingEvidence, statusEvidence } from "./human-evidence.js";

/** What of a record human codes change. */
type Overruled = Pick<NoticeRecord, "noticeId" | "fields" | "problems" | "evidence">;

/**
 * Puts human codes in the place of the machine's. Of several codes of a problem the last that says something counts, for
 * category and status each. `evidence` says who, when, from which sheet, and what the machine had decided. A category
 * that a person gave has confidence 1.
 * @param record as the machine coded it
 * @param all what `findProblems` found of the store in this record
 * @returns the same record where no code found its problem, else a changed copy
 */
export function overrule<R extends Overruled>(record: R, all: readonly FoundProblem[]): R {
  const found = all.filter(({ problem }) => problem !== null);
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

/** A code that has found no problem: whose it is, what of, and why. */
export interface LostCode extends Pick<HumanCode, "coder" | "when" | "sheet" | "row"> {
  /** The notice's title, else its unit. */
  notice: string;
  title: string;
  lost: Lost;
}

/** Gathers over the notices of a corpus what becomes of a store's codes. */
export function codeFates(store: CodingStore) {
  const lost = new Map<number, Lost>();
  const matched = new Set<number>();
  return {
    /** Adds what `findProblems` found in a notice, or in several. */
    add(found: Iterable<Pick<FoundProblem, "place" | "lost">>): void {
      for (const one of found) {
        if (one.lost === null) matched.add(one.place);
        else lost.set(one.place, one.lost);
      }
    },
    /** The codes that have found a problem nowhere, in the order of the store. */
    unmatched: (): LostCode[] =>
      store.codes.flatMap(({ coder, when, sheet, row, text }, place) => {
        if (matched.has(place)) return [];
        const why = lost.get(place) ?? "no-notice";
        return [{ coder, when, sheet, row, notice: text.notice || text.unit, title: text.title, lost: why }];
      }),
  };
}

/**
 * The codes that find no problem in any of the notices, in the order of the store.
 * @param notices all notices of a corpus: records as they are, or the tables of a run
 */
export function unmatched(store: CodingStore, notices: Iterable<MatchedNotice>): LostCode[] {
  const fates = codeFates(store);
  for (const notice of notices) fates.add(findProblems(notice, store));
  return fates.unmatched();
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
  // What was read of a state that the person takes back goes with it.
  const sustained = status !== "unstated" && problem.sustained;
  const doneOn = status === "unstated" || status === "in_progress" ? null : problem.doneOn;
  return { ...problem, status, statusBasis: "human", statusText, sustained, doneOn };
}

function said({ coder, when, sheet, row, labels, status, comment }: HumanCode): string {
  const parts = [coder, when, `${sheet}:${row}`, labels.join(";"), status ?? "", comment ?? ""];
  return parts.filter((part) => part !== "").join(" · ");
}
