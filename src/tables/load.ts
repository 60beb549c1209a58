import { readFile } from "node:fs/promises";
import path from "node:path";
import { message, renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { Column, RowOf, Table } from "./column.js";
import { rowsFromCsv } from "./csv.js";
import { rowsFromParquet } from "./parquet.js";

/** A run, or a table of it, that is not there or cannot be read, by the rule of its message in the catalogue. */
export class TableError extends Error {
  constructor(
    readonly rule: "tables/no-run" | "tables/bad-table" | "tables/cannot-read" | "tables/no-manifest",
    readonly args: Message["args"],
  ) {
    super(renderMessage(message(rule, null, args), "en"));
    this.name = "TableError";
  }
}

/**
 * Loads a table of a run into memory: the Parquet file, or the CSV where that is not there.
 * @param folder output folder of the run
 * @param table a table of `TABLES`, or `onlyColumns` of one
 * @returns its rows in the order of the file
 * @throws TableError `tables/no-run` where it is missing, `tables/bad-table` where it is not as a run writes it,
 *   `tables/cannot-read` where the disk does not give it
 */
export async function loadTable<Columns extends readonly Column[]>(
  folder: string,
  table: Table<Columns>,
): Promise<Array<RowOf<Columns>>> {
  const file = path.join(folder, "tables", table.name);
  const parquet = await bytesOf(`${file}.parquet`);
  const csv = parquet === null ? await bytesOf(`${file}.csv`) : null;
  if (parquet === null && csv === null) throw new TableError("tables/no-run", { folder, table: table.name });
  try {
    return parquet === null
      ? [...rowsFromCsv(table, new TextDecoder().decode(csv as Uint8Array))]
      : await rowsFromParquet(table, parquet);
  } catch (error) {
    const name = `${file}.${parquet === null ? "csv" : "parquet"}`;
    throw new TableError("tables/bad-table", { file: name, reason: (error as Error).message });
  }
}

/**
 * A table with some of its columns, in the order of the table: reading a Parquet file, the others are left on the disk.
 * @param names of the columns that are kept
 */
export function onlyColumns<Columns extends readonly Column[], Name extends Columns[number]["name"]>(
  table: Table<Columns>,
  names: readonly Name[],
): Table<ReadonlyArray<Extract<Columns[number], { name: Name }>>> {
  const columns = table.columns.filter((column) => (names as readonly string[]).includes(column.name));
  return { ...table, columns: columns as Array<Extract<Columns[number], { name: Name }>> };
}

/** A file's bytes; null where it is not there. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new TableError("tables/cannot-read", { file, reason: code ?? String(error) });
  }
}
