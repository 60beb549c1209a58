import { describe, expect, it } from "vitest";
import { codeList, codeMeant, codeWithName, listedCodes, readCode, sheetCodes } from "../../src/human-coding/codes.js";
import { CODES } from "./invented.js";

describe("readCode", () => {
  const read = (cell: string) => readCode(cell, CODES.categories);

  it("takes a code as it is, and an entry of the drop-down list", () => {
    expect(read("party-building")).toEqual({ code: "party-building", cleaned: false });
    expect(read("finance 财务资金资产")).toEqual({ code: "finance", cleaned: false });
    expect(read("cadre Cadre management")).toEqual({ code: "cadre", cleaned: false });
  });

  it("takes full-width, capitalised and spaced codes and bare names, and says that it cleaned them", () => {
    for (const cell of ["ｆｉｎａｎｃｅ", "Finance", " finance。", "财务资金资产", "finance财务资金资产"]) {
      expect(read(cell)).toEqual({ code: "finance", cleaned: true });
    }
    expect(read("Party Building")).toEqual({ code: "party-building", cleaned: true });
    expect(readCode("in progress", CODES.statuses)).toEqual({ code: "in_progress", cleaned: true });
  });

  it("guesses at nothing: a part of a name or a slip of the pen is no code", () => {
    for (const cell of ["", "财务", "finanse", "finance?cadre", "1", "#NAME?", "财".repeat(300)]) {
      expect(read(cell)).toBeNull();
    }
  });
});

describe("listedCodes", () => {
  it("splits at whatever people put between codes", () => {
    expect(listedCodes("finance；cadre、 conduct, duty/study|")).toEqual([
      "finance",
      "cadre",
      "conduct",
      "duty",
      "study",
    ]);
    expect(listedCodes(" ")).toEqual([]);
  });
});

describe("codeWithName", () => {
  it("leaves a name out that says no more than the code", () => {
    expect(codeWithName(CODES.categories[1]!, "zh")).toBe("finance 财务资金资产");
    expect(codeWithName(CODES.statuses[1]!, "en")).toBe("mostly_completed");
  });
});

describe("sheetCodes", () => {
  it("lists the codebook's categories in their order and the four states", () => {
    const categories = CODES.categories.map((code) => ({ ...code, core: false, terms: [] }));
    const codes = sheetCodes({ categories });
    expect(codes.categories).toEqual(CODES.categories);
    expect(codeList(codes.statuses)).toBe("completed, mostly_completed, in_progress, unstated");
  });
});

it.each([
  ["finanse", "finance"],
  ["干部管里", "cadre"],
  ["财务", "finance"],
  ["Finance and", "finance"],
  ["与", null],
  ["管理", "cadre"],
  ["a", null],
  ["采购", null],
])("takes %j for %j misspelt or cut short", (cell, code) => {
  expect(codeMeant(cell, CODES.categories)).toBe(code);
});
