import { describe, expect, it } from "vitest";
import { decodeWords, encodeWords } from "../../src/tokens/encode-words.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";

describe("encodeWords and decodeWords", () => {
  it("carry words from one vocabulary to another", () => {
    const one = new Vocabulary();
    const [a, b, c] = one.numbers(["党费", "无关", "台账"]) as unknown as [number, number, number];
    const notices = [{ whole: Int32Array.of(a, 3, c, 1), problems: [Int32Array.of(c, 1), Int32Array.of()] }];
    expect(b).toBe(1);

    const other = new Vocabulary();
    other.numbers(["台账", "别的"]);
    const [read] = decodeWords(encodeWords(notices, one.words), other);
    const named = (counts: Int32Array) => Array.from(counts, (value, at) => (at % 2 ? value : other.words[value]));
    expect(named(read!.whole)).toEqual(["党费", 3, "台账", 1]);
    expect(read!.problems.map(named)).toEqual([["台账", 1], []]);
    expect(other.words).not.toContain("无关");
  });

  it("leave the bytes that they are read from as they were", () => {
    const bytes = encodeWords([{ whole: Int32Array.of(5, 2), problems: [] }], ["", "", "", "", "", "党费"]);
    const before = Buffer.from(bytes);
    const other = new Vocabulary();
    other.numbers(["一", "二", "三"]);
    decodeWords(bytes, other);
    expect(Buffer.from(bytes).equals(before)).toBe(true);
  });

  it("carry a file without words", () => {
    expect(decodeWords(encodeWords([], []), new Vocabulary())).toEqual([]);
  });
});
