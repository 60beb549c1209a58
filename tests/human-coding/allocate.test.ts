import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../src/human-coding/allocate.js";

describe("allocate", () => {
  it("is proportional where every stratum is large enough to claim a place of its own", () => {
    expect(allocate([600, 300, 100], 20)).toEqual([12, 6, 2]);
  });

  it("gives a small stratum one place and takes it from the larger ones", () => {
    expect(allocate([500, 480, 3, 1], 10)).toEqual([4, 4, 1, 1]);
  });

  it("gives no stratum more places than it has problems, and all there are where that is not enough", () => {
    expect(allocate([1, 1, 40], 20)).toEqual([1, 1, 18]);
    expect(allocate([2, 3], 9)).toEqual([2, 3]);
  });

  it("gives the earlier of two equal strata the odd place", () => {
    expect(allocate([10, 10], 5)).toEqual([3, 2]);
  });

  it("refuses fewer places than strata", () => {
    expect(() => allocate([4, 4, 4], 2)).toThrow(RangeError);
  });

  it("spends every place, one at least and no more than there are, whatever the sizes", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.nat(300), (problems, more) => {
        const places = problems.length + more;
        const given = allocate(problems, places);
        const all = problems.reduce((sum, size) => sum + size, 0);
        expect(given.reduce((sum, one) => sum + one, 0)).toBe(Math.min(places, all));
        expect(given.every((one, stratum) => one >= 1 && one <= problems[stratum]!)).toBe(true);
      }),
    );
  });
});
