import { describe, expect, it } from "vitest";
import { userDictionary } from "../../src/tokens/dictionary.js";
import { smallCodebook } from "../coding/small-codebook.js";

describe("userDictionary", () => {
  it("gives each term once, as a line with frequency and tag", () => {
    const { terms, text } = userDictionary(smallCodebook());
    expect(terms).toEqual(["水库", "灌溉", "水费", "水费收缴", "渠", "资金", "欠款"]);
    expect(text.split("\n")[0]).toBe("水库 1000000 x");
  });

  it("leaves out what a line of such a file cannot hold", () => {
    const codebook = smallCodebook();
    codebook.categories[0]!.terms[0]!.words.push("水 库");
    expect(userDictionary(codebook).terms).not.toContain("水 库");
  });

  it("has a hash that changes with the terms", () => {
    const codebook = smallCodebook();
    const before = userDictionary(codebook).sha256;
    codebook.categories[0]!.terms[0]!.words.push("堤坝");
    expect(userDictionary(codebook).sha256).not.toBe(before);
  });
});
