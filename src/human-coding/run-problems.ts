import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Status } from "../notice/notice.js";
import type { Table } from "../tables/column.js";
import { rowsFromCsv } from "../tables/csv.js";
import { noticesTable } from "../tables/notices.js";
import { problemsTable } from "../tables/problems.js";
import type { MatchedNotice } from "./find-problems.js";
import { machineLabels, machineStatus } from "./human-evidence.js";
import { type NamedText, noticeIdOf, ordinalOf } from "./problem-text.js";

/** A problem of a run, with what the machine decided: also where a person's code has since taken its place. */
export interface RunProblem {
  text: NamedText & { problemId: string };
  /** Primary first. */
  labels: string[];
  status: Status;
}

/**
 * Reads the problems of a run, those of rectification notices, from its output folder (`tables/problems.csv` and `tables/notices.csv`).
 * @throws Error of the file system where a table is missing; Error where it is not as a run writes it
 */
export async function readRunProblems(folder: string): Promise<RunProblem[]> {
  const read = async (table: Table) => readFile(path.join(folder, "tables", `${table.name}.csv`), "utf8");
  const [problems, notices] = await Promise.all([read(problemsTable), read(noticesTable)]);
  const ofNotice = new Map([...rowsFromCsv(noticesTable, notices)].map((row) => [row.notice_id, row]));
  return [...rowsFromCsv(problemsTable, problems)].flatMap((row) => {
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
