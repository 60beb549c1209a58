import { existsSync } from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { CliError, cliError, type ExitCode } from "../failures/cli-error.js";
import { recoverOutput } from "../pipeline/output-folder.js";
import { csvText } from "../tables/csv.js";
import { TABLES, type TableName } from "../tables/tables.js";
import type { CliContext, CommonOptions } from "./context.js";
import { refuseFolderFirst } from "./folder-first.js";
import { queryFault } from "./query-fault.js";

/**
 * `zhenggai query SQL`: asks DuckDB about the tables of a run, each of which is a view of its Parquet file. Prints CSV,
 * or an array of objects with `--json`.
 * @param out output folder of the run
 * @throws CliError where there is no run, or DuckDB does not take the question
 */
export async function queryCommand(
  sql: string,
  out: string,
  options: CommonOptions,
  context: CliContext,
): Promise<ExitCode> {
  if (sql.trim() === "") throw cliError(2, "query/empty");
  refuseFolderFirst(sql, "query/folder-first");
  recoverOutput(out);
  const tables = (Object.keys(TABLES) as TableName[]).filter((name) => existsSync(fileOf(out, name)));
  if (tables.length === 0) throw cliError(2, "pipeline/no-run", { folder: out });
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const name of tables) {
      await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM read_parquet('${quoted(fileOf(out, name))}')`);
    }
    // The question may read the tables of the run, and no other file of the machine.
    const folder = quoted(path.resolve(out, "tables"));
    await connection.run(`SET allowed_directories = ['${folder}/']`);
    await connection.run("SET enable_external_access = false");
    const result = await connection.stream(sql);
    const columns = result.deduplicatedColumnNames();
    if (options.json) await printJson(result.yieldRowObjectJson(), context);
    else await printCsv(columns, result.yieldRowsJson(), context);
    return 0;
  } catch (error) {
    const columns = Object.fromEntries(tables.map((name) => [name, TABLES[name].columns.map((column) => column.name)]));
    const said = error instanceof Error ? error.message : String(error);
    throw new CliError(2, queryFault(sql, said, await endOfReading(sql, connection), columns));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Where DuckDB stops reading a question, in characters from its start; null where it reads it to its end. The caret that
 * it draws is no help: it stands too far left, since these characters are counted as bytes.
 */
async function endOfReading(sql: string, connection: DuckDBConnection): Promise<number | null> {
  const answer = await connection.runAndReadAll("SELECT json_serialize_sql($1::VARCHAR)", [sql]);
  const { position } = JSON.parse(String(answer.getRows()[0]![0]));
  return position === undefined ? null : Number(position);
}

function fileOf(out: string, table: string): string {
  return path.resolve(out, "tables", `${table}.parquet`);
}

/** A text inside single quotation marks of SQL. */
function quoted(text: string): string {
  return text.replaceAll("'", "''");
}

async function printJson(chunks: AsyncIterable<unknown[]>, { stdout }: CliContext): Promise<void> {
  let separator = "[\n";
  for await (const rows of chunks) {
    for (const row of rows) {
      stdout(`${separator}  ${JSON.stringify(row)}`);
      separator = ",\n";
    }
  }
  stdout(separator === "[\n" ? "[]\n" : "\n]\n");
}

async function printCsv(columns: readonly string[], chunks: AsyncIterable<unknown[][]>, { stdout }: CliContext) {
  stdout(`${columns.map(cell).join(",")}\n`);
  for await (const rows of chunks) {
    stdout(rows.map((row) => `${row.map(cell).join(",")}\n`).join(""));
  }
}

/** A cell of the answer: as in the tables, lists joined by `;`, empty for null. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = Array.isArray(value)
    ? value.join(";")
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
  return csvText(text, { plain: typeof value !== "string" && !Array.isArray(value) });
}
