import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Column, RowOf, Table } from "../tables/column.js";
import { rowsFromCsv } from "../tables/csv.js";
import { measuresTable } from "../tables/measures.js";
import { type NoticeRow, noticesTable } from "../tables/notices.js";
import { rowsFromParquet } from "../tables/parquet.js";
import { problemsTable } from "../tables/problems.js";
import { ComparisonError } from "./comparison-error.js";
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
 * @throws ComparisonError `comparison/no-run`, `comparison/bad-table`
 */
export async function readRun(folder: string): Promise<ComparedNotice[]> {
  const notices = (await rowsOf(folder, noticesTable)).filter(({ genre }) => genre === "rectification");
  const problems = await rowsOf(folder, PROBLEMS);
  const evidence = new Map<string, { measures: number; evidenced: number }>();
  for (const { problem_id, dated, documented, quantified, accountable } of await rowsOf(folder, MEASURES)) {
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

async function rowsOf<Columns extends readonly Column[]>(
  folder: string,
  table: Table<Columns>,
): Promise<Array<RowOf<Columns>>> {
  const file = path.join(folder, "tables", table.name);
  const parquet = await bytesOf(`${file}.parquet`);
  const csv = parquet ? null : await bytesOf(`${file}.csv`);
  if (!parquet && !csv) throw new ComparisonError("comparison/no-run", { folder, table: table.name });
  try {
    return parquet
      ? await rowsFromParquet(table, parquet)
      : [...rowsFromCsv(table, new TextDecoder("utf-8").decode(csv!))];
  } catch (error) {
    const name = `${file}.${parquet ? "parquet" : "csv"}`;
    throw new ComparisonError("comparison/bad-table", { file: name, reason: (error as Error).message });
  }
}

/** A file's bytes; null where it is not there. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new ComparisonError("comparison/bad-table", { file, reason: code });
  }
}

/** A table with some of its columns, in the order of the table. */
function onlyColumns<Columns extends readonly Column[], Name extends Columns[number]["name"]>(
  table: Table<Columns>,
  names: readonly Name[],
): Table<ReadonlyArray<Extract<Columns[number], { name: Name }>>> {
  const columns = table.columns.filter((column) => (names as readonly string[]).includes(column.name));
  return { ...table, columns: columns as Array<Extract<Columns[number], { name: Name }>> };
}
