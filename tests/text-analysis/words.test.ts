import { describe, expect, it } from "vitest";
import { countWords, isCounted, runningWords } from "../../src/text-analysis/words.js";
import { cutterOf } from "./sample.js";

const cut = cutterOf("清点", "粮库", "46", "GPS");
const stopWords = new Set(["了"]);

describe("countWords", () => {
  it("counts words, no numbers, punctuation or stop words", () => {
    const counts = countWords("清点了粮库，46座粮库装GPS。x", { cut, stopWords });
    expect(Object.fromEntries(counts)).toEqual({ 清点: 1, 粮库: 2, 座: 1, 装: 1, GPS: 1 });
  });

  it("counts words named like what every object has", () => {
    expect(countWords("constructor", { cut: (text) => [text] }).get("constructor")).toBe(1);
  });
});

describe("isCounted", () => {
  it("asks for a Chinese character or two Latin letters", () => {
    expect(["粮", "B超", "GPS", "x", "46", "，", ""].filter((word) => isCounted(word, {}))).toEqual([
      "粮",
      "B超",
      "GPS",
    ]);
  });
});

describe("runningWords", () => {
  it("keeps every word and number in order", () => {
    expect(runningWords("清点了粮库，46座。", cut)).toEqual(["清点", "了", "粮库", "46", "座"]);
  });
});
