import { describe, expect, it } from "vitest";
import { funnelLimits, overdispersion, TAILS } from "../../src/completion/funnel-limits.js";

/** P(R ≤ x) of a binomial, by definition. */
function binomialCdf(x: number, n: number, p: number): number {
  let mass = (1 - p) ** n;
  let sum = 0;
  for (let count = 0; count <= Math.min(x, n); count++) {
    sum += mass;
    mass *= ((n - count) / (count + 1)) * (p / (1 - p));
  }
  return sum;
}

describe("funnelLimits", () => {
  it("puts a unit outside exactly where its count is too unlikely by the binomial distribution", () => {
    for (const expected of [0.15, 0.5, 0.851]) {
      for (const n of [1, 2, 5, 17, 60, 240]) {
        const { low, high } = funnelLimits(expected, n, TAILS[95]);
        for (let count = 0; count <= n; count++) {
          const share = count / n;
          expect(share < low - 1e-12, `${count}/${n} below at ${expected}`).toBe(
            binomialCdf(count, n, expected) < TAILS[95] - 1e-12,
          );
          expect(share > high + 1e-12, `${count}/${n} above at ${expected}`).toBe(
            binomialCdf(n - count, n, 1 - expected) < TAILS[95] - 1e-12,
          );
        }
      }
    }
  });

  it("narrows as units grow, and the outer pair lies outside the inner one", () => {
    const width = (n: number) => funnelLimits(0.6, n, TAILS[95]).high - funnelLimits(0.6, n, TAILS[95]).low;
    expect(width(20)).toBeGreaterThan(width(80));
    expect(width(80)).toBeGreaterThan(width(320));
    const [inner, outer] = [funnelLimits(0.6, 50, TAILS[95]), funnelLimits(0.6, 50, TAILS[99.8])];
    expect(outer.low).toBeLessThan(inner.low);
    expect(outer.high).toBeGreaterThan(inner.high);
  });

  it("stays finite where (1 − p)^n is 0 to floating point", () => {
    const { low, high } = funnelLimits(0.9, 20_000, TAILS[95]);
    expect(low).toBeCloseTo(0.9 - 1.96 * Math.sqrt(0.09 / 20_000), 3);
    expect(high).toBeCloseTo(0.9 + 1.96 * Math.sqrt(0.09 / 20_000), 3);
  });

  it("is a line where nothing varies", () => {
    expect(funnelLimits(1, 9, TAILS[95])).toEqual({ low: 1, high: 1 });
    expect(funnelLimits(0, 9, TAILS[99.8])).toEqual({ low: 0, high: 0 });
  });
});

describe("overdispersion", () => {
  it("is about 1 for units that differ by chance alone, and more for units that differ", () => {
    const alike = Array.from({ length: 40 }, (_, index) => ({ share: index % 2 ? 0.6 : 0.4, trials: 25 }));
    expect(overdispersion(0.5, alike)).toBeCloseTo(1, 6);
    const unlike = alike.map(({ share }) => ({ share: share > 0.5 ? 0.9 : 0.1, trials: 25 }));
    expect(overdispersion(0.5, unlike)).toBeCloseTo(16, 6);
  });

  it("does not let one outlier in ten decide", () => {
    const units = Array.from({ length: 20 }, (_, index) => ({ share: index === 0 ? 0 : 0.5, trials: 400 }));
    expect(overdispersion(0.5, units)).toBe(0);
  });

  it("is undefined where nothing varies", () => {
    expect(overdispersion(1, [{ share: 1, trials: 3 }])).toBeNull();
    expect(overdispersion(0.5, [])).toBeNull();
  });
});
