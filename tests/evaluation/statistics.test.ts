import { describe, expect, it } from "vitest";
import {
  accuracy,
  calibrationBin,
  cohenKappa,
  confusionMatrix,
  expectedCalibrationError,
  f1ByCode,
  jaccard,
  macroF1,
  mean,
  precisionRecall,
  rowsOf,
  share,
} from "../../src/evaluation/statistics.js";

describe("cohenKappa", () => {
  it("is .492 on the example of Cohen (1960), 200 cases in three categories", () => {
    const matrix = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(accuracy(matrix)).toBeCloseTo(0.7, 12);
    expect(cohenKappa(matrix)).toBeCloseTo(29 / 59, 12);
    expect(cohenKappa(matrix)).toBeCloseTo(0.492, 3);
  });

  it("is 1 for full and negative for less than chance agreement", () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 2],
      ]),
    ).toBe(1);
    expect(
      cohenKappa([
        [0, 2],
        [2, 0],
      ]),
    ).toBe(-1);
  });

  it("is undefined with nothing to compare, and where one code is all there is", () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it("is 0, not undefined, where only one side never varies", () => {
    expect(
      cohenKappa([
        [6, 0],
        [1, 0],
      ]),
    ).toBe(0);
  });
});

describe("precisionRecall", () => {
  it("gives 0.8, 2/3 and their harmonic mean for eight right, two extra, four missed", () => {
    const { precision, recall, f1 } = precisionRecall(8, 2, 4);
    expect(precision).toBeCloseTo(0.8, 12);
    expect(recall).toBeCloseTo(2 / 3, 12);
    expect(f1).toBeCloseTo(8 / 11, 12);
  });

  it("is undefined part by part", () => {
    expect(precisionRecall(0, 0, 3)).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(precisionRecall(0, 0, 0)).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe("macroF1", () => {
  it("averages the codes that occur on either side", () => {
    // a: 2 right of 3 coded and 2 found, b: 1 right of 1 and 2, c: never.
    const matrix = [
      [2, 1, 0],
      [0, 1, 0],
      [0, 0, 0],
    ];
    expect(f1ByCode(matrix)).toEqual([0.8, 2 / 3, null]);
    expect(macroF1(matrix)).toBeCloseTo((0.8 + 2 / 3) / 2, 12);
    expect(macroF1([[0]])).toBeNull();
  });
});

describe("expectedCalibrationError", () => {
  it("weighs the distance of share right and confidence by the cases of each bin", () => {
    // Four cases at 0.95, three right: |3/4 − 0.95| = 0.2; one at 0.55, wrong: 0.55. (4·0.2 + 0.55) / 5.
    const bins = [
      { cases: 4, right: 3, confidence: 3.8 },
      { cases: 1, right: 0, confidence: 0.55 },
    ];
    expect(expectedCalibrationError(bins)).toBeCloseTo(0.27, 12);
    expect(expectedCalibrationError([])).toBeNull();
  });

  it("puts a bound into the bin above it, and 1 into the last", () => {
    expect([0, 0.1, 0.19, 0.95, 1].map(calibrationBin)).toEqual([0, 1, 1, 9, 9]);
  });
});

describe("small helpers", () => {
  it("compares lists as sets", () => {
    expect(jaccard(["finance", "conduct"], ["conduct", "finance"])).toBe(1);
    expect(jaccard(["finance"], ["finance", "cadre", "study"])).toBeCloseTo(1 / 3, 12);
    expect(jaccard([], [])).toBe(1);
  });

  it("leaves pairs with a code of another scheme out of a matrix", () => {
    const matrix = confusionMatrix(
      [
        ["a", "b"],
        ["a", "z"],
        ["b", "b"],
      ],
      ["a", "b"],
    );
    expect(matrix).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(rowsOf(matrix.flat(), 2)).toEqual(matrix);
  });

  it("has no share or mean of nothing", () => {
    expect(share(0, 0)).toBeNull();
    expect(mean([])).toBeNull();
  });
});
