import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/comparison/difference.js";
import { wilson } from "../../src/completion/wilson.js";

const share = (part: number, whole: number) => {
  const { share: value, low, high } = wilson(part, whole)!;
  return { value, low, high };
};

describe("differenceOf", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("gives Newcombe's published interval of %i/%i − %i/%i", (a, m, b, n, low, high) => {
    const found = differenceOf(share(a, m), share(b, n));
    expect(found.value).toBeCloseTo(a / m - b / n, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("turns its sign with the two", () => {
    const group = fc
      .tuple(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([whole, part]) => share(Math.round(whole * part), whole));
    fc.assert(
      fc.property(group, group, (a, b) => {
        const one = differenceOf(a, b);
        const other = differenceOf(b, a);
        expect(other.low).toBeCloseTo(-one.high, 12);
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
        expect(Math.max(Math.abs(one.low), Math.abs(one.high))).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
