import { createHash } from "node:crypto";
import type { Table } from "../tables/column.js";
import { BOM, csvHeader, csvLine } from "../tables/csv.js";
import { encodeGroup, type ParquetAssembly, parquetAssembly } from "../tables/parquet-groups.js";
import { TABLES, type TableName } from "../tables/tables.js";
import type { OutputFile, Staging } from "./output-folder.js";
import type { Stretches, TableStretch } from "./segment.js";

/** The tables of a run, written stretch by stretch: none is ever held whole. */
export interface TableFiles {
  /** Writes the next stretch of each table. */
  addStretches(stretches: Stretches): Promise<void>;
  addRows(name: TableName, rows: readonly object[]): Promise<void>;
  /** Finishes all tables. @returns SHA-256 of each file by its name, in the order of the names */
  close(): Promise<Record<string, string>>;
}

/** A table being written as CSV and Parquet side by side. */
interface TableFile {
  add(stretch: TableStretch): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens every table of the contract below `tables/`.
 * @param noCsv tables that are written as Parquet only
 */
export async function openTables(staging: Staging, noCsv: readonly TableName[]): Promise<TableFiles> {
  const library = await import("hyparquet-writer");
  const hashes: Record<string, string> = {};
  const files = new Map<string, TableFile>();
  for (const name of Object.keys(TABLES) as TableName[]) {
    const table: Table = TABLES[name];
    const csv = noCsv.includes(name) ? null : await openHashed(staging, `tables/${name}.csv`, hashes);
    const parquet = await openHashed(staging, `tables/${name}.parquet`, hashes);
    await csv?.write(BOM + csvHeader(table));
    const pieces: Uint8Array[] = [];
    const assembly = parquetAssembly(table, (piece) => pieces.push(piece), library);
    files.set(name, tableFile(csv, parquet, assembly, pieces));
  }
  const addStretches = async (stretches: Stretches) => {
    for (const [name, stretch] of Object.entries(stretches)) await files.get(name)!.add(stretch);
  };
  return {
    addStretches,
    async addRows(name, rows) {
      const table: Table = TABLES[name];
      const csv = Buffer.from(rows.map((row) => csvLine(table, row as Record<string, never>)).join(""));
      await addStretches({
        [name]: { csv, parquet: encodeGroup(table, rows as Array<Record<string, never>>, library) },
      });
    },
    async close() {
      for (const file of files.values()) await file.close();
      return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

function tableFile(
  csv: OutputFile | null,
  parquet: OutputFile,
  assembly: ParquetAssembly,
  pieces: Uint8Array[],
): TableFile {
  const drain = async () => {
    for (const piece of pieces.splice(0)) await parquet.write(piece);
  };
  return {
    async add(stretch) {
      if (csv && stretch.csv && stretch.csv.length > 0) await csv.write(stretch.csv);
      assembly.add(stretch.parquet);
      await drain();
    },
    async close() {
      assembly.finish();
      await drain();
      await csv?.close();
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
