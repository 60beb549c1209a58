import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDistributions } from "../../src/comparison/distributions.js";
import { clusteredInterval, meanInterval, scoreInterval } from "../../src/comparison/score-interval.js";
import { wilson } from "../../src/completion/wilson.js";

const { studentQuantile } = await loadDistributions();

describe("scoreInterval", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives Newcombe's published interval of %i in %i", (part, whole, low, high) => {
    const bounds = scoreInterval(part / whole, whole);
    expect(bounds.low).toBeCloseTo(low, 4);
    expect(bounds.high).toBeCloseTo(high, 4);
  });

  it("is the interval of the completion table where the trials are whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const part = Math.round(share * whole);
        const { low, high } = wilson(part, whole)!;
        const bounds = scoreInterval(part / whole, whole);
        expect(bounds.low).toBeCloseTo(low, 12);
        expect(bounds.high).toBeCloseTo(high, 12);
      }),
    );
  });

  it("is nearly everything for a fraction of a trial", () => {
    const { low, high } = scoreInterval(0.5, 0.02);
    expect(low).toBeLessThan(0.01);
    expect(high).toBeGreaterThan(0.99);
  });
});

describe("clusteredInterval", () => {
  it("takes fewer cases where they go together, and t for few clusters", () => {
    // 40 of 50 with a variance four times the binomial one: worth 12.5 cases, and (1.959964 / 2.776445)² of those for
    // five clusters: 6.2292. Wilson for 80 % of those by hand: centre (0.8 + 0.30835) / 1.61669, half 0.27227.
    const variance = (4 * 0.8 * 0.2) / 50;
    const { low, high } = clusteredInterval({ part: 40, whole: 50, clusters: 5, variance }, studentQuantile);
    expect(low).toBeCloseTo(0.4133, 4);
    expect(high).toBeCloseTo(0.95783, 4);
  });

  it("never makes cases worth more than their number", () => {
    const exact = clusteredInterval({ part: 30, whole: 60, clusters: 400, variance: 0 }, studentQuantile);
    const plain = scoreInterval(0.5, 60);
    expect(exact.low).toBeCloseTo(plain.low, 2);
    expect(exact.low).toBeLessThanOrEqual(plain.low);
    expect(exact.high).toBeGreaterThanOrEqual(plain.high);
  });

  it("counts each notice once where all problems came out alike", () => {
    // Two notices, 32 problems, all finished: two trials. Not certainty, as the bootstrap would have it.
    expect(clusteredInterval({ part: 32, whole: 32, clusters: 2, variance: 0 }, studentQuantile)).toEqual(
      scoreInterval(1, 2),
    );
    expect(clusteredInterval({ part: 0, whole: 9, clusters: 3, variance: 0 }, studentQuantile)).toEqual(
      scoreInterval(0, 3),
    );
  });

  it("holds the share, stays within 0–1, and widens with the variance", () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([whole, share]) => ({ part: Math.round(whole * share), whole }));
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 2, max: 60 }),
        fc.double({ min: 0, max: 0.25, noNaN: true }),
        (count, clusters, variance) => {
          const { low, high } = clusteredInterval({ ...count, clusters, variance }, studentQuantile);
          const wider = clusteredInterval({ ...count, clusters, variance: variance * 2 }, studentQuantile);
          const share = count.part / count.whole;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
          expect(wider.high - wider.low).toBeGreaterThanOrEqual(high - low - 1e-9);
        },
      ),
    );
  });
});

describe("meanInterval", () => {
  it("is Student's for the mean of a sample", () => {
    // Notices of 12, 18 and 24 problems: mean 18, s = 6, s²/3 = 12; t(2) = 4.302653.
    const { low, high } = meanInterval(18, 3, 12, studentQuantile);
    expect(low).toBeCloseTo(18 - 4.302653 * Math.sqrt(12), 4);
    expect(high).toBeCloseTo(32.9048, 3);
  });

  it("does not go below nothing", () => {
    expect(meanInterval(1, 2, 4, studentQuantile).low).toBe(0);
  });
});
