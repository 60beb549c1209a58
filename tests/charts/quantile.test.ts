import { describe, expect, it } from "vitest";
import { quantile } from "../../src/charts/quantile.js";

describe("quantile", () => {
  it("goes between neighbours as R's default does", () => {
    // quantile(c(3, 5, 8, 13, 21, 34), c(0, .25, .5, .75, 1)) in R: 3.00 5.75 10.50 19.00 34.00
    const numbers = [3, 5, 8, 13, 21, 34];
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(numbers, share))).toEqual([3, 5.75, 10.5, 19, 34]);
    expect(quantile([7], 0.25)).toBe(7);
  });
});
