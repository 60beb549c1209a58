import { parquetMetadata } from "hyparquet";
import { describe, expect, it } from "vitest";
import { encodeCodedGroup, NO_VALUE } from "../../src/tables/coded-group.js";
import { loadParquet } from "../../src/tables/load-parquet.js";
import { rowsFromParquet } from "../../src/tables/parquet.js";
import { encodeGroup, parquetAssembly } from "../../src/tables/parquet-groups.js";
import { type TermRow, termsTable } from "../../src/tables/terms.js";
import { columnsOf, TERM_ROWS as ROWS } from "./coded-rows.js";

const library = await loadParquet();

/** A file of stretches of rows, each encoded by its codes. */
function fileOf(stretches: ReadonlyArray<readonly TermRow[]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const assembly = parquetAssembly(termsTable, (piece) => pieces.push(piece), library);
  for (const rows of stretches) assembly.add(encodeCodedGroup(termsTable, columnsOf(rows), library));
  assembly.finish();
  return Buffer.concat(pieces);
}

describe("encodeCodedGroup", () => {
  it("stands for an empty cell by a code of its own", () => {
    expect(columnsOf(ROWS)[1]!.codes[0]).toBe(NO_VALUE);
  });

  it("holds the same rows, in groups of any length, behind others and between them", async () => {
    const stretches = [ROWS.slice(0, 1), [], ROWS.slice(1, 8), ROWS.slice(8)];
    expect(await rowsFromParquet(termsTable, fileOf(stretches))).toEqual(ROWS);
    const pieces: Uint8Array[] = [];
    const assembly = parquetAssembly(termsTable, (piece) => pieces.push(piece), library);
    assembly.add(encodeGroup(termsTable, ROWS.slice(0, 8), library));
    assembly.add(encodeCodedGroup(termsTable, columnsOf(ROWS.slice(8)), library));
    assembly.finish();
    expect(await rowsFromParquet(termsTable, Buffer.concat(pieces))).toEqual(ROWS);
  });

  it("holds a column without any value, and one of a single value", async () => {
    const rows = ROWS.slice(0, 20).map((row) => ({ ...row, category: null, count: 1 }));
    expect(await rowsFromParquet(termsTable, fileOf([rows]))).toEqual(rows);
  });

  it("parts a long column into pages", async () => {
    const rows = Array.from({ length: 600_000 }, (_, at) => ROWS[at % ROWS.length]!);
    expect(await rowsFromParquet(termsTable, fileOf([rows]))).toEqual(rows);
  });

  it("says which numbers a group holds, and how many bytes it is", () => {
    const file = fileOf([ROWS]);
    const [group] = parquetMetadata(Uint8Array.from(file).buffer).row_groups;
    const { statistics, total_compressed_size } = group!.columns[3]!.meta_data!;
    expect(statistics).toMatchObject({ min_value: 1n, max_value: 2n ** 40n, null_count: 0n });
    expect(total_compressed_size).toBeLessThan(BigInt(file.length));
    expect(group!.num_rows).toBe(BigInt(ROWS.length));
  });
});
