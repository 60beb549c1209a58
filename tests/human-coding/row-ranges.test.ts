import { describe, expect, it } from "vitest";
import { messagesByRows, rowRanges } from "../../src/human-coding/row-ranges.js";
import { message } from "../../src/messages/catalogue.js";

describe("rowRanges", () => {
  it("joins neighbours, and counts a row once", () => {
    expect(rowRanges([2, 3, 4, 4, 7, 9, 10])).toBe("2–4, 7, 9–10");
    expect(rowRanges([])).toBe("");
  });
});

describe("messagesByRows", () => {
  it("puts the same finding of several rows into one, and keeps different ones apart", () => {
    const date = (row: number, found: string) =>
      message("sheet/reformatted-date", row, { found, assumed: "2024-03-05" });
    const blank = message("sheet/blank-rows", null, { count: 2 });
    const grouped = messagesByRows([blank, date(2, "45356"), date(3, "2024/3/5"), date(4, "45356"), date(5, "45356")]);
    expect(grouped.map(({ rows, message: { args } }) => [rows, args.found ?? args.count])).toEqual([
      ["", 2],
      ["2, 4–5", "45356"],
      ["3", "2024/3/5"],
    ]);
  });
});
