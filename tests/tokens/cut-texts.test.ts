import { describe, expect, it } from "vitest";
import { cutTexts, wordsOf } from "../../src/tokens/cut-texts.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { WordCutter } from "../../src/tokens/word-cutter.js";
import { blankTokenizer } from "./blank-tokenizer.js";

describe("cutTexts", () => {
  it("gives the words of each text, as often as they stand in it", () => {
    const vocabulary = new Vocabulary();
    const texts = ["追缴-公款 公款", "", "水"];
    const cut = cutTexts(texts, new WordCutter(blankTokenizer(), vocabulary));
    const named = texts.map((_, at) => Array.from(wordsOf(cut, at), (word) => vocabulary.words[word]));
    expect(named).toEqual([["追缴", "公款", "公款"], [], ["水"]]);
    expect(cut.words).toHaveLength(4);
  });

  it("takes words that are known as they are, and cuts the other texts", () => {
    const vocabulary = new Vocabulary();
    const tokenizer = blankTokenizer();
    const cutter = new WordCutter(tokenizer, vocabulary);
    const before = cutTexts(["甲-乙 丙", "丁"], cutter);
    const after = cutTexts(["甲乙 丙", "丁"], cutter, [null, wordsOf(before, 1)]);
    expect(Array.from(after.words, (word) => vocabulary.words[word])).toEqual(["甲乙", "丙", "丁"]);
    expect(tokenizer.asked).toEqual(["甲-乙", "丙", "丁", "甲乙"]);
    // What was given before is no part of what is written later.
    expect(Array.from(before.words, (word) => vocabulary.words[word])).toEqual(["甲", "乙", "丙", "丁"]);
  });
});
