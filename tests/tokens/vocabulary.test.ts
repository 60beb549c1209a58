import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Vocabulary } from "../../src/tokens/vocabulary.js";

describe("Vocabulary", () => {
  it("numbers words in the order in which they come", () => {
    const vocabulary = new Vocabulary();
    expect([...vocabulary.numbers(["乙", "甲", "乙"])]).toEqual([0, 1, 0]);
    expect(vocabulary.words).toEqual(["乙", "甲"]);
  });

  it("orders by code unit while it grows", () => {
    const lists = fc.array(fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 3 }), { maxLength: 60 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(lists, (rounds) => {
        const vocabulary = new Vocabulary();
        for (const words of rounds) {
          const numbers = [...vocabulary.numbers(words)];
          expect(vocabulary.order(numbers).map((at) => words[at])).toEqual([...words].sort());
        }
      }),
    );
  });
});
