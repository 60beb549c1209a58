import { describe, expect, it } from "vitest";
import { differingTerms, termMeanings } from "../../src/coding/term-meanings.js";
import { smallCodebook } from "./small-codebook.js";

/** The small codebook with one word of it spelled otherwise, or another in its place. */
function changed(from: string, to: string): string[] {
  const before = smallCodebook();
  const after = JSON.parse(JSON.stringify(before).replaceAll(JSON.stringify(from), JSON.stringify(to)));
  return differingTerms(termMeanings(before), termMeanings(after)).sort();
}

describe("termMeanings", () => {
  it("tells a codebook from itself in nothing", () => {
    expect(differingTerms(termMeanings(smallCodebook()), termMeanings(smallCodebook()))).toEqual([]);
  });

  it("names words that came and went", () => {
    expect(changed("灌溉", "滴灌")).toEqual(["滴灌", "灌溉"].sort());
    expect(changed("监督", "监管")).toEqual(["监督", "监管"].sort());
  });

  it("names a word that weighs otherwise, speaks for another category, or is spelled otherwise", () => {
    const before = smallCodebook();
    const heavier = structuredClone(before);
    heavier.categories[0]!.terms[1]!.weight = 2;
    expect(differingTerms(termMeanings(before), termMeanings(heavier))).toEqual(["渠"]);
    const moved = structuredClone(before);
    moved.categories[2]!.terms.push({ reason: "", weight: 1, words: moved.categories[0]!.terms.pop()!.words });
    expect(differingTerms(termMeanings(before), termMeanings(moved))).toEqual(["渠"]);
    expect(changed("水费", "“水费”")).toEqual(["水费"]);
  });

  it("leaves out words whose place in their group alone is another", () => {
    const before = smallCodebook();
    const turned = structuredClone(before);
    turned.categories[0]!.terms[0]!.words.reverse();
    expect(differingTerms(termMeanings(before), termMeanings(turned))).toEqual([]);
  });
});
