import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Crossings } from "../../src/tokens/crossings.js";
import { pieceReader } from "../../src/tokens/pieces.js";

/** Pieces of a text, where some words are all that a dictionary holds. */
function pieces(text: string, words: string[], terms: string[] = []): string[] {
  const crossings = new Crossings();
  for (const word of words) crossings.addWord(word);
  const found: string[] = [];
  pieceReader(terms, crossings)(text, (whole, start, end) => found.push(whole.slice(start, end)));
  return found;
}

describe("pieceReader", () => {
  it("parts a text at punctuation, blanks and numbers", () => {
    const words = ["一是追缴公款", "万元", "已入库", "二是", "回头看"];
    expect(pieces("一是追缴公款3.5万元，已入库。二是“回头看”", words)).toEqual(words);
  });

  it("parts it where no word goes across", () => {
    expect(pieces("追缴公款入库", ["追缴", "公款", "入库"])).toEqual(["追缴", "公款", "入库"]);
    expect(pieces("追缴公款入库", ["追缴", "缴公", "入库"])).toEqual(["追缴公", "款", "入库"]);
  });

  it("leaves a number at a Latin letter in its piece, and Latin letters together", () => {
    expect(pieces("购置WPS2019软件12套", ["购置", "软件"])).toEqual(["购置", "WPS2019", "软件", "套"]);
  });

  it("does not part at what a term of the user dictionary holds", () => {
    expect(pieces("“三重一大”事项5个", ["事项"], ["“三重一大”", "5个"])).toEqual(["“三重一大”", "事项", "5个"]);
  });

  it("leaves out numbers though a term holds a digit", () => {
    expect(pieces("拨打12345热线315次，12个", ["热线"], ["12345热线", "8小时"])).toEqual([
      "拨",
      "打",
      "12345热线",
      "次",
      "个",
    ]);
  });

  it("never parts the two halves of a character", () => {
    expect(pieces("𠀀水𠀁", [])).toEqual(["𠀀", "水", "𠀁"]);
  });

  it("leaves out nothing but marks and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const rest = text.split("");
        for (const character of pieces(text, ["追缴公款"]).join("")) {
          for (const unit of character.split("")) rest.splice(rest.indexOf(unit), 1);
        }
        expect(rest.join("")).not.toMatch(/[\p{Script=Han}A-Za-z]/u);
      }),
    );
  });
});
