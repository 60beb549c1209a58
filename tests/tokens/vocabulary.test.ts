import { expect, it } from "vitest";
import { Vocabulary } from "../../src/tokens/vocabulary.js";

it("numbers words in the order in which they come", () => {
  const vocabulary = new Vocabulary();
  expect([...vocabulary.numbers(["乙", "甲", "乙"])]).toEqual([0, 1, 0]);
  expect(vocabulary.number("丙")).toBe(2);
  expect(vocabulary.words).toEqual(["乙", "甲", "丙"]);
});
