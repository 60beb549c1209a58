import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AsyncBuffer } from "hyparquet";
import { cliError } from "../failures/cli-error.js";
import type { Column, RowOf, Table } from "./column.js";
import { rowsFromCsv } from "./csv.js";
import { rowsFromParquet } from "./parquet.js";

/**
 * Reads a table of a run whole: its Parquet file, or its CSV where that is not there.
 * @param folder output folder of the run
 * @throws CliError `comparison/no-run` where the table is missing, `comparison/bad-table` where it cannot be read
 */
export async function readRunTable<Columns extends readonly Column[]>(
  folder: string,
  table: Table<Columns>,
): Promise<Array<RowOf<Columns>>> {
  const rows: Array<RowOf<Columns>> = [];
  for await (const group of runTableGroups(folder, table)) for (const row of group) rows.push(row);
  return rows;
}

/**
 * The same, one row group of the Parquet file after the other, so that a table of any size can be passed on.
 * @throws CliError as `readRunTable` does
 */
export async function* runTableGroups<Columns extends readonly Column[]>(
  folder: string,
  table: Table<Columns>,
): AsyncGenerator<Array<RowOf<Columns>>> {
  const file = path.join(folder, "tables", table.name);
  const parquet = await openFile(`${file}.parquet`);
  if (parquet) {
    yield* inGroups(table, parquet, `${file}.parquet`);
    return;
  }
  const csv = await contentOf(`${file}.csv`);
  if (csv === null) throw cliError(2, "comparison/no-run", { folder, table: table.name });
  try {
    yield [...rowsFromCsv(table, csv)];
  } catch (error) {
    throw badTable(`${file}.csv`, error);
  }
}

async function* inGroups<Columns extends readonly Column[]>(table: Table<Columns>, parquet: AsyncBuffer, file: string) {
  const { parquetMetadataAsync } = await import("hyparquet");
  try {
    const metadata = await parquetMetadataAsync(parquet);
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      yield await rowsFromParquet(table, parquet, { metadata, rowStart, rowEnd });
      rowStart = rowEnd;
    }
  } catch (error) {
    throw badTable(file, error);
  }
}

/** A file to read pieces of; null where it is not there. */
async function openFile(file: string): Promise<AsyncBuffer | null> {
  const { asyncBufferFromFile } = await import("hyparquet");
  return unlessMissing(file, () => asyncBufferFromFile(file));
}

async function contentOf(file: string): Promise<string | null> {
  return unlessMissing(file, () => readFile(file, "utf8"));
}

async function unlessMissing<T>(file: string, open: () => Promise<T>): Promise<T | null> {
  try {
    return await open();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw cliError(3, "cli/cannot-read", { path: file, reason: code ?? String(error) });
  }
}

function badTable(file: string, error: unknown) {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === "string") return cliError(3, "cli/cannot-read", { path: file, reason: code });
  return cliError(2, "comparison/bad-table", { file, reason: error instanceof Error ? error.message : String(error) });
}

/** A table with some of its columns, in the order of the table: only these are read. */
export function onlyColumns<Columns extends readonly Column[], Name extends Columns[number]["name"]>(
  table: Table<Columns>,
  names: readonly Name[],
): Table<ReadonlyArray<Extract<Columns[number], { name: Name }>>> {
  const columns = table.columns.filter((column) => (names as readonly string[]).includes(column.name));
  return { ...table, columns: columns as Array<Extract<Columns[number], { name: Name }>> };
}
