import type { ColumnChunk, RowGroup } from "hyparquet";
import type { Column, RowOf, Table } from "./column.js";
import type { ParquetLibrary } from "./load-parquet.js";
import { parquetSchema, physical } from "./parquet.js";
import { utf8Of } from "./utf8.js";

/** Row groups of a Parquet file as they stand somewhere in it; their places count from the first of their bytes. */
export interface EncodedGroups {
  bytes: Uint8Array;
  groups: RowGroup[];
  rows: number;
}

/** Length of the mark that a Parquet file begins with. */
export const MAGIC = 4;

/**
 * Encodes rows as one row group, to be put into a file by `parquetAssembly`; none where there are no rows.
 * @param columns those that the group is to hold
 */
export function encodeGroup<Columns extends readonly Column[]>(
  table: Table<Columns>,
  rows: readonly RowOf<Columns>[],
  { ByteWriter, ParquetWriter, compressors }: ParquetLibrary,
  columns: readonly Column[] = table.columns,
): EncodedGroups {
  const buffer = new ByteWriter();
  const writer = new ParquetWriter({ writer: buffer, schema: parquetSchema(table), compressors });
  if (rows.length > 0) {
    const columnData = columns.map((column) => ({
      name: column.name,
      ...cellsOf(column, table, rows),
      offsetIndex: false,
      // The least and the greatest text of a group help no reader, and would fill the footer.
      statistics: column.type === "integer" || column.type === "number" || column.type === "boolean",
    }));
    writer.write({ columnData, rowGroupSize: rows.length });
  }
  return { bytes: buffer.getBytes().slice(MAGIC), groups: writer.row_groups, rows: rows.length };
}

function cellsOf(column: Column, table: Table, rows: ReadonlyArray<Readonly<Record<string, unknown>>>) {
  const data = rows.map((row) => physical(column, row[column.name]));
  if (!isDistinct(column, table)) return { data };
  return { data: utf8Of(data as Array<string | null>), encoding: "PLAIN" as const };
}

/** Whether hardly two rows hold the same text: the writer would look in vain for those that do. */
function isDistinct({ name, type, multiline }: Column, { primaryKey }: Table): boolean {
  return multiline === true || (type === "string" && primaryKey.length === 1 && primaryKey[0] === name);
}

/**
 * A row group with some columns in the place of those of another one over as many rows.
 * @param changed holds these columns and no others
 */
export function withColumns(earlier: EncodedGroups, changed: EncodedGroups): EncodedGroups {
  const [group] = earlier.groups;
  if (group === undefined) return earlier;
  const replacements = new Map(changed.groups[0]!.columns.map((chunk) => [nameOf(chunk), chunk]));
  const pieces: Uint8Array[] = [];
  let end = MAGIC;
  const columns = group.columns.map((chunk) => {
    const replacement = replacements.get(nameOf(chunk));
    const { bytes } = replacement ? changed : earlier;
    const taken = replacement ?? chunk;
    const start = Number(taken.file_offset);
    const size = Number(taken.meta_data!.total_compressed_size);
    pieces.push(bytes.subarray(start - MAGIC, start - MAGIC + size));
    end += size;
    return movedChunk(taken, BigInt(end - size - start));
  });
  const total_byte_size = columns.reduce((sum, { meta_data }) => sum + meta_data!.total_uncompressed_size, 0n);
  return {
    bytes: Buffer.concat(pieces),
    groups: [{ ...group, columns, total_byte_size, total_compressed_size: BigInt(end - MAGIC) }],
    rows: earlier.rows,
  };
}

function nameOf({ meta_data }: ColumnChunk): string {
  return meta_data!.path_in_schema[0]!;
}

/** Puts encoded row groups together to one Parquet file. */
export interface ParquetAssembly {
  add(encoded: EncodedGroups): void;
  /** Writes the footer. Nothing may be added after. */
  finish(): void;
}

/**
 * Begins a Parquet file of a table.
 * @param emit called with each further piece of the file, in order
 */
export function parquetAssembly(
  table: Table,
  emit: (bytes: Uint8Array) => void,
  { ByteWriter, ParquetWriter }: ParquetLibrary,
): ParquetAssembly {
  const buffer = new ByteWriter();
  const flush = () => {
    if (buffer.index > 0) emit(buffer.getBytes().slice());
    buffer.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(buffer, { flush, finish: flush }),
    schema: parquetSchema(table),
    createdBy: "zhenggai",
  });
  return {
    add({ bytes, groups, rows }) {
      if (rows === 0) return;
      flush();
      const shift = BigInt(buffer.offset - MAGIC);
      writer.row_groups.push(...groups.map((group) => moved(group, shift)));
      writer.num_rows += BigInt(rows);
      emit(bytes);
      // The writer counts on its own what has left the buffer.
      buffer.offset += bytes.length;
    },
    finish() {
      writer.finish();
    },
  };
}

function moved(group: RowGroup, shift: bigint): RowGroup {
  return { ...group, columns: group.columns.map((chunk) => movedChunk(chunk, shift)) };
}

function movedChunk(chunk: ColumnChunk, shift: bigint): ColumnChunk {
  const data = chunk.meta_data!;
  return {
    ...chunk,
    file_offset: chunk.file_offset + shift,
    meta_data: {
      ...data,
      data_page_offset: data.data_page_offset + shift,
      ...(data.dictionary_page_offset === undefined
        ? {}
        : { dictionary_page_offset: data.dictionary_page_offset + shift }),
    },
  };
}
