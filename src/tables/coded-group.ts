import type { ColumnChunk, SchemaElement, Statistics } from "hyparquet";
import type { Table } from "./column.js";
import type { ParquetLibrary } from "./load-parquet.js";
import { parquetSchema, physical } from "./parquet.js";
import { type EncodedGroups, MAGIC } from "./parquet-groups.js";
import { utf8Of } from "./utf8.js";

/**
 * Row groups of a table whose columns hold few different values many times over, and whose values are numbered already,
 * as words are. Parquet keeps such a column as a dictionary and codes. The writer would have to look every cell up to
 * find out both, which takes the table of terms, by far the longest, five times as long.
 */

/** A column as codes of its values. */
export interface CodedColumn {
  /** Each value once, at the place that is its code. */
  values: ReadonlyArray<string | number>;
  /** The code of each row; `NO_VALUE` where the cell is empty. A list, which the writer goes through faster than bytes. */
  codes: readonly number[];
}

/** In the place of a code: the cell is empty. */
export const NO_VALUE = -1;

/** Rows of a page of codes: some half a megabyte. */
const PAGE_ROWS = 1 << 18;

/**
 * Encodes rows as one row group, to be put into a file by `parquetAssembly`; none where there are no rows.
 * @param table one of texts and whole numbers only
 * @param columns in the order of the table's
 */
export function encodeCodedGroup(
  table: Table,
  columns: readonly CodedColumn[],
  library: ParquetLibrary,
): EncodedGroups {
  const rows = columns[0]!.codes.length;
  if (rows === 0) return { bytes: new Uint8Array(), groups: [], rows };
  const [root, ...elements] = parquetSchema(table) as [SchemaElement, ...SchemaElement[]];
  const writer = new library.ByteWriter();
  // Places count as in a file that begins with these groups.
  writer.offset = MAGIC;
  const chunks = table.columns.map((column, at) => {
    const { values, codes } = columns[at]!;
    const path = [root, elements[at]!] as const;
    if (column.type !== "integer") {
      const texts = utf8Of(values as string[]) as Uint8Array[];
      return writeChunk(path, texts, codes, writer, library);
    }
    const numbers = values.map((value) => physical(column, value) as bigint);
    const chunk = writeChunk(path, numbers, codes, writer, library);
    return { ...chunk, meta_data: { ...chunk.meta_data, statistics: boundsOf(numbers) } };
  });
  const sum = (size: (chunk: Chunk) => bigint) => chunks.reduce((total, chunk) => total + size(chunk), 0n);
  const group = {
    columns: chunks,
    num_rows: BigInt(rows),
    total_byte_size: sum(({ meta_data }) => meta_data.total_uncompressed_size),
    total_compressed_size: sum(({ meta_data }) => meta_data.total_compressed_size),
  };
  return { bytes: writer.getBytes().slice(), groups: [group], rows };
}

type Chunk = ColumnChunk & Required<Pick<ColumnChunk, "meta_data">>;

/** Writes the dictionary of a column and the pages of its codes. */
function writeChunk(
  path: readonly [root: SchemaElement, element: SchemaElement],
  values: bigint[] | Uint8Array[],
  codes: readonly number[],
  writer: InstanceType<ParquetLibrary["ByteWriter"]>,
  { writeDictionaryPage, writeDataPageV2, compressors }: ParquetLibrary,
): Chunk {
  const [, element] = path;
  const optional = element.repetition_type === "OPTIONAL";
  const column = { columnName: element.name, element, schemaPath: [...path], ...PAGES, compressors };
  const start = writer.offset;
  let uncompressed = writeDictionaryPage(writer, column, values);
  const firstPage = writer.offset;
  for (let from = 0; from < codes.length; from += PAGE_ROWS) {
    // The writer leaves it as it is.
    const page = (codes.length <= PAGE_ROWS ? codes : codes.slice(from, from + PAGE_ROWS)) as number[];
    uncompressed += writeDataPageV2({
      writer,
      column,
      encoding: "RLE_DICTIONARY",
      pageData: {
        values: optional ? page.filter((code) => code !== NO_VALUE) : page,
        definitionLevels: optional ? page.map((code) => (code === NO_VALUE ? 0 : 1)) : [],
        repetitionLevels: [],
        maxDefinitionLevel: optional ? 1 : 0,
      },
    });
  }
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: element.type!,
      encodings: ["PLAIN", "RLE_DICTIONARY"],
      path_in_schema: [element.name],
      codec: PAGES.codec,
      num_values: BigInt(codes.length),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(uncompressed),
      dictionary_page_offset: BigInt(start),
      data_page_offset: BigInt(firstPage),
    },
  };
}

/** How pages are written. */
const PAGES = { codec: "SNAPPY", stats: false, pageSize: 0, columnIndex: false, offsetIndex: false } as const;

function boundsOf(numbers: readonly bigint[]): Statistics {
  const least = numbers.reduce((a, b) => (b < a ? b : a));
  const greatest = numbers.reduce((a, b) => (b > a ? b : a));
  return { min_value: least, max_value: greatest, null_count: 0n };
}
