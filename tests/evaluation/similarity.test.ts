import { describe, expect, it } from "vitest";
import { dice, reduce, titleDice } from "../../src/evaluation/similarity.js";

describe("reduce", () => {
  it("keeps letters and digits in their plain width and drops the rest", () => {
    expect(reduce("（３）“渡口”  管护，不到位；")).toBe("3渡口管护不到位");
    expect(reduce("——、。")).toBe("");
  });
});

describe("dice", () => {
  it("is a quarter for night and nacht, which share one bigram of four each (Sørensen–Dice, the common example)", () => {
    expect(dice("night", "nacht")).toBe(0.25);
  });

  it("counts a bigram as often as it occurs", () => {
    // aa occurs three times in one and once in the other: 2·1 / (3 + 1).
    expect(dice("aaaa", "aa")).toBe(0.5);
  });

  it("compares texts too short for a bigram whole", () => {
    expect(dice("水", "水")).toBe(1);
    expect(dice("水", "水土")).toBe(0);
    expect(dice("", "")).toBe(1);
    expect(dice("", "水土")).toBe(0);
  });

  it("takes a character outside the basic plane as one", () => {
    expect(dice("𠮷𠮷", "𠮷𠮷")).toBe(1);
    expect(dice("𠮷", "𠮶")).toBe(0);
  });

  it("does not see punctuation and width in titles", () => {
    expect(titleDice("“护林员”巡山、值守不实", "护林员巡山值守不实。")).toBe(1);
  });
});
