import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordIndex } from "../../src/tokens/word-index.js";

describe("WordIndex", () => {
  it("numbers words in the order in which they come", () => {
    const index = new WordIndex();
    expect([...index.numbers("台账\n学习\n台账")]).toEqual([0, 1, 0]);
    expect([...index.numbers("学\n学习\nAI")]).toEqual([2, 1, 3]);
    expect(index.size).toBe(4);
    expect(index.joined()).toBe("台账\n学习\n学\nAI");
  });

  it("has no words of an empty list", () => {
    const index = new WordIndex();
    expect([...index.numbers("")]).toEqual([]);
    expect([index.size, index.joined()]).toEqual([0, ""]);
  });

  it("numbers as a map does, be the characters whole or halves, and gives every word back", () => {
    const word = fc.string({ unit: "binary", minLength: 1, maxLength: 4 }).filter((word) => !word.includes("\n"));
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 4 }), (lists) => {
        const index = new WordIndex();
        const known = new Map<string, number>();
        for (const list of lists) {
          for (const word of list) if (!known.has(word)) known.set(word, known.size);
          expect([...index.numbers(list.join("\n"))]).toEqual(list.map((word) => known.get(word)));
        }
        expect(index.size).toBe(known.size);
        expect(index.joined()).toBe([...known.keys()].join("\n"));
      }),
    );
  });

  it("takes in more words and longer ones than it has room for at first", () => {
    const words = Array.from({ length: 30_000 }, (_, at) => `${at}`.padStart(1 + (at % 7), "长"));
    words.push("很".repeat(10_000));
    const distinct = [...new Set(words)];
    const index = new WordIndex();
    index.numbers(words.join("\n"));
    expect(index.joined()).toBe(distinct.join("\n"));
    expect([...index.numbers(distinct.toReversed().join("\n"))]).toEqual(
      distinct.map((_, at) => distinct.length - 1 - at),
    );
  });
});
