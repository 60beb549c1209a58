import { describe, expect, it } from "vitest";
import type { Tokenizer } from "../../src/tokens/cut.js";
import { cutTexts } from "../../src/tokens/cut-texts.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { WordCutter } from "../../src/tokens/word-cutter.js";
import { blankTokenizer } from "./blank-tokenizer.js";

/** A function that cuts texts one after the other with one cutter. */
function cutting(tokenizer: Tokenizer) {
  const vocabulary = new Vocabulary();
  const cutter = new WordCutter(tokenizer, vocabulary);
  return (...texts: string[]) => Array.from(cutTexts(texts, cutter).words, (word) => vocabulary.words[word]!);
}

describe("WordCutter", () => {
  it("leaves out stop words, numbers, marks and single Latin letters", () => {
    const cut = cutting(blankTokenizer(["的", "以及"]));
    expect(cut("公款-的-12-、-A 的 以及 B WPS ·· 水")).toEqual(["公款", "WPS", "水"]);
  });

  it("begins at nothing each time", () => {
    const cut = cutting(blankTokenizer());
    cut("公款 水");
    expect(cut("公款")).toEqual(["公款"]);
    expect(cut("")).toEqual([]);
    expect(cut()).toEqual([]);
  });

  it("has a piece cut once, however often it occurs", () => {
    const tokenizer = blankTokenizer();
    const cut = cutting(tokenizer);
    cut("追缴-公款 追缴-公款", "追缴-公款");
    expect(cut("追缴-公款 公款")).toEqual(["追缴", "公款", "公款"]);
    expect(tokenizer.asked).toEqual(["追缴-公款", "公款"]);
  });

  it("has a short piece cut once too, unless it comes to two words", () => {
    const tokenizer = blankTokenizer(["的"]);
    const each = Object.assign((text: string) => (text === "水电" ? ["水", "电"] : tokenizer(text)), tokenizer);
    const cut = cutting(each);
    expect(cut("公款 的 水 水电 公款 的 水 水电")).toEqual(["公款", "水", "水", "电", "公款", "水", "水", "电"]);
    expect(tokenizer.asked).toEqual(["公款", "的", "水"]);
  });

  it("does not remember pieces that are hardly met again, and cuts them all the same", () => {
    const tokenizer = blankTokenizer();
    const long = "追缴-公款-".repeat(20);
    expect(cutting(tokenizer)(long, `${long} 水`)).toEqual([...long.repeat(2).split("-").filter(Boolean), "水"]);
    expect(tokenizer.asked).toEqual([long, long, "水"]);
  });

  it("cuts texts of any length, whatever has been cut before", () => {
    const cut = cutting(blankTokenizer());
    for (const times of [10, 100_000, 60_000, 200_000, 0]) {
      expect(cut("水 公款 ".repeat(times), "水")).toHaveLength(2 * times + 1);
    }
  });
});
