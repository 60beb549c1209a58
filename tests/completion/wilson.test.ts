import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../src/completion/wilson.js";

describe("wilson", () => {
  // Table I (method 3) of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives the published interval of %i in %i", (successes, trials, low, high) => {
    const interval = wilson(successes, trials)!;
    expect(interval.share).toBe(successes / trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("gives z²/(n + z²) as the upper bound of none in ten", () => {
    expect(wilson(0, 10)!.high).toBeCloseTo(3.841459 / 13.841459, 6);
  });

  it("is undefined over nothing", () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, Number.NaN],
  ])("refuses %d of %d", (successes, trials) => {
    expect(() => wilson(successes, trials)).toThrow(RangeError);
  });

  it("holds the share, stays within 0 and 1, and mirrors for the complement", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (successes, failures) => {
        fc.pre(successes + failures > 0);
        const interval = wilson(successes, successes + failures)!;
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(interval.share);
        expect(interval.high).toBeGreaterThanOrEqual(interval.share);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(wilson(failures, successes + failures)!.low).toBeCloseTo(1 - interval.high, 12);
      }),
    );
  });
});
