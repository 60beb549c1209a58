import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../src/evaluation/bootstrap.js";
import { shuffle } from "../../src/evaluation/shuffle.js";

describe("shuffle", () => {
  it("keeps every item, in another order, the same for the same seed", () => {
    const order = (seed: number) => {
      const items = Array.from({ length: 20 }, (_, at) => at);
      shuffle(items, mulberry32(seed));
      return items;
    };
    expect(order(1)).not.toEqual(order(2));
    expect(order(1)).toEqual(order(1));
    expect(order(1).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it("puts each item in each place about as often", () => {
    const random = mulberry32(7);
    const first = [0, 0, 0];
    for (let round = 0; round < 3000; round++) {
      const items = [0, 1, 2];
      shuffle(items, random);
      first[items[0]!]!++;
    }
    for (const times of first) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });
});
