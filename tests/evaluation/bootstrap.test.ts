import { describe, expect, it } from "vitest";
import { drawSamples, estimate, mulberry32, percentileInterval } from "../../src/evaluation/bootstrap.js";

const options = { replicates: 400, seed: 7, level: 0.95 };
const meanOf = ([total, cases]: number[]) => (cases ? total! / cases : null);

describe("mulberry32", () => {
  it("gives the same numbers for the same seed, spread over 0 to 1", () => {
    const random = mulberry32(42);
    const numbers = Array.from({ length: 1000 }, () => random());
    const again = mulberry32(42);
    expect(numbers.every((number) => number === again())).toBe(true);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((a, b) => a + b) / 1000).toBeCloseTo(0.5, 1);
  });
});

describe("drawSamples", () => {
  it("draws as many clusters as there are, with replacement, the same for the same seed", () => {
    const samples = drawSamples(5, options);
    expect(samples).toHaveLength(400);
    expect(samples.every((counts) => counts.reduce((a, b) => a + b) === 5)).toBe(true);
    expect(samples.some((counts) => counts.some((count) => count > 1))).toBe(true);
    expect(drawSamples(5, options)).toEqual(samples);
    expect(drawSamples(5, { ...options, seed: 8 })).not.toEqual(samples);
  });
});

describe("percentileInterval", () => {
  it("interpolates as R's default quantile does: 1.75 and 3.25 are the quartiles of 1 to 4", () => {
    expect(percentileInterval([4, 2, 1, 3], 0.5)).toEqual({ low: 1.75, high: 3.25 });
  });

  it("leaves undefined values out, and gives none where they are most", () => {
    expect(percentileInterval([null, 2, 2, 2], 0.95)).toEqual({ low: 2, high: 2 });
    expect(percentileInterval([null, null, 2], 0.95)).toEqual({ low: null, high: null });
    expect(percentileInterval([], 0.95)).toEqual({ low: null, high: null });
  });
});

describe("estimate", () => {
  it("encloses the figure, and more tightly where the clusters are alike", () => {
    const unlike = [
      [0, 10],
      [10, 10],
      [0, 10],
      [10, 10],
      [5, 10],
      [5, 10],
    ];
    const alike = unlike.map(() => [5, 10]);
    const wide = estimate(unlike, meanOf, drawSamples(6, options), 0.95);
    expect(wide.value).toBe(0.5);
    expect(wide.low).toBeLessThan(0.5);
    expect(wide.high).toBeGreaterThan(0.5);
    expect(estimate(alike, meanOf, drawSamples(6, options), 0.95)).toMatchObject({ value: 0.5, low: 0.5, high: 0.5 });
  });

  it("comes near the textbook standard error of a mean of independent cases", () => {
    // Forty cases, half of them 1: the standard error is sqrt(0.25 / 40) = 0.079, 1.96 of them either side of 0.5.
    const tallies = Array.from({ length: 40 }, (_, i) => [i % 2, 1]);
    const { low, high } = estimate(tallies, meanOf, drawSamples(40, { ...options, replicates: 4000 }), 0.95);
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.079, 1);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.079, 1);
  });

  it("gives no interval for one cluster, and none for what is undefined", () => {
    expect(estimate([[3, 4]], meanOf, drawSamples(1, options), 0.95)).toMatchObject({ value: 0.75, low: null });
    expect(
      estimate(
        [
          [0, 0],
          [0, 0],
        ],
        meanOf,
        drawSamples(2, options),
        0.95,
      ),
    ).toMatchObject({ value: null, high: null });
  });
});
