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
          const counts = [...vocabulary.numbers(words)].flatMap((number) => [number, 1]);
          const ordered = vocabulary.ordered([Int32Array.from(counts), Int32Array.from(counts.slice(0, 4))]);
          expect(Array.from(ordered, (number) => vocabulary.words[number])).toEqual([...words].sort());
          for (const [at, number] of ordered.entries()) expect(vocabulary.ranks[number]).toBe(at);
        }
      }),
    );
  });
});
