import { describe, expect, it } from "vitest";
import { readDelimited } from "../../src/human-coding/read-delimited.js";

describe("readDelimited", () => {
  it("numbers rows as a spreadsheet does: line breaks in a cell begin no row, empty lines are rows", () => {
    const { rows } = readDelimited('id,account\np-1,"一是清理\n二是退回"\n\n,,\np-2,"他说“好”，写""甲"""\n');
    expect(rows).toEqual([
      { row: 1, cells: ["id", "account"] },
      { row: 2, cells: ["p-1", "一是清理\n二是退回"] },
      { row: 5, cells: ["p-2", '他说“好”，写"甲"'] },
    ]);
  });

  it("sees semicolons and tabs in the place of commas", () => {
    expect(readDelimited("id;labels\np-1;“a,b”\n")).toMatchObject({
      separator: ";",
      rows: [{}, { cells: ["p-1", "“a,b”"] }],
    });
    expect(readDelimited("id\tlabels\np-1\ta,b\n")).toMatchObject({
      separator: "\t",
      rows: [{}, { cells: ["p-1", "a,b"] }],
    });
    expect(readDelimited("\n编码情况\nid,a\n").separator).toBe(",");
  });

  it("does not let a quotation mark that is never closed swallow the rest", () => {
    const { rows } = readDelimited('id,title\np-1,"未收尾\np-2,乙\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["id", "title"],
      ["p-1", '"未收尾'],
      ["p-2", "乙"],
    ]);
  });

  it("keeps what stands behind a closing mark, and reads no rows from nothing", () => {
    expect(readDelimited('a,"甲"乙\n').rows[0]!.cells).toEqual(["a", "甲乙"]);
    expect(readDelimited("").rows).toEqual([]);
  });
});
