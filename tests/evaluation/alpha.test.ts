import { describe, expect, it } from "vitest";
import { coincidences, krippendorffAlpha } from "../../src/evaluation/alpha.js";

const nominal = (a: number, b: number) => Number(a !== b);

/** Alpha of rows of codes, one row a coder; `.` is a missing value. */
function alphaOf(...coders: string[]): number | null {
  const rows = coders.map((row) => row.split(" "));
  const kinds = [...new Set(rows.flat())].filter((value) => value !== ".").sort();
  const tables = rows[0]!.map((_, unit) => {
    const values = rows.map((row) => row[unit]!).filter((value) => value !== ".");
    return coincidences(
      values.map((value) => kinds.indexOf(value)),
      kinds.length,
    );
  });
  const sums = Array.from({ length: kinds.length ** 2 }, (_, i) => tables.reduce((sum, table) => sum + table[i]!, 0));
  return krippendorffAlpha(sums, kinds.length, nominal);
}

// Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
describe("krippendorffAlpha on the examples of Krippendorff (2011)", () => {
  it("A: .095 for two observers and two values", () => {
    expect(alphaOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")).toBeCloseTo(2 / 21, 12);
  });

  it("B: .692 for two observers and five values", () => {
    expect(alphaOf("a a b b d c c c e d d a", "b a b b b c c c e d d d")).toBeCloseTo(155 / 224, 12);
  });

  it("C: .743 for four observers with values missing", () => {
    const alpha = alphaOf(
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 .",
    );
    expect(alpha).toBeCloseTo(0.743, 3);
  });
});

describe("krippendorffAlpha", () => {
  it("is undefined where no unit was coded twice, and where all values are the same", () => {
    expect(alphaOf("a . b .", ". a . b")).toBeNull();
    expect(alphaOf("a a a", "a a a")).toBeNull();
    expect(krippendorffAlpha([], 0, nominal)).toBeNull();
  });

  it("is 1 for full agreement, also with values missing", () => {
    expect(alphaOf("a b . c", "a b c c")).toBe(1);
  });
});

describe("coincidences", () => {
  it("weighs the pairs of a unit so that each of its values counts once", () => {
    expect(coincidences([0, 0, 1], 2)).toEqual([1, 1, 1, 0]);
    expect(coincidences([1], 2)).toEqual([0, 0, 0, 0]);
    expect(coincidences([], 2)).toEqual([0, 0, 0, 0]);
  });
});
