import { describe, expect, it } from "vitest";
import { readDate } from "../../src/human-coding/read-date.js";

describe("readDate", () => {
  it.each([
    "2024-03-05",
    "2024/3/5",
    "2024.3.5",
    "2024年3月5日",
    "2024年3月5日星期二",
    "２０２４／３／５",
    "20240305",
    "2024/3/5 0:00",
    "2024-03-05T08:00:00Z",
    "5-Mar-24",
    "5 March 2024",
    "45356",
    "45356.5",
    "'2024-03-05",
  ])("reads %s as 5 March 2024", (cell) => {
    expect(readDate(cell)).toBe("2024-03-05");
  });

  it("reads months, and days whose place can be told", () => {
    expect(readDate("2024-03")).toBe("2024-03");
    expect(readDate("2024年3月")).toBe("2024-03");
    expect(readDate("31/03/2024")).toBe("2024-03-31");
    expect(readDate("03/31/2024")).toBe("2024-03-31");
    expect(readDate("4/4/2024")).toBe("2024-04-04");
  });

  it("counts serial numbers of old Macs from 1904", () => {
    expect(readDate("43894", { date1904: true })).toBe("2024-03-05");
  });

  it("does not guess where day and month, or the century, cannot be told", () => {
    for (const cell of ["3/5/2024", "24/3/5", "5-Mär-24", "2024", "上周五", "2024-02-30", "2024-13-01", "12", ""]) {
      expect(readDate(cell)).toBeNull();
    }
  });
});
