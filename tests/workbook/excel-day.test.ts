import { describe, expect, it } from "vitest";
import { excelDay } from "../../src/workbook/excel-day.js";

describe("excelDay", () => {
  it("counts as Excel does", () => {
    // Excel itself shows 1 March 1900 as 61, 1 January 2000 as 36526.
    expect(["1900-03-01", "2000-01-01", "2023-02-21"].map(excelDay)).toEqual([61, 36526, 44978]);
  });

  it("makes no day of a month, a year, a day that is none, or one before Excel's calendar is right", () => {
    for (const iso of ["2023-02", "2023", "2023-02-30", "2023-13-01", "1900-02-28", "", "2023-02-21T00:00"]) {
      expect(excelDay(iso), iso).toBeNull();
    }
  });
});
