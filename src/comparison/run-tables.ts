import { measuresTable } from "../tables/measures.js";
import { type NoticeRow, noticesTable } from "../tables/notices.js";
import { problemsTable } from "../tables/problems.js";
import { onlyColumns, readRunTable } from "../tables/run-table.js";
import type { ComparedProblem } from "./measures.js";

/** A rectification notice of a run with its problems, as far as comparisons need them. */
export interface ComparedNotice {
  row: NoticeRow;
  problems: ComparedProblem[];
}

/** Of these tables only the columns that are needed are read: the text of the accounts is most of a run. */
const PROBLEMS = onlyColumns(problemsTable, [
  "problem_id",
  "notice_id",
  "line",
  "title",
  "category",
  "status",
  "account_state",
]);
const MEASURES = onlyColumns(measuresTable, ["problem_id", "dated", "documented", "quantified", "accountable"]);

/**
 * Reads the rectification notices of a run from its tables: the Parquet files, or the CSV where those are not there.
 * @param folder output folder of the run
 * @returns notices in the order of their ids, problems in the order of the notice
 * @throws CliError `comparison/no-run`, `comparison/bad-table`
 */
export async function readRun(folder: string): Promise<ComparedNotice[]> {
  const notices = (await readRunTable(folder, noticesTable)).filter(({ genre }) => genre === "rectification");
  const problems = await readRunTable(folder, PROBLEMS);
  const evidence = new Map<string, { measures: number; evidenced: number }>();
  for (const { problem_id, dated, documented, quantified, accountable } of await readRunTable(folder, MEASURES)) {
    const counts = evidence.get(problem_id) ?? { measures: 0, evidenced: 0 };
    counts.measures++;
    if (dated || documented || quantified || accountable) counts.evidenced++;
    evidence.set(problem_id, counts);
  }
  const byNotice = new Map<string, ComparedProblem[]>(notices.map(({ notice_id }) => [notice_id, []]));
  for (const { notice_id, ...problem } of problems) {
    byNotice
      .get(notice_id)
      ?.push({ ...problem, ...(evidence.get(problem.problem_id) ?? { measures: 0, evidenced: 0 }) });
  }
  // Results must not depend on the order of files, which another machine may read differently.
  return notices
    .map((row) => ({ row, problems: byNotice.get(row.notice_id) ?? [] }))
    .sort((a, b) => (a.row.notice_id < b.row.notice_id ? -1 : 1));
}
