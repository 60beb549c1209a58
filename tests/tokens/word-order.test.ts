import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Vocabulary } from "../../src/tokens/vocabulary.js";

/** Counts of the words, each once. */
function countsOf(vocabulary: Vocabulary, words: string[]): Int32Array {
  return Int32Array.from([...vocabulary.numbers(words)].flatMap((number) => [number, 1]));
}

function list(vocabulary: Vocabulary, words: string[]): string[] {
  const numbers = vocabulary.order.list([countsOf(vocabulary, words)]);
  for (const [at, number] of numbers.entries()) expect(vocabulary.order.ranks[number]).toBe(at);
  return Array.from(numbers, (number) => vocabulary.words[number]!);
}

describe("WordOrder", () => {
  it("lists the words of all counts, each once", () => {
    const vocabulary = new Vocabulary();
    const counts = [["丁", "乙"], [], ["丙", "乙"]].map((words) => countsOf(vocabulary, words));
    expect(Array.from(vocabulary.order.list(counts), (number) => vocabulary.words[number])).toEqual(["丁", "丙", "乙"]);
    expect([...vocabulary.order.list([])]).toEqual([]);
  });

  it("orders by code unit while words are added", () => {
    const rounds = fc.array(fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 3 }), { maxLength: 60 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rounds, (given) => {
        const vocabulary = new Vocabulary();
        for (const words of given) expect(list(vocabulary, words)).toEqual([...words].sort());
      }),
    );
  });

  it("does so when thousands have been sorted in, and some that nobody has asked for", () => {
    const vocabulary = new Vocabulary();
    const word = (number: number) => String.fromCharCode(0x4e00 + ((number * 7919) % 20_011), 0x4e00 + (number % 97));
    for (let from = 0; from < 20_000; from += 500) {
      const words = Array.from({ length: 700 }, (_, at) => word(from + at));
      expect(list(vocabulary, words)).toEqual([...words].sort());
      vocabulary.number(`${word(from)}外`);
    }
    const some = Array.from({ length: 300 }, (_, at) => word(at * 61));
    expect(list(vocabulary, [...some, "外"])).toEqual([...some, "外"].sort());
  });
});
