import { describe, expect, it } from "vitest";
import type { Tokenizer } from "../../src/tokens/cut.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { type Counts, WordCounter } from "../../src/tokens/word-counter.js";

/** A tokenizer that knows blanks alone, and keeps a list of what it was asked to cut. */
function blankTokenizer(stopWords: string[] = []): Tokenizer & { asked: string[] } {
  const asked: string[] = [];
  const cut = (text: string) => {
    asked.push(text);
    return text.split("-");
  };
  const readPieces: Tokenizer["readPieces"] = (text, each) => {
    for (const { index, 0: piece } of text.matchAll(/[^ ]+/g)) each(text, index, index + piece.length);
  };
  return Object.assign(cut, { stopWords: new Set(stopWords), readPieces, prepare: () => {}, asked });
}

function named(counts: Counts, { words }: Vocabulary): Record<string, number> {
  const named: Record<string, number> = {};
  for (let at = 0; at < counts.length; at += 2) named[words[counts[at]!]!] = counts[at + 1]!;
  return named;
}

describe("WordCounter", () => {
  it("adds up the words of all texts", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(blankTokenizer(), vocabulary);
    const counts = counter.count(["追缴-公款 水 公款", "水-公款 追缴"]);
    expect(named(counts, vocabulary)).toEqual({ 追缴: 2, 公款: 3, 水: 2 });
  });

  it("begins at nothing each time", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(blankTokenizer(), vocabulary);
    counter.count(["公款 水"]);
    expect(named(counter.count(["公款"]), vocabulary)).toEqual({ 公款: 1 });
    expect(counter.count([""])).toHaveLength(0);
  });

  it("leaves out stop words, numbers, marks and single Latin letters", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(blankTokenizer(["的", "以及"]), vocabulary);
    const counts = counter.count(["公款-的-12-、-A 的 以及 B WPS ·· 水"]);
    expect(named(counts, vocabulary)).toEqual({ 公款: 1, WPS: 1, 水: 1 });
  });

  it("gives words in the order in which they are first met", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(blankTokenizer(), vocabulary);
    counter.count(["甲 乙 丙"]);
    expect(Object.keys(named(counter.count(["丙-甲 丙"]), vocabulary))).toEqual(["丙", "甲"]);
  });

  it("has a piece cut once, however often it occurs", () => {
    const tokenizer = blankTokenizer();
    const counter = new WordCounter(tokenizer, new Vocabulary());
    counter.count(["追缴-公款 追缴-公款", "追缴-公款"]);
    counter.count(["追缴-公款 公款"]);
    expect(tokenizer.asked).toEqual(["追缴-公款", "公款"]);
  });

  it("does not remember pieces that are hardly met again, and counts them all the same", () => {
    const tokenizer = blankTokenizer();
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(tokenizer, vocabulary);
    const long = "追缴-公款-".repeat(20);
    expect(named(counter.count([long, `${long} `]), vocabulary)).toEqual({ 追缴: 40, 公款: 40 });
    expect(tokenizer.asked).toEqual([long, long]);
  });

  it("reads a text once, and counts it as often as it comes", () => {
    const tokenizer = blankTokenizer();
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(tokenizer, vocabulary);
    const line = "追缴-公款-".repeat(20);
    counter.count([line, "水"]);
    expect(named(counter.count([line, "水 水", line]), vocabulary)).toEqual({ 追缴: 40, 公款: 40, 水: 2 });
    expect(tokenizer.asked).toEqual([line, "水"]);
  });

  it("counts texts of any length, whatever has been read before", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(blankTokenizer(), vocabulary);
    const texts = [10, 100_000, 60_000, 70_000, 200_000, 300_000, 0].map((times) => "水 公款 ".repeat(times));
    for (const [at, times] of [10, 100_000, 60_000, 70_000, 200_000, 300_000].entries()) {
      expect(named(counter.count([texts[at]!, ""]), vocabulary)).toEqual({ 水: times, 公款: times });
    }
    expect(named(counter.count(texts), vocabulary)).toEqual({ 水: 730_010, 公款: 730_010 });
  });

  it("counts more words than it had room for at first", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(blankTokenizer(), vocabulary);
    const text = Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + at, 0x4e00)).join(" ");
    const counts = counter.count([text, text]);
    expect(counts).toHaveLength(20_000);
    expect(counts.filter((_, at) => at % 2 === 1).every((count) => count === 2)).toBe(true);
  });
});
