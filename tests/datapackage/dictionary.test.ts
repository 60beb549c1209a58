import { describe, expect, it } from "vitest";
import { dictionaryTable } from "../../src/datapackage/dictionary.js";
import { problemsTable } from "../../src/tables/problems.js";

describe("dictionaryTable", () => {
  it("says of each column what the declaration says", () => {
    const { columns, foreignKeys, primaryKey } = dictionaryTable(problemsTable, 7);
    expect(columns.map(({ name }) => name)).toEqual(problemsTable.columns.map(({ name }) => name));
    expect([primaryKey, foreignKeys]).toEqual([["problem_id"], ["notice_id → notices.notice_id"]]);
    const named = Object.fromEntries(columns.map((column) => [column.name, column]));
    expect(named.confidence).toMatchObject({ type: "number", unit: "probability", range: "0–1", codes: null });
    expect(named.ordinal).toMatchObject({ range: "≥ 1" });
    expect(named.status!.codes![0]).toEqual({ code: "completed", zh: "已完成", en: "completed" });
    expect(named.labels).toMatchObject({ coded: true, codes: null });
    expect(named.done_on!.empty).toEqual({ zh: "没有写明", en: "not given" });
  });
});
