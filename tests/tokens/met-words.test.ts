import { expect, it } from "vitest";
import { MetWords } from "../../src/tokens/met-words.js";

it("numbers words in the order in which they are met, each once", () => {
  const met = new MetWords(["渡口", "读书会", "账目"]);
  expect([2, 0, 2, 0].map((word) => met.number(word))).toEqual([0, 1, 0, 1]);
  expect(met.words()).toEqual(["账目", "渡口"]);
});

it("goes on from words that have numbers already, which are their places, though one stands there twice", () => {
  const met = new MetWords(["渡口", "读书会", "账目"], [1, 1, 0]);
  expect([0, 2, 2].map((word) => met.number(word))).toEqual([2, 3, 3]);
  expect(met.words()).toEqual(["读书会", "读书会", "渡口", "账目"]);
});
