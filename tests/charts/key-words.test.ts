import { describe, expect, it } from "vitest";
import { keyWords } from "../../src/charts/key-words.js";
import type { WordSums } from "../../src/pipeline/sum-words.js";
import { frequencyLogLikelihood } from "../../src/text-analysis/association.js";

function counts(words: Record<string, Record<string, [count: number, notices: number]>>): WordSums {
  const terms = [...new Set(Object.values(words).flatMap((counted) => Object.keys(counted)))];
  const triples = (counted: Record<string, [number, number]>) =>
    Int32Array.from(Object.entries(counted).flatMap(([term, pair]) => [terms.indexOf(term), ...pair]));
  return {
    words: terms.join("\n"),
    sums: Object.entries(words).map(([category, counted]) => [category, triples(counted)]),
  };
}

const WORDS = counts({
  finance: { 报销: [40, 9], 工作: [100, 12], 石棠: [50, 1], 罕见: [4, 4] },
  study: { 读书班: [30, 5], 工作: [110, 14], 报销: [2, 1] },
  duty: { 工作: [900, 20], 防汛: [60, 7] },
});

describe("keyWords", () => {
  it("finds words that a category uses more often, strongest evidence first", () => {
    const { byCategory, words } = keyWords(WORDS);
    const [first] = byCategory.get("finance")!;
    expect(first?.term).toBe("报销");
    expect(first).toMatchObject({ count: 40, notices: 9, elsewhere: 2 });
    expect(words.get("finance")).toBe(194);
    expect(first?.logLikelihood).toBeCloseTo(frequencyLogLikelihood(40, 194, 2, 142 + 960), 9);
    expect(2 ** (first?.logRatio ?? 0)).toBeCloseTo(40 / 194 / (2 / 1102), 6);
  });

  it("leaves out words of one notice, rare words, and words that are rarer than elsewhere", () => {
    const terms = keyWords(WORDS)
      .byCategory.get("finance")!
      .map(({ term }) => term);
    expect(terms).not.toContain("石棠");
    expect(terms).not.toContain("罕见");
    expect(terms).not.toContain("工作");
  });

  it("has nothing to compare one category with", () => {
    expect(keyWords(counts({ finance: { 报销: [40, 9] } })).byCategory.get("finance") ?? []).toEqual([]);
  });

  it("breaks ties by code unit, not by the order of what was counted", () => {
    const tie = counts({ a: { 丙: [30, 4], 乙: [30, 4], 甲: [30, 4] }, b: { 丁: [500, 9] } });
    const back = counts({ a: { 甲: [30, 4], 乙: [30, 4], 丙: [30, 4] }, b: { 丁: [500, 9] } });
    expect(keyWords(tie).byCategory).toEqual(keyWords(back).byCategory);
  });
});
