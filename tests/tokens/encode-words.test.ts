import { describe, expect, it } from "vitest";
import { decodeWords, encodeWords, type FileWords } from "../../src/tokens/encode-words.js";
import { MetWords } from "../../src/tokens/met-words.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";

const EMPTY: FileWords = { words: new Int32Array(), ends: new Int32Array(), notices: [] };

describe("encodeWords and decodeWords", () => {
  const one = new Vocabulary();
  const [a, b, c] = one.numbers(["党费", "无关", "台账"]) as unknown as [number, number, number];
  const file: FileWords = {
    words: Int32Array.of(a, c, a, c),
    ends: Int32Array.of(3, 3, 4),
    notices: [
      { whole: [0, 1, 0], problems: [[2], []] },
      { whole: [], problems: [] },
    ],
  };

  it("carry the words of several files from one vocabulary to another, with one list of words", () => {
    const list = new MetWords(one.words);
    const files = [file, { ...EMPTY, words: Int32Array.of(c, b), ends: Int32Array.of(2) }, EMPTY];
    const encoded = files.map((words) => encodeWords(words, list));
    expect(list.words()).toEqual(["党费", "台账", "无关"]);

    const other = new Vocabulary();
    other.numbers(["台账", "别的"]);
    const numbers = other.numbers(list.words());
    const decoded = encoded.map((bytes) => decodeWords(bytes, numbers));
    const named = decoded.map(({ words }) => Array.from(words, (word) => other.words[word]));
    expect(named).toEqual([["党费", "台账", "党费", "台账"], ["台账", "无关"], []]);
    expect(decoded.map(({ ends }) => [...ends])).toEqual([[3, 3, 4], [2], []]);
    const places = decoded[0]!.notices.map(({ whole, problems }) => [
      [...Array.from(whole)],
      problems.map((list) => Array.from(list)),
    ]);
    expect(places).toEqual([
      [
        [0, 1, 0],
        [[2], []],
      ],
      [[], []],
    ]);
  });

  it("leave the bytes that they are read from as they were", () => {
    const bytes = encodeWords(file, new MetWords(one.words));
    const before = Buffer.from(bytes);
    decodeWords(bytes, Int32Array.of(5, 6));
    expect(Buffer.from(bytes).equals(before)).toBe(true);
  });
});
