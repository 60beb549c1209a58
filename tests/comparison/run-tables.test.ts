import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readRun } from "../../src/comparison/run-tables.js";
import type { DocumentTable } from "../../src/tables/column.js";
import { csvLines } from "../../src/tables/csv.js";
import { measuresTable } from "../../src/tables/measures.js";
import { noticesTable } from "../../src/tables/notices.js";
import { parquetBytes } from "../../src/tables/parquet.js";
import { problemsTable } from "../../src/tables/problems.js";
import { document, measure } from "../completion/sample.js";
import { compared, records } from "./sample.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

const list = [
  { problems: [{ measures: [measure({ dated: true }), measure({ ordinal: 2 })] }, { status: "completed" as const }] },
  { problems: { in_progress: 2 } },
];

async function run(name: string, format: "parquet" | "csv", notices = records(list)): Promise<string> {
  const file = document({ notices });
  const tables = path.join(folder, name, "tables");
  mkdirSync(tables, { recursive: true });
  for (const table of [noticesTable, problemsTable, measuresTable] as unknown as DocumentTable[]) {
    const rows = [...table.rows(file, "zh")];
    const content = format === "csv" ? [...csvLines(table, rows)].join("") : await parquetBytes(table, rows);
    writeFileSync(path.join(tables, `${table.name}.${format}`), content);
  }
  return path.join(folder, name);
}

describe("readRun", () => {
  it("joins notices, problems and what their measures show", async () => {
    expect(await readRun(await run("whole", "parquet"))).toEqual(compared(list));
  });

  it("reads the CSV where there is no Parquet", async () => {
    expect(await readRun(await run("csv", "csv"))).toEqual(compared(list));
  });

  it("leaves other genres out, and puts notices in the order of their ids", async () => {
    const [first, second] = records(list) as [ReturnType<typeof records>[number], ReturnType<typeof records>[number]];
    const plan = { ...first, noticeId: "ffffffffffff", genre: "work-plan" as const };
    const read = await readRun(await run("order", "parquet", [plan, second, first]));
    expect(read.map(({ row }) => row.notice_id)).toEqual([first.noticeId, second.noticeId]);
  });

  it("says what is missing or broken", async () => {
    await expect(readRun(path.join(folder, "nowhere"))).rejects.toMatchObject({
      details: { rule: "comparison/no-run", args: { table: "notices" } },
    });
    const broken = await run("broken", "parquet");
    writeFileSync(path.join(broken, "tables/problems.parquet"), "no parquet at all");
    await expect(readRun(broken)).rejects.toMatchObject({ details: { rule: "comparison/bad-table" } });
  });
});
