import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDistributions } from "../../src/comparison/distributions.js";
import { funnelOf } from "../../src/comparison/funnel.js";
import { BATTING } from "./batting.js";

const { binomialCdf } = await loadDistributions();

/** A unit among so many others at the expected share that it hardly moves it. */
function among(unit: { part: number; whole: number }, expected: number) {
  const crowd = Array.from({ length: 40 }, () => ({ part: Math.round(1e4 * expected), whole: 1e4 }));
  return funnelOf([unit, ...crowd], binomialCdf)!.points[0]!;
}

describe("funnelOf", () => {
  it("has Spiegelhalter's interpolated exact limits", () => {
    // Ten trials at one half: P(R ≤ 1) = 11/1024, P(R ≤ 2) = 56/1024. The lower limit at 2.5 % is
    // (2 − (56/1024 − 0.025) / (45/1024)) / 10 = 0.132444; at 0.1 %: P(R ≤ 0) = 1/1024 < 0.001 ≤ P(R ≤ 1), so
    // (1 − (11/1024 − 0.001) / (10/1024)) / 10 = 0.000240.
    const { limits } = among({ part: 5, whole: 10 }, 0.5);
    expect(limits.low95).toBeCloseTo(0.132444, 5);
    expect(limits.high95).toBeCloseTo(0.867556, 5);
    expect(limits.low998).toBeCloseTo(0.00024, 5);
    expect(limits.high998).toBeCloseTo(0.99976, 5);
  });

  it("does not call a unit the best for three problems, all finished", () => {
    expect(among({ part: 3, whole: 3 }, 0.8).position).toBe("within");
    expect(among({ part: 30, whole: 30 }, 0.8).position).toBe("above");
    expect(among({ part: 60, whole: 60 }, 0.8).position).toBe("far_above");
    expect(among({ part: 0, whole: 3 }, 0.8).position).toBe("below");
    expect(among({ part: 0, whole: 9 }, 0.8).position).toBe("far_below");
  });

  it("puts a unit outside exactly where its share is beyond the limit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (whole, share, expected) => {
          const part = Math.round(whole * share);
          const { limits, position } = among({ part, whole }, expected);
          const value = part / whole;
          expect(position.endsWith("below")).toBe(value < limits.low95);
          expect(position.endsWith("above")).toBe(value > limits.high95);
          expect(position === "far_below").toBe(value < limits.low998);
          expect(position === "far_above").toBe(value > limits.high998);
          for (const limit of Object.values(limits)) {
            expect(limit).toBeGreaterThanOrEqual(0);
            expect(limit).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("narrows as units grow", () => {
    const widths = [5, 20, 80, 320].map((whole) => {
      const { limits } = among({ part: Math.round(whole * 0.7), whole }, 0.7);
      return limits.high95 - limits.low95;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it("measures how much more units differ than by chance", () => {
    // B. Efron and C. Morris's batters: Σ z² = 19.0 over 18, so that their shrinkage factor 1 − 15/Σz² is 0.212. The
    // outermost one on each side is drawn in before the mean is taken, which here leaves 0.86: no more than chance.
    const scores = BATTING.map(({ part, whole }) => part / whole - 215 / 810);
    const chiSquare = scores.reduce((sum, score) => sum + score * score, 0) / (((215 / 810) * (595 / 810)) / 45);
    expect(1 - 15 / chiSquare).toBeCloseTo(0.212, 2);
    expect(funnelOf(BATTING, binomialCdf)!.overdispersion).toBe(1);

    // Half the units finish all, half nothing: each lies √n standard errors from the middle.
    const split = Array.from({ length: 10 }, (_, at) => ({ part: at % 2 ? 16 : 0, whole: 16 }));
    const { overdispersion, points } = funnelOf(split, binomialCdf)!;
    expect(overdispersion).toBeCloseTo(16, 10);
    expect(points[0]!.position).toBe("far_below");
    expect(points[0]!.adjusted).toBe("within");
  });

  it("has nothing to say of units without problems, nor where all are alike", () => {
    expect(funnelOf([], binomialCdf)).toBeNull();
    const { points } = funnelOf(
      [
        { part: 4, whole: 4 },
        { part: 9, whole: 9 },
      ],
      binomialCdf,
    )!;
    expect(points.map(({ position }) => position)).toEqual(["within", "within"]);
  });
});
