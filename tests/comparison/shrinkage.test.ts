import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDistributions } from "../../src/comparison/distributions.js";
import { shrink } from "../../src/comparison/shrinkage.js";
import { BATTING } from "./batting.js";

const { betaQuantile } = await loadDistributions();

describe("shrink", () => {
  it("draws Efron and Morris's batters towards their mean", () => {
    // p = 215/810 = 0.265432; S = 45 Σ(pᵢ − p)² / p(1 − p) = 19.04; ρ = (S − 17) / (810 − 45 − 17) = 0.00273, so that the
    // prior is worth 365 at-bats and the best batter goes from 0.400 to (365·0.265 + 18) / 410 = 0.280.
    const { prior, units } = shrink(BATTING, betaQuantile)!;
    expect(prior.mean).toBeCloseTo(215 / 810, 10);
    expect(prior.correlation).toBeCloseTo(0.00273, 4);
    expect(prior.weight).toBeGreaterThan(340);
    expect(prior.weight).toBeLessThan(390);
    expect(units[0]!.value).toBeCloseTo(0.28, 2);
    expect(units.at(-1)!.value).toBeCloseTo(0.253, 2);
  });

  it("works the prior out by the moments", () => {
    // 9/10 and 1/10: p = ½, S = 2·10·0.16/0.25 = 12.8, ρ = (12.8 − 1) / (20 − 10 − 1) > 1, so 1: no shrinkage at all.
    const apart = shrink(
      [
        { part: 9, whole: 10 },
        { part: 1, whole: 10 },
      ],
      betaQuantile,
    )!;
    expect(apart.prior).toMatchObject({ correlation: 1, weight: 0 });
    expect(apart.units.map(({ value }) => value)).toEqual([0.9, 0.1]);
    // 7/10 and 3/10: S = 2·10·0.04/0.25 = 3.2, ρ = 2.2/9, weight 9/2.2 − 1 = 3.0909; (3.0909/2 + 7) / 13.0909 = 0.65278.
    const near = shrink(
      [
        { part: 7, whole: 10 },
        { part: 3, whole: 10 },
      ],
      betaQuantile,
    )!;
    expect(near.prior.weight).toBeCloseTo(3.0909, 4);
    expect(near.units[0]!.value).toBeCloseTo(0.65278, 4);
  });

  it("gives all units the common value where they differ no more than by chance", () => {
    const { prior, units } = shrink(
      [
        { part: 5, whole: 10 },
        { part: 6, whole: 12 },
        { part: 1, whole: 2 },
      ],
      betaQuantile,
    )!;
    expect(prior).toEqual({ mean: 0.5, correlation: 0, weight: null });
    expect(units.every(({ value }) => value === 0.5)).toBe(true);
  });

  it("is undefined for one unit, or where nothing differs", () => {
    expect(shrink([{ part: 3, whole: 4 }], betaQuantile)).toBeNull();
    expect(
      shrink(
        [
          { part: 4, whole: 4 },
          { part: 7, whole: 7 },
        ],
        betaQuantile,
      ),
    ).toBeNull();
  });

  it("stays between a unit's own share and the common one, and within its interval", () => {
    const unit = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([whole, share]) => ({ part: Math.round(whole * share), whole }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 12 }), (units) => {
        const found = shrink(units, betaQuantile);
        if (found === null) return;
        for (const [at, { value, low, high }] of found.units.entries()) {
          const own = units[at]!.part / units[at]!.whole;
          expect(value).toBeGreaterThanOrEqual(Math.min(own, found.prior.mean) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(own, found.prior.mean) + 1e-9);
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
