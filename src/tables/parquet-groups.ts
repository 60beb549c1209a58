import type { RowGroup } from "hyparquet";
import type { RowOf, Table } from "./column.js";
import { parquetSchema, physical } from "./parquet.js";

/** Row groups of a Parquet file as they stand somewhere in it; their places count from the first of their bytes. */
export interface EncodedGroups {
  bytes: Uint8Array;
  groups: RowGroup[];
  rows: number;
}

/** Length of the mark that a Parquet file begins with. */
const MAGIC = 4;

type Writer = typeof import("hyparquet-writer");

/**
 * Encodes rows as one row group, to be put into a file by `parquetAssembly`; none where there are no rows.
 * @param library hyparquet-writer, loaded by the caller
 */
export function encodeGroup<Columns extends readonly import("./column.js").Column[]>(
  table: Table<Columns>,
  rows: readonly RowOf<Columns>[],
  library: Writer,
): EncodedGroups {
  const buffer = new library.ByteWriter();
  const writer = new library.ParquetWriter({ writer: buffer, schema: parquetSchema(table), createdBy: "zhenggai" });
  if (rows.length > 0) {
    const columnData = table.columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => physical(column, (row as Readonly<Record<string, unknown>>)[column.name])),
      offsetIndex: false,
      // The least and the greatest text of a group help no reader, and would fill the footer.
      statistics: column.type === "integer" || column.type === "number" || column.type === "boolean",
    }));
    writer.write({ columnData, rowGroupSize: rows.length });
  }
  return { bytes: buffer.getBytes().slice(MAGIC), groups: writer.row_groups, rows: rows.length };
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
export function parquetAssembly(table: Table, emit: (bytes: Uint8Array) => void, library: Writer): ParquetAssembly {
  const buffer = new library.ByteWriter();
  const flush = () => {
    if (buffer.index > 0) emit(buffer.getBytes().slice());
    buffer.index = 0;
  };
  const writer = new library.ParquetWriter({
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
  return {
    ...group,
    columns: group.columns.map((chunk) => {
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
    }),
  };
}
