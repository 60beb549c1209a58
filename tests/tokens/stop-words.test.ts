import { describe, expect, it } from "vitest";
import { parseStopWords } from "../../src/tokens/stop-words.js";
import { shippedText } from "../coding/shipped.js";

describe("parseStopWords", () => {
  it("takes one word a line and leaves comments and blank lines out", () => {
    expect(parseStopWords("# 虚词\n的\r\n\n了 # 助词\n")).toEqual(new Set(["的", "了"]));
  });

  it("reads the list that comes with the program, which gives each word once", () => {
    const text = shippedText("codebook/stopwords.txt");
    const words = parseStopWords(text);
    expect(words).toContain("一是");
    expect(words.size).toBe(text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")).length);
  });
});
