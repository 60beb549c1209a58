import type { Coding } from "../coding/coding.js";
import type { Status } from "../notice/notice.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { problemId } from "../tables/keys.js";
import { type ProblemText, problemText } from "./problem-text.js";

/** A problem that can be drawn for coding. */
export interface SampledProblem {
  problemId: string;
  text: ProblemText;
  account: string;
  source: string;
  line: number;
  coding: Coding;
  status: Status;
}

/** What of a notice's record a sample is drawn from. */
type SampledNotice = Pick<NoticeRecord, "noticeId" | "genre" | "fields" | "source" | "problems">;

/**
 * The problems of rectification notices, each notice once, in the order of their identifiers: the same for the same
 * notices, in whatever files and order they were read.
 */
export function population(records: Iterable<SampledNotice>): SampledProblem[] {
  const notices = new Map<string, SampledNotice>();
  for (const record of records) {
    if (record.genre === "rectification" && !notices.has(record.noticeId)) notices.set(record.noticeId, record);
  }
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([noticeId, record]) =>
    record.problems.map((problem) => ({
      problemId: problemId(noticeId, problem.ordinal),
      text: problemText(record, problem),
      account: problem.account,
      source: record.source,
      line: problem.line,
      coding: problem.coding,
      status: problem.status,
    })),
  );
}
