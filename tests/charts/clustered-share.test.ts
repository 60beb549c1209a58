import { describe, expect, it } from "vitest";
import { clusteredShare } from "../../src/charts/clustered-share.js";
import { wilson } from "../../src/completion/wilson.js";

const clusters = (...counts: Array<[part: number, whole: number]>) => counts.map(([part, whole]) => ({ part, whole }));

describe("clusteredShare", () => {
  it("widens the interval where measures of one notice resemble each other", () => {
    const apart = clusteredShare(clusters([10, 10], [0, 10], [10, 10], [0, 10], [10, 10], [0, 10]))!;
    const simple = wilson(30, 60)!;
    expect(apart.share).toBe(0.5);
    expect(apart.high! - apart.low!).toBeGreaterThan(2 * (simple.high - simple.low));
  });

  it("computes the variance of a ratio (worked by hand)", () => {
    // p = 12/40 = 0.3; residuals 1, −1, 2, −2, 0; Σ = 10; v = 5/4 · 10/1600 = 0.0078125; n* = 0.21/v = 26.88.
    const { low, high } = clusteredShare(clusters([4, 10], [2, 10], [5, 10], [1, 10], [0, 0], [0, 0]))!;
    expect([low, high]).toEqual([null, null]);
    const five = clusteredShare(clusters([4, 10], [2, 10], [4, 6.666666666666667], [1, 10], [1, 3.333333333333333]))!;
    expect(five.share).toBeCloseTo(0.3, 12);
    // Residuals 1, −1, 2, −2, 0 again.
    const n = 0.21 / 0.0078125;
    const z = 1.959964;
    const centre = (0.3 + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z / (1 + (z * z) / n)) * Math.sqrt(0.21 / n + (z * z) / (4 * n * n));
    expect(five.low).toBeCloseTo(centre - half, 9);
    expect(five.high).toBeCloseTo(centre + half, 9);
  });

  it("is never narrower than if all measures were independent", () => {
    const even = clusteredShare(clusters([5, 10], [5, 10], [6, 12], [4, 8], [5, 10], [6, 11]))!;
    const simple = wilson(31, 61)!;
    expect(even.low!).toBeLessThanOrEqual(simple.low + 1e-12);
  });

  it("counts notices, not measures, where every notice has the same share", () => {
    const all = clusteredShare(clusters([9, 9], [20, 20], [4, 4], [7, 7], [30, 30]))!;
    expect(all).toMatchObject({ share: 1, high: 1 });
    expect(all.low).toBeCloseTo(wilson(5, 5)!.low, 9);
  });

  it("gives no interval below five notices, and nothing of nothing", () => {
    expect(clusteredShare(clusters([1, 2], [3, 4], [0, 9], [1, 1]))).toMatchObject({ low: null, high: null });
    expect(clusteredShare(clusters([0, 0]))).toBeNull();
  });
});
