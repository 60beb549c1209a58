import { describe, expect, it } from "vitest";
import { checkLetters, readSheetId, sheetId } from "../../src/human-coding/sheet-id.js";

const STATEMENT = "灌区维修款滞留两年未拨付，抽查的台账中有三成对不上。";
const id = sheetId("00a1b2c3d4e5-2", STATEMENT);

describe("sheetId", () => {
  it("begins and ends with letters, so that a spreadsheet neither takes it for a number nor counts it up", () => {
    expect(id).toMatch(/^p-00a1b2c3d4e5-2-[a-p]{4}$/);
  });

  it("has check letters that width and punctuation do not change, and other words do", () => {
    expect(checkLetters("灌区维修款滞留两年未拨付 抽查的台账中有三成对不上")).toBe(checkLetters(STATEMENT));
    expect(checkLetters("灌区维修款滞留三年未拨付，抽查的台账中有三成对不上。")).not.toBe(checkLetters(STATEMENT));
  });
});

describe("readSheetId", () => {
  const check = checkLetters(STATEMENT);

  it("reads what sheetId wrote, and the bare problem_id of the tables", () => {
    expect(readSheetId(id)).toEqual({ state: "whole", problemId: "00a1b2c3d4e5-2", check });
    expect(readSheetId("12e4567890ab-14")).toEqual({ state: "whole", problemId: "12e4567890ab-14", check: null });
  });

  it("makes good width, case, spaces, long dashes and quotation marks", () => {
    for (const cell of [`　${id} `, id.toUpperCase(), id.replaceAll("-", "–"), `'${id}`, "ｐ－00a1b2c3d4e5－2"]) {
      expect(readSheetId(cell)).toMatchObject({ state: "cleaned", problemId: "00a1b2c3d4e5-2" });
    }
  });

  it("puts lost zeros back", () => {
    expect(readSheetId("p-a1b2c3d4e5-2")).toEqual({ state: "padded", problemId: "00a1b2c3d4e5-2", check: null });
  });

  it("knows what a spreadsheet made a number or a date of, and what is no identifier", () => {
    for (const cell of ["1.23E+11", "123456789012", "2023/3/5", "5-Mar-23", "#REF!", "第三条"]) {
      expect(readSheetId(cell)).toEqual({ state: "damaged" });
    }
    expect(readSheetId(" ")).toEqual({ state: "empty" });
  });
});
