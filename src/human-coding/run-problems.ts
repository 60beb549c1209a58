import type { Status } from "../notice/notice.js";
import { noticesTable } from "../tables/notices.js";
import { problemsTable } from "../tables/problems.js";
import { onlyColumns, readRunTable } from "../tables/run-table.js";
import type { MatchedNotice } from "./find-problems.js";
import { machineLabels, machineStatus } from "./human-evidence.js";
import { type NamedText, noticeIdOf, ordinalOf } from "./problem-text.js";

/** All but the accounts, which are most of a run. */
const PROBLEMS = onlyColumns(problemsTable, [
  "problem_id",
  "notice_id",
  "unit",
  "title",
  "aspect",
  "parent",
  "labels",
  "coded_by",
  "evidence",
  "status",
  "status_text",
  "statement",
]);
const NOTICES = onlyColumns(noticesTable, ["notice_id", "genre", "title", "published_on"]);

/** A problem of a run, with what the machine decided: also where a person's code has since taken its place. */
export interface RunProblem {
  text: NamedText & { problemId: string };
  /** Primary first. */
  labels: string[];
  status: Status;
}

/**
 * Reads the problems of a run, those of rectification notices, from the tables in its output folder.
 * @throws CliError where a table is missing, or is not as a run writes it
 */
export async function readRunProblems(folder: string): Promise<RunProblem[]> {
  const [problems, notices] = await Promise.all([readRunTable(folder, PROBLEMS), readRunTable(folder, NOTICES)]);
  const ofNotice = new Map(notices.map((row) => [row.notice_id, row]));
  return problems.flatMap((row) => {
    const notice = ofNotice.get(row.notice_id);
    if (notice?.genre !== "rectification") return [];
    const machine = row.coded_by === "human" ? machineLabels(row.evidence) : null;
    return {
      text: {
        problemId: row.problem_id,
        notice: notice.title ?? "",
        unit: row.unit ?? "",
        publishedOn: notice.published_on,
        aspect: row.aspect,
        parent: row.parent,
        title: row.title,
        statement: row.statement,
      },
      labels: machine ?? [...row.labels],
      status: machineStatus(row.status_text ?? "") ?? row.status,
    };
  });
}

/** The notices of a run as human codes are matched against them. */
export function runNotices(problems: readonly RunProblem[]): MatchedNotice[] {
  const notices = new Map<string, MatchedNotice & { problems: Array<MatchedNotice["problems"][number]> }>();
  for (const { text } of problems) {
    const noticeId = noticeIdOf(text.problemId)!;
    const { notice: title, unit, publishedOn } = text;
    const notice = notices.get(noticeId) ?? { noticeId, fields: { title, unit, publishedOn }, problems: [] };
    notices.set(noticeId, notice);
    notice.problems.push({ ...text, ordinal: ordinalOf(text.problemId)! });
  }
  return [...notices.values()];
}
