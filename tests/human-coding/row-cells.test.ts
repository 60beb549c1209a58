import { describe, expect, it } from "vitest";
import { rowCells, statementOf } from "../../src/human-coding/row-cells.js";

describe("rowCells", () => {
  const places = new Map([
    ["title", 0],
    ["comment", 1],
    ["weight", 5],
  ] as const);
  const cells = rowCells({ row: 2, cells: [" 渠道清淤台账缺页 ", "'=SUM(A1)"] }, places);

  it("trims, takes the apostrophe off that keeps a formula text, and is empty where there is no cell", () => {
    expect(cells("title")).toBe("渠道清淤台账缺页");
    expect(cells("comment")).toBe("=SUM(A1)");
    expect(cells("weight")).toBe("");
    expect(cells("status")).toBe("");
  });

  it("takes the title for the statement where there is no other", () => {
    expect(statementOf(cells)).toBe("渠道清淤台账缺页");
  });
});
