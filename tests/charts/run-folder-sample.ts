import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import type { DocumentRecord } from "../../src/pipeline/record.js";
import type { Table } from "../../src/tables/column.js";
import { completionTable } from "../../src/tables/completion.js";
import { csvLines } from "../../src/tables/csv.js";
import { parquetBytes } from "../../src/tables/parquet.js";
import { DOCUMENT_TABLES } from "../../src/tables/tables.js";
import { CATEGORIES } from "./sample.js";

/** Writes the tables of documents as a run does, in one of its two formats. */
export async function writeRunFolder(
  folder: string,
  documents: readonly DocumentRecord[],
  format: "csv" | "parquet",
): Promise<void> {
  const tables = path.join(folder, "tables");
  mkdirSync(tables, { recursive: true });
  const write = async (table: Table, rows: Iterable<never>) => {
    const content = format === "csv" ? [...csvLines(table, rows)].join("") : await parquetBytes(table, rows);
    writeFileSync(path.join(tables, `${table.name}.${format}`), content);
  };
  for (const table of DOCUMENT_TABLES) {
    await write(table, documents.flatMap((document) => [...table.rows(document, "zh")]) as never[]);
  }
  const completion = completionAccumulator();
  for (const { notices } of documents) for (const notice of notices) completion.add(notice);
  await write(completionTable, [...completion.rows(CATEGORIES.map(({ code }) => code))] as never[]);
}
