import { describe, expect, it } from "vitest";
import { mayHold, sketchOf } from "../../src/pipeline/text-sketch.js";

const TEXT = "局党组制定台账管理办法，对逾期未还的借款逐笔催收，已收回欠款12万元。";

describe("a sketch of a text", () => {
  it("says of every part of the text that it might stand there", () => {
    const sketch = sketchOf([TEXT], TEXT.length);
    for (let from = 0; from < TEXT.length; from++) {
      for (let to = from + 1; to <= TEXT.length; to++) expect(mayHold(sketch, TEXT.slice(from, to))).toBe(true);
    }
  });

  it("says of words that do not stand there that they do not, though their characters do", () => {
    const sketch = sketchOf([TEXT], TEXT.length);
    for (const word of ["账台", "台账办法", "收回借款", "学习册", "制定办法"])
      expect(mayHold(sketch, word)).toBe(false);
  });

  it("is wrong about few words that stand nowhere", () => {
    // Every code unit of a long text once, so that no two of them repeat.
    const text = Array.from({ length: 8000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7) % 20_000))).join("");
    const sketch = sketchOf([text], text.length);
    const words = Array.from({ length: 2000 }, (_, at) =>
      String.fromCharCode(0x5e00 + ((at * 13) % 9000), 0x4e03 + at),
    );
    const wrong = words.filter((word) => !text.includes(word) && mayHold(sketch, word));
    expect(wrong.length / words.length).toBeLessThan(0.05);
  });

  it("knows nothing of single characters, and of an empty text that it holds nothing", () => {
    expect(mayHold(sketchOf([TEXT], TEXT.length), "渠")).toBe(true);
    expect(mayHold(sketchOf([], 0), "水渠")).toBe(false);
  });

  it("does not hang on where one text ends and another begins", () => {
    const apart = sketchOf(["台账", "管理"], 4);
    expect(mayHold(apart, "台账")).toBe(true);
    expect(mayHold(apart, "账管")).toBe(false);
  });
});
