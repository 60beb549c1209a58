import type { AsyncBuffer, FileMetaData, SchemaElement } from "hyparquet";
import type { Column, RowOf, Table } from "./column.js";
import { loadParquet } from "./load-parquet.js";

/**
 * The Parquet of this program: the same tables as the CSV, with their types. Strings and lists of strings are UTF-8,
 * whole numbers INT64, other numbers DOUBLE, truth values BOOLEAN; an unknown value is null. Dates are strings, since
 * notices give days, months or years and the DATE type knows days only. The same rows give the same bytes.
 */

/** A row group is closed at whichever comes first: it is what has to be held in memory at a time. */
const MAX_GROUP_ROWS = 100_000;
const MAX_GROUP_CHARS = 8_000_000;

/** Takes rows one by one and hands out the bytes of a Parquet file piece by piece. */
export interface ParquetSink<Row> {
  add(row: Row): void;
  /** Writes the last row group and the footer. Nothing may be added after. */
  finish(): void;
}

/**
 * Begins a Parquet file of a table.
 * @param emit called with each further piece of the file, in order; a piece is not reused afterwards
 */
export async function parquetSink<Columns extends readonly Column[]>(
  table: Table<Columns>,
  emit: (bytes: Uint8Array) => void,
): Promise<ParquetSink<RowOf<Columns>>> {
  const { ByteWriter, ParquetWriter, compressors } = await loadParquet();
  const buffer = new ByteWriter();
  const flush = () => {
    if (buffer.index > 0) emit(buffer.getBytes().slice());
    buffer.index = 0;
  };
  // The writer counts bytes in `offset` on its own, so that the buffer may be emptied after each row group.
  const writer = new ParquetWriter({
    writer: Object.assign(buffer, { flush, finish: flush }),
    schema: parquetSchema(table),
    createdBy: "zhenggai",
    compressors,
  });
  let group: unknown[][] = table.columns.map(() => []);
  let rows = 0;
  let chars = 0;

  function writeGroup(): void {
    const columnData = table.columns.map(({ name }, index) => ({ name, data: group[index]! }));
    writer.write({ columnData, rowGroupSize: rows });
    group = table.columns.map(() => []);
    rows = 0;
    chars = 0;
  }

  return {
    add(row) {
      const cells = row as Readonly<Record<string, unknown>>;
      for (const [index, column] of table.columns.entries()) {
        const value = physical(column, cells[column.name]);
        if (typeof value === "string") chars += value.length;
        group[index]!.push(value);
      }
      rows++;
      if (rows === MAX_GROUP_ROWS || chars >= MAX_GROUP_CHARS) writeGroup();
    },
    finish() {
      if (rows > 0) writeGroup();
      writer.finish();
    },
  };
}

/** The whole Parquet file of a table that fits in memory. */
export async function parquetBytes<Columns extends readonly Column[]>(
  table: Table<Columns>,
  rows: Iterable<RowOf<Columns>>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sink = await parquetSink(table, (bytes) => pieces.push(bytes));
  for (const row of rows) sink.add(row);
  sink.finish();
  return Buffer.concat(pieces);
}

/** Which rows of a Parquet file to read, where not all: the first of them, and the one behind the last. */
export interface RowSpan {
  metadata: FileMetaData;
  rowStart: number;
  rowEnd: number;
}

/**
 * Reads a table back from its Parquet file.
 * @throws Error where the file is no Parquet or lacks a column of the table
 */
export async function rowsFromParquet<Columns extends readonly Column[]>(
  table: Table<Columns>,
  file: Uint8Array | AsyncBuffer,
  span?: RowSpan,
): Promise<Array<RowOf<Columns>>> {
  const { parquetReadObjects } = await import("hyparquet");
  const bytes = file instanceof Uint8Array ? Uint8Array.from(file).buffer : file;
  const objects = await parquetReadObjects({ file: bytes, columns: table.columns.map(({ name }) => name), ...span });
  for (const object of objects) {
    for (const [name, value] of Object.entries(object)) {
      if (typeof value === "bigint") object[name] = Number(value);
    }
  }
  return objects as Array<RowOf<Columns>>;
}

/** The schema as Parquet writes it: the tree of columns, depth first. */
export function parquetSchema(table: Table): SchemaElement[] {
  return [{ name: table.name, num_children: table.columns.length }, ...table.columns.flatMap(schemaElements)];
}

const STRING = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;

const PHYSICAL = {
  string: STRING,
  date: STRING,
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

function schemaElements({ name, type, empty }: Column): SchemaElement[] {
  const repetition_type = empty ? "OPTIONAL" : "REQUIRED";
  if (type !== "list") return [{ name, repetition_type, ...PHYSICAL[type] }];
  return [
    { name, repetition_type, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...STRING },
  ];
}

/**
 * A cell as the writer takes it.
 * @throws TypeError where a column declared without `empty` has no value
 */
export function physical(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (!column.empty) throw new TypeError(`column "${column.name}" is declared never empty, but a row has no value`);
    return null;
  }
  // INT64 rather than INT32: a misread number of a hostile text must not wrap round.
  return column.type === "integer" ? BigInt(value as number) : value;
}
