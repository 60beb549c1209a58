import { describe, expect, it } from "vitest";
import { check, Differences, equal } from "../../src/evaluation/difference.js";

describe("equal", () => {
  it("does not see space around a text, and takes an empty text for none", () => {
    expect(equal(" 松江县供销社", "松江县供销社 ")).toBe(true);
    expect(equal("", null)).toBe(true);
    expect(equal(0, null)).toBe(false);
    expect(equal("12", 12)).toBe(false);
  });
});

describe("check", () => {
  it("counts null for null as right but as not given", () => {
    expect(check(null, null)).toEqual({ right: true, given: false });
    expect(check("2019-03", "2019-03")).toEqual({ right: true, given: true });
  });

  it("counts what was not found as wrong, also where there was nothing to read", () => {
    expect(check(null, undefined)).toEqual({ right: false, given: false });
  });
});

describe("Differences", () => {
  it("keeps what differs, with its place and words", () => {
    const differences = new Differences("a.txt", 2);
    differences.compare("unit", 3, "甲局", "甲局 ");
    differences.compare("unit", 3, "甲局", null, "乙局党组");
    expect(differences.list).toEqual([
      { file: "a.txt", notice: 2, line: 3, what: "unit", expected: "甲局", found: null, context: "乙局党组" },
    ]);
  });
});
