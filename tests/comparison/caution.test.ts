import { describe, expect, it } from "vitest";
import { CAUTIONS, type CautionInput, cautionOf, isTooSmall, LEAST_CASES } from "../../src/comparison/caution.js";
import { MEASURES } from "../../src/comparison/measures.js";

const sound: CautionInput = {
  kind: "groups",
  measure: MEASURES.ratio,
  whole: 40,
  clusters: 4,
  low: 0.6,
  high: 0.9,
};
const caution = (change: Partial<CautionInput>, least = LEAST_CASES) => cautionOf({ ...sound, ...change }, least);

describe("cautionOf", () => {
  it.each([
    [{}, null],
    [{ whole: 0 }, "undefined"],
    [{ whole: 9 }, "few"],
    [{ whole: 10 }, null],
    [{ clusters: 1 }, "one_notice"],
    // A unit is what its notice shows of it.
    [{ kind: "units" as const, clusters: 1 }, null],
    [{ low: 0.15, high: 0.7 }, "wide"],
    // Notices are the cases of a mean, however few problems they list.
    [{ measure: MEASURES.problems, whole: 2, clusters: 2, low: 3, high: 40 }, null],
    [{ measure: MEASURES.problems, whole: 1, clusters: 1, low: null, high: null }, "one_notice"],
  ])("%j is %s", (change, expected) => {
    expect(caution(change)).toBe(expected);
  });

  it("takes another number of cases where one is asked for", () => {
    expect(caution({ whole: 20 }, 30)).toBe("few");
    expect(caution({ whole: 3 }, 1)).toBeNull();
  });

  it("leaves groups out by what they rest on, never by how they turned out", () => {
    expect(Object.keys(CAUTIONS).filter((code) => isTooSmall(code as keyof typeof CAUTIONS))).toEqual([
      "undefined",
      "few",
      "one_notice",
    ]);
    expect(isTooSmall(null)).toBe(false);
  });
});
