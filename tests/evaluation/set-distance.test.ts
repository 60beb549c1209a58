import { describe, expect, it } from "vitest";
import { jaccardDistance, masiDistance, nominalDistance } from "../../src/evaluation/set-distance.js";

describe("set distances", () => {
  it("give 0 for the same labels in any order and 1 for nothing in common", () => {
    for (const distance of [nominalDistance, jaccardDistance, masiDistance]) {
      expect(distance(["a", "b"], ["b", "a"])).toBe(0);
      expect(distance(["a"], ["b", "c"])).toBe(1);
    }
  });

  it("gives 2/3 for {1, 2} and {1, 2, 3, 4} by MASI (the example of NLTK's manual, which rounds it to 0.665)", () => {
    expect(masiDistance(["1", "2"], ["1", "2", "3", "4"])).toBeCloseTo(2 / 3, 12);
    expect(jaccardDistance(["1", "2"], ["1", "2", "3", "4"])).toBe(0.5);
  });

  it("counts sets that overlap without one holding the other as farther apart by MASI", () => {
    expect(masiDistance(["a", "b"], ["b", "c"])).toBeCloseTo(1 - 1 / 9, 12);
    expect(nominalDistance(["a", "b"], ["b", "c"])).toBe(1);
  });
});
