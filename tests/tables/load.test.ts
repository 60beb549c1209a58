import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import { loadTable, onlyColumns, TableError } from "../../src/tables/load.js";
import { parquetBytes } from "../../src/tables/parquet.js";
import { type TermRow, termsTable } from "../../src/tables/terms.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-load-"));
afterAll(() => rmSync(root, { recursive: true }));

const ROWS: TermRow[] = [
  { notice_id: "0a1b2c3d4e5f", category: "finance", term: "账户", count: 3 },
  { notice_id: "0a1b2c3d4e5f", category: null, term: "=整改", count: 1 },
];

function folderWith(name: string, files: Record<string, string | Uint8Array>): string {
  const folder = path.join(root, name);
  mkdirSync(path.join(folder, "tables"), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, "tables", file), content);
  return folder;
}

describe("loadTable", () => {
  it("reads the same rows from Parquet and from CSV", async () => {
    const parquet = folderWith("parquet", { "terms.parquet": await parquetBytes(termsTable, ROWS) });
    const csv = folderWith("csv", { "terms.csv": [...csvLines(termsTable, ROWS)].join("") });
    expect(await loadTable(parquet, termsTable)).toEqual(ROWS);
    expect(await loadTable(csv, termsTable)).toEqual(ROWS);
  });

  it("reads only the columns that are wanted", async () => {
    const folder = folderWith("few", { "terms.parquet": await parquetBytes(termsTable, ROWS) });
    expect(await loadTable(folder, onlyColumns(termsTable, ["term"]))).toEqual([{ term: "账户" }, { term: "=整改" }]);
  });

  it("says in plain words which folder holds no run, and which table is damaged", async () => {
    const empty = folderWith("empty", {});
    await expect(loadTable(empty, termsTable)).rejects.toThrow(TableError);
    await expect(loadTable(empty, termsTable)).rejects.toThrow(
      `“${empty}” holds no output of a run (tables/terms.parquet is missing); run zhenggai run first`,
    );
    const damaged = folderWith("damaged", { "terms.csv": "notice_id,category,term,count\n0a1b2c3d4e5f,,账户,many\n" });
    await expect(loadTable(damaged, termsTable)).rejects.toMatchObject({
      rule: "tables/bad-table",
      args: { reason: expect.stringContaining('"many" is no integer') },
    });
  });
});
