import { beforeAll, describe, expect, it } from "vitest";
import { loadTokenizer, type Tokenizer } from "../../src/tokens/cut.js";
import { userDictionary } from "../../src/tokens/dictionary.js";
import { countTerms } from "../../src/tokens/terms.js";
import { shippedCodebook } from "../coding/shipped.js";

let cut: Tokenizer;

beforeAll(async () => {
  cut = await loadTokenizer(userDictionary(shippedCodebook()), new Set(["的", "一是"]));
});

const LINES = ["乌苏河林场整改通报", "1.党费收缴不及时", "一是补缴2020年的党费3500元。党费已公开。", "联系电话12345"];

const PROBLEM = {
  statement: "党费收缴不及时",
  account: "一是补缴2020年的党费3500元。党费已公开。",
  coding: { category: "party-building" },
};

describe("countTerms", () => {
  it("counts the words of a problem under its category and all others under none", () => {
    const { terms } = countTerms(LINES, [PROBLEM], cut);
    const of = (category: string) =>
      terms.filter((row) => row.category === category).map(({ term, count }) => [term, count]);
    expect(of("party-building")).toContainEqual(["党费", 2]);
    expect(of("party-building")).toContainEqual(["党费收缴", 1]);
    expect(of("")).not.toContainEqual(["党费", 2]);
    expect(of("").map(([term]) => term)).toContain("林场");
  });

  it("leaves out stop words, numbers and punctuation", () => {
    const { terms } = countTerms(LINES, [PROBLEM], cut);
    const words = terms.map(({ term }) => term);
    for (const absent of ["的", "一是", "2020", "3500", "12345", "。", "1", "."]) expect(words).not.toContain(absent);
  });

  it("counts as many words in all as in the parts", () => {
    const { words, terms } = countTerms(LINES, [PROBLEM], cut);
    expect(terms.reduce((sum, { count }) => sum + count, 0)).toBe(words);
  });

  it("counts a text that two problems share for each, and one without a category for none", () => {
    const shared = { ...PROBLEM, statement: "", coding: { category: "finance" } };
    const { terms } = countTerms(LINES, [PROBLEM, shared, { ...PROBLEM, coding: { category: "" } }], cut);
    const counts = terms.filter(({ term }) => term === "党费").map(({ category, count }) => [category, count]);
    expect(counts).toEqual([
      ["finance", 2],
      ["party-building", 2],
    ]);
    expect(terms).toContainEqual({ category: "", term: "林场", count: 1 });
  });

  it("sorts by category and word, and gives nothing for nothing", () => {
    const { terms } = countTerms(LINES, [PROBLEM], cut);
    const keys = terms.map(({ category, term }) => `${category}\t${term}`);
    expect(keys).toEqual([...keys].sort());
    expect(countTerms([], [], cut)).toEqual({ words: 0, terms: [] });
  });
});
