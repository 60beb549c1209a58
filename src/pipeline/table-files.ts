import { createHash } from "node:crypto";
import type { Lang } from "../messages/message.js";
import type { RowOf, Table } from "../tables/column.js";
import { BOM, csvHeader, csvLine } from "../tables/csv.js";
import { type ParquetSink, parquetSink } from "../tables/parquet.js";
import { TABLES, type TableName } from "../tables/tables.js";
import type { OutputFile, Staging } from "./output-folder.js";
import type { DocumentRecord } from "./record.js";

/** Rows wait until they come to this many characters before they go to the disk. */
const PIECE = 1 << 16;

/** A table being written as CSV and Parquet side by side. */
interface TableFile {
  add(row: object): void;
  /** Sends what waits to the disk, if it is worth the way. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** The tables of a run, written row by row: none is ever held whole. */
export interface TableFiles {
  /** Writes the rows of one input file to the tables that are made of single files. */
  addDocument(document: DocumentRecord): Promise<void>;
  addRows(name: TableName, rows: Iterable<object>): Promise<void>;
  /** Finishes all tables. @returns SHA-256 of each file by its name */
  close(): Promise<Record<string, string>>;
}

/**
 * Opens every table of the contract below `tables/`.
 * @param lang language of the cells that hold sentences
 */
export async function openTables(staging: Staging, lang: Lang): Promise<TableFiles> {
  const hashes: Record<string, string> = {};
  const names = Object.keys(TABLES) as TableName[];
  const files = new Map<TableName, TableFile>();
  for (const name of names) files.set(name, await openTable(staging, name, hashes));
  const addRows = async (name: TableName, rows: Iterable<object>) => {
    const file = files.get(name)!;
    for (const row of rows) file.add(row);
    await file.drain();
  };
  return {
    addRows,
    async addDocument(document) {
      for (const name of names) {
        const table = TABLES[name];
        if ("rows" in table) await addRows(name, table.rows(document, lang));
      }
    },
    async close() {
      for (const file of files.values()) await file.close();
      return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

async function openTable(staging: Staging, name: TableName, hashes: Record<string, string>): Promise<TableFile> {
  const table: Table = TABLES[name];
  const csv = await openHashed(staging, `tables/${name}.csv`, hashes);
  const parquet = await openHashed(staging, `tables/${name}.parquet`, hashes);
  const pieces: Uint8Array[] = [];
  const sink: ParquetSink<object> = await parquetSink(table, (bytes) => pieces.push(bytes));
  let text = BOM + csvHeader(table);
  const drain = async () => {
    if (text !== "") await csv.write(text);
    text = "";
    for (const piece of pieces.splice(0)) await parquet.write(piece);
  };
  return {
    add(row) {
      text += csvLine(table, row as RowOf<Table["columns"]>);
      sink.add(row);
    },
    async drain() {
      if (text.length >= PIECE || pieces.length > 0) await drain();
    },
    async close() {
      sink.finish();
      await drain();
      await csv.close();
      await parquet.close();
    },
  };
}

async function openHashed(staging: Staging, name: string, hashes: Record<string, string>): Promise<OutputFile> {
  const file = await staging.open(name);
  const hash = createHash("sha256");
  return {
    async write(piece) {
      hash.update(piece);
      await file.write(piece);
    },
    async close() {
      await file.close();
      hashes[name] = hash.digest("hex");
    },
  };
}
