import { describe, expect, it } from "vitest";
import { clusteredShare } from "../../src/completion/clustered-share.js";
import { wilson } from "../../src/completion/wilson.js";

const clusters = (...counts: Array<[part: number, whole: number]>) => counts.map(([part, whole]) => ({ part, whole }));

describe("clusteredShare", () => {
  it("widens the interval where measures of one notice resemble each other", () => {
    const apart = clusteredShare(clusters([10, 10], [0, 10], [10, 10], [0, 10], [10, 10], [0, 10]))!;
    const simple = wilson(30, 60)!;
    expect(apart.share).toBe(0.5);
    expect(apart.high! - apart.low!).toBeGreaterThan(2 * (simple.high - simple.low));
  });

  it("takes the variance of a ratio for the sample's worth (worked by hand)", () => {
    // p = 15/50 = 0.3; y − pm: 1, −1, 2, −2, 0, squares 10; v = 5/4 · 10/50² = 0.005; n* = 0.21/0.005 = 42;
    // Wilson: centre (0.3 + 0.045732)/1.091463 = 0.316760, half 1.795722·√(0.005 + 0.000544) = 0.133711.
    const { share, low, high } = clusteredShare(clusters([4, 10], [2, 10], [5, 10], [1, 10], [3, 10]))!;
    expect(share).toBe(0.3);
    expect(low).toBeCloseTo(0.18305, 5);
    expect(high).toBeCloseTo(0.45047, 5);
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
