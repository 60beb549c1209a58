import { createHash } from "node:crypto";
import type { Table } from "../tables/column.js";
import { BOM, csvHeader } from "../tables/csv.js";
import { loadParquet } from "../tables/load-parquet.js";
import { type ParquetAssembly, parquetAssembly } from "../tables/parquet-groups.js";
import { TABLES, type TableName } from "../tables/tables.js";
import { allDone } from "./all-done.js";
import type { OutputFile, OutputFiles } from "./output-folder.js";
import type { Stretches, TableStretch } from "./segment.js";

/** The tables of a run, written stretch by stretch: none is ever held whole. */
export interface TableFiles {
  /** Writes the next stretch of each table. */
  addStretches(stretches: Stretches): Promise<void>;
  /** Finishes all tables. */
  close(): Promise<WrittenTables>;
}

/** A file that was written. */
export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** What was written of the tables. */
export interface WrittenTables {
  /** Every file by its name in the output folder, in the order of the names. */
  files: Record<string, WrittenFile>;
  /** Rows of each table. */
  rows: Record<TableName, number>;
}

/** A table being written in its formats side by side. */
interface TableFile {
  rows: number;
  add(stretch: TableStretch): Promise<void>;
  close(): Promise<void>;
}

/** Where the tables lie: for people and spreadsheets, and in the data package. */
const FOR_PEOPLE = "tables";
const IN_PACKAGE = "datapackage/data";

/**
 * Opens every table of the contract below `tables/`, and once more in the data package.
 * @param noCsv tables that are written as Parquet only
 */
export async function openTables(
  output: Pick<OutputFiles, "open" | "link">,
  noCsv: readonly TableName[],
): Promise<TableFiles> {
  const library = await loadParquet();
  const written: Record<string, WrittenFile> = {};
  const tables = new Map<TableName, TableFile>();
  for (const name of Object.keys(TABLES) as TableName[]) {
    const table: Table = TABLES[name];
    const open = (file: string) => openHashed(output, file, written);
    const csv = noCsv.includes(name)
      ? null
      : { people: await open(`${FOR_PEOPLE}/${name}.csv`), plain: await open(`${IN_PACKAGE}/${name}.csv`) };
    const parquet = await open(`${FOR_PEOPLE}/${name}.parquet`);
    await csv?.people.write(BOM + csvHeader(table));
    await csv?.plain.write(csvHeader(table));
    const pieces: Uint8Array[] = [];
    const assembly = parquetAssembly(table, (piece) => pieces.push(piece), library);
    tables.set(name, tableFile(csv, parquet, assembly, pieces));
  }
  return {
    addStretches: (stretches) =>
      allDone(Object.entries(stretches).map(([name, stretch]) => tables.get(name as TableName)!.add(stretch))),
    async close() {
      const rows: Partial<Record<TableName, number>> = {};
      for (const [name, table] of tables) {
        await table.close();
        rows[name] = table.rows;
        const copy = `${IN_PACKAGE}/${name}.parquet`;
        const original = `${FOR_PEOPLE}/${name}.parquet`;
        await output.link(original, copy);
        written[copy] = written[original]!;
      }
      const files = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
      return { files, rows: rows as Record<TableName, number> };
    },
  };
}

function tableFile(
  csv: { people: OutputFile; plain: OutputFile } | null,
  parquet: OutputFile,
  assembly: ParquetAssembly,
  pieces: Uint8Array[],
): TableFile {
  const drain = async () => {
    for (const piece of pieces.splice(0)) await parquet.write(piece);
  };
  return {
    rows: 0,
    async add(stretch) {
      this.rows += stretch.parquet.rows;
      const writing: Array<Promise<void>> = [];
      if (csv && stretch.csv && stretch.csv.length > 0) {
        writing.push(csv.people.write(stretch.csv), csv.plain.write(stretch.plainCsv ?? stretch.csv));
      }
      assembly.add(stretch.parquet);
      // While the disk takes what is there, the next piece is hashed.
      await allDone([...writing, drain()]);
    },
    async close() {
      assembly.finish();
      await drain();
      await csv?.people.close();
      await csv?.plain.close();
      await parquet.close();
    },
  };
}

async function openHashed(
  output: Pick<OutputFiles, "open">,
  name: string,
  written: Record<string, WrittenFile>,
): Promise<OutputFile> {
  const file = await output.open(name);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async write(piece) {
      const content = typeof piece === "string" ? Buffer.from(piece) : piece;
      bytes += content.length;
      hash.update(content);
      await file.write(content);
    },
    async close() {
      await file.close();
      written[name] = { bytes, sha256: hash.digest("hex") };
    },
  };
}
