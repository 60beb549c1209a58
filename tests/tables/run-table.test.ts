import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import { parquetBytes } from "../../src/tables/parquet.js";
import { onlyColumns, readRunTable, runTableGroups } from "../../src/tables/run-table.js";
import { type TermRow, termsTable } from "../../src/tables/terms.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const ROWS: TermRow[] = [
  { notice_id: "0123456789ab", category: null, term: "整改", count: 3 },
  { notice_id: "0123456789ab", category: "study", term: "学习", count: 2 },
];

async function runFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "tables"));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, "tables", name), content);
  return folder;
}

describe("readRunTable", () => {
  it("reads the Parquet file, or else the CSV", async () => {
    const parquet = await parquetBytes(termsTable, ROWS);
    const csv = [...csvLines(termsTable, ROWS)].join("");
    expect(await readRunTable(await runFolder({ "terms.parquet": parquet }), termsTable)).toEqual(ROWS);
    expect(await readRunTable(await runFolder({ "terms.csv": csv }), termsTable)).toEqual(ROWS);
  });

  it("reads no more than the columns asked for", async () => {
    const folder = await runFolder({ "terms.parquet": await parquetBytes(termsTable, ROWS) });
    expect(await readRunTable(folder, onlyColumns(termsTable, ["count", "term"]))).toEqual([
      { term: "整改", count: 3 },
      { term: "学习", count: 2 },
    ]);
  });

  it("says which table is missing, and which is damaged", async () => {
    await expect(readRunTable(await runFolder({}), termsTable)).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "comparison/no-run", args: { table: "terms" } },
    });
    await expect(readRunTable(await runFolder({ "terms.parquet": "no table" }), termsTable)).rejects.toMatchObject({
      details: { rule: "comparison/bad-table" },
    });
    await expect(readRunTable(await runFolder({ "terms.csv": "notice_id\n1\n" }), termsTable)).rejects.toMatchObject({
      details: { rule: "comparison/bad-table" },
    });
  });
});

describe("runTableGroups", () => {
  it("gives a large table piece by piece, in order", async () => {
    const many = Array.from({ length: 100_003 }, (_, at) => ({ ...ROWS[0]!, count: at + 1 }));
    const folder = await runFolder({ "terms.parquet": await parquetBytes(termsTable, many) });
    const counts: number[][] = [];
    for await (const rows of runTableGroups(folder, termsTable)) counts.push(rows.map(({ count }) => count));
    expect(counts.map(({ length }) => length)).toEqual([100_000, 3]);
    expect(counts[1]).toEqual([100_001, 100_002, 100_003]);
  });
});
