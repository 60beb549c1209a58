import { describe, expect, it } from "vitest";
import { findColumns } from "../../src/human-coding/find-columns.js";
import { CODES } from "./invented.js";

/** A grid of rows of cells, numbered from 1. */
const grid = (...rows: string[][]) => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  date1904: false,
});
const ID = "p-00a1b2c3d4e5-2";
const find = (...rows: string[][]) => findColumns(grid(...rows), CODES);
const rules = (found: ReturnType<typeof find>) =>
  found.messages.map(({ rule, args }) => [rule, args.column ?? args.found]);

describe("findColumns", () => {
  it("finds columns by name in any order, in English or Chinese, in whatever width and case", () => {
    const found = find(["主类别", " ID ", "Coded-On", "ｓｔａｔｕｓ", "问题表述"], ["duty", ID, "", "", "甲"]);
    expect(found.messages).toEqual([]);
    expect(Object.fromEntries(found.columns!.places)).toEqual({
      category: 0,
      id: 1,
      coded_on: 2,
      status: 3,
      statement: 4,
    });
    expect(found.columns!.rows).toHaveLength(1);
  });

  it("finds the heading below a title and notes", () => {
    const found = find(["第二组编码表"], ["请在 6 月前交回", "", ""], ["id", "category", "statement"], [ID, "", ""]);
    expect(found.columns!.rows.map(({ row }) => row)).toEqual([4]);
  });

  it("takes a renamed column by what it holds, and says so", () => {
    const found = find(
      ["序", "陈的判断", "statement", "comment"],
      [ID, "finance", "甲"],
      [ID, "cadre 干部管理", "乙"],
      [ID, "", "丙"],
    );
    expect(found.columns!.places.get("id")).toBe(0);
    expect(found.columns!.places.get("category")).toBe(1);
    expect(rules(found)).toEqual([
      ["sheet/renamed-column", "id"],
      ["sheet/renamed-column", "category"],
    ]);
    expect(found.messages[1]).toMatchObject({ line: 1, args: { found: "陈的判断", place: "B" } });
  });

  it("does not choose between two columns that both might be meant", () => {
    const found = find(["id", "statement", "陈", "赵"], [ID, "甲", "finance", "cadre"]);
    expect(found.columns).toBeNull();
    expect(rules(found)).toContainEqual(["sheet/missing-column", "category"]);
  });

  it("reports columns that it does not know, and the second of two of one name", () => {
    const found = find(["id", "category", "category", "页码"], [ID, "duty", "study", "3"]);
    expect(found.columns!.places.get("category")).toBe(1);
    expect(rules(found)).toEqual([
      ["sheet/repeated-column", "category"],
      ["sheet/unknown-column", "页码"],
    ]);
  });

  it("refuses a sheet without heading, and one without anything that names the problems", () => {
    expect(rules(find([ID, "finance"], [ID, "duty"]))).toEqual([["sheet/no-heading", undefined]]);
    expect(rules(find(["unit", "category"], ["某局", "duty"]))).toEqual([["sheet/missing-column", "id"]]);
  });

  it("refuses the table of a run, whose codes are the machine's", () => {
    const found = find(
      ["problem_id", "title", "category", "confidence", "coded_by"],
      [ID, "甲", "duty", "0.9", "model"],
    );
    expect(rules(found)).toEqual([["sheet/table-of-run", undefined]]);
  });
});
