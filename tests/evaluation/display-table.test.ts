import { describe, expect, it } from "vitest";
import {
  confusionLines,
  decimal,
  displayTable,
  displayWidth,
  oneLine,
  range,
} from "../../src/evaluation/display-table.js";

describe("displayWidth", () => {
  it("counts two columns for Chinese characters and full-width marks, one for Latin", () => {
    expect(displayWidth("状态 κ")).toBe(6);
    expect(displayWidth("（一）")).toBe(6);
    expect(displayWidth("abc")).toBe(3);
    expect(displayWidth("𠮷")).toBe(2);
  });

  it("gives a combining mark no column", () => {
    expect(displayWidth("e\u0301")).toBe(1);
  });
});

describe("displayTable", () => {
  it("lines columns up by display width, numbers at the right", () => {
    const lines = displayTable(
      [
        { title: "指标", align: "left" },
        { title: "值", align: "right" },
      ],
      [
        ["文种", "1.000"],
        ["precision", "0.5"],
      ],
    );
    expect(lines).toEqual(["指标          值", "文种       1.000", "precision    0.5"]);
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
  });

  it("lays out a table of no rows", () => {
    expect(displayTable([{ title: "a", align: "left" }], [])).toEqual(["a"]);
  });
});

describe("confusionLines", () => {
  it("has the codes at both sides", () => {
    expect(
      confusionLines({
        codes: ["x", "yy"],
        counts: [
          [1, 2],
          [3, 40],
        ],
      }),
    ).toEqual(["      x  yy", "  x   1   2", "  yy  3  40"]);
  });
});

describe("cells", () => {
  it("shows three places, and nothing for what is not there", () => {
    expect(decimal(0.98765)).toBe("0.988");
    expect(decimal(null)).toBe("");
    expect(range({ low: 0.5, high: 1 })).toBe("0.500–1.000");
    expect(range({ low: null, high: null })).toBe("");
  });

  it("keeps control characters from the terminal", () => {
    expect(oneLine("甲\u001b[31m乙\r\n丙")).toBe("甲 [31m乙 丙");
  });
});
