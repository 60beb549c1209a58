import { describe, expect, it } from "vitest";
import { columnLetters } from "../../src/workbook/column-letters.js";

describe("columnLetters", () => {
  it("counts as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});
