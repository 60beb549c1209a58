import { describe, expect, it } from "vitest";
import { comparisonRows, comparisonTable } from "../../src/comparison/columns.js";
import { compareGroups } from "../../src/comparison/compare.js";
import type { CompareOptions } from "../../src/comparison/comparison.js";
import { csvLines, rowsFromCsv } from "../../src/tables/csv.js";
import { compared } from "./sample.js";

const notices = compared([
  { unit: "=甲局", fields: { level: "city" }, problems: { completed: 14, mostly_completed: 2, in_progress: 4 } },
  { unit: "乙局", fields: { level: "city" }, problems: { completed: 6, in_progress: 6 } },
  { unit: "丙局", fields: { level: null }, problems: { unstated: 3 } },
]);
const compare = (by: CompareOptions["by"]) =>
  compareGroups(notices, { by, where: [], measure: "ratio", apart: false, min: 10, seed: 1, shrink: false });

async function csv(
  by: CompareOptions["by"],
  ids: boolean,
): Promise<{ text: string; table: ReturnType<typeof comparisonTable> }> {
  const comparison = await compare(by);
  const table = comparisonTable(comparison, ids);
  return { text: [...csvLines(table, comparisonRows(comparison) as never)].join(""), table };
}

describe("the comparison's table", () => {
  it("has a column for each field grouped by, and reads back as it was", async () => {
    const { text, table } = await csv(["unit_type", "level"], false);
    expect(text.slice(1)).toMatch(/^unit_type,level,measure,notices,problems,/);
    const rows = [...rowsFromCsv(table, text)] as Array<Record<string, unknown>>;
    expect(rows.map(({ level, part, whole, caution }) => [level, part, whole, caution])).toEqual([
      ["city", 20, 32, "wide"],
      [null, 0, 0, "undefined"],
    ]);
    expect(rows[1]).toMatchObject({ value: null, low: null, interval: null, coverage: 0 });
    expect(Object.values(rows[0]!).filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
  });

  it("follows each row to its problems where asked for", async () => {
    const { text, table } = await csv(["unit"], true);
    const [first] = [...rowsFromCsv(table, text)] as Array<Record<string, string[]>>;
    expect(first!.problem_ids).toHaveLength(20);
    expect(first!.notice_ids).toEqual(["000000000001"]);
    expect((await csv(["unit"], false)).text).not.toContain("problem_ids");
  });

  it("holds no formula, whatever a unit is called", async () => {
    expect((await csv(["unit"], false)).text).toMatch(/\n'=甲局,/);
  });

  it("describes every column in both languages", async () => {
    for (const { title, description, name } of comparisonTable(await compare(["unit"]), true).columns) {
      for (const words of [title.zh, title.en, description.zh, description.en]) expect(words, name).not.toBe("");
    }
  });
});
