import { describe, expect, it } from "vitest";
import { parseCodebook } from "../../src/coding/codebook.js";
import { CodebookError } from "../../src/coding/codebook-error.js";
import { renderMessage } from "../../src/messages/catalogue.js";
import { SMALL_CODEBOOK } from "./small-codebook.js";

/** The faults of a codebook, as rule and line. */
function faults(text: string): Array<[string, number | null]> {
  try {
    parseCodebook(text, "mine.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error;
    expect(error.file).toBe("mine.yaml");
    for (const fault of error.messages) {
      expect(renderMessage(fault, "zh")).not.toContain("{");
      expect(renderMessage(fault, "en")).not.toContain("{");
    }
    return error.messages.map(({ rule, line }) => [rule, line]);
  }
}

/** 1-based line of the first line that holds a text. */
const lineOf = (needle: string, text = SMALL_CODEBOOK) =>
  text.split("\n").findIndex((line) => line.includes(needle)) + 1;

const edited = (from: string, to: string) => {
  expect(SMALL_CODEBOOK).toContain(from);
  return SMALL_CODEBOOK.replace(from, to);
};

describe("a codebook that can be used", () => {
  it("is read with its words whether they stand in a text or a list", () => {
    const { categories, generic, frames, rules, further, residual } = parseCodebook(SMALL_CODEBOOK, "small.yaml");
    expect(categories.map(({ code, core }) => [code, core])).toEqual([
      ["water", true],
      ["money", false],
      ["rest", false],
    ]);
    expect(categories[0]!.terms.map(({ weight, words }) => [weight, words])).toEqual([
      [4, ["水库", "灌溉", "水费", "水费收缴"]],
      [1, ["渠"]],
    ]);
    expect(generic).toEqual(["不到位", "管理", "监督"]);
    expect(frames).toEqual({ late: ["拖欠", "滞后"] });
    expect(rules).toEqual([
      {
        id: "late-money",
        reason: "Money that is late.",
        when: { title: ["water", "late"] },
        unless: { heading: ["money"] },
        labels: ["money", "water"],
      },
    ]);
    expect(further[0]).toMatchObject({ id: "money-said", primary: ["water"], labels: ["money"] });
    expect(residual).toBe("rest");
  });
});

describe("a codebook with faults", () => {
  it("names the line where the YAML breaks", () => {
    const text = edited("        weight: 4\n", "       weight: 4\n");
    expect(faults(text)[0]).toEqual(["syntax/yaml-indent", expect.any(Number)]);
  });

  it("refuses a text that is no list of categories", () => {
    expect(faults("just words")).toEqual([["codebook/no-categories", 1]]);
    expect(faults("")).toEqual([["codebook/no-categories", null]]);
    expect(faults("version: 1\ncategories: []\n")).toEqual([["codebook/no-categories", 1]]);
  });

  it.each([
    ["a weight that is a word", "weight: 4", "weight: strong", "codebook/bad-weight"],
    ["a weight of nothing", "weight: 4", "weight: 0", "codebook/bad-weight"],
    ["a weight beyond the scale", "weight: 4", "weight: 40", "codebook/bad-weight"],
    ["a code with blanks", "code: money", "code: Money and more", "codebook/bad-code"],
    ["a word given twice in a category", "资金 水费收缴 欠款", "资金 水费收缴 “资金”", "codebook/duplicate-term"],
    ["a group without words", "words: 资金 水费收缴 欠款", "words:", "codebook/no-words"],
    ["a rule that names nothing known", "title: [water, late]", "title: [water, tomorrow]", "codebook/unknown-name"],
    ["a name that is mistyped", "title: [water, late]", "title: [water, lste]", "codebook/mistyped-name"],
    ["a key that is misspelt", "weight: 4", "wieght: 4", "codebook/misspelt-key"],
    ["a residual category that is none", "residual: rest", "residual: remainder", "codebook/unknown-name"],
    ["categories without a name", "    name: { zh: 钱, en: Money }\n", "", "codebook/missing"],
  ])("finds %s, with its line", (_, from, to, rule) => {
    const text = edited(from, to);
    const found = faults(text).find(([name]) => name === rule);
    expect(found).toBeDefined();
    expect(found![1]).toBeGreaterThan(0);
  });

  it("gives the very line of a bad weight", () => {
    const text = edited("weight: 3", "weight: much");
    expect(faults(text)).toEqual([["codebook/bad-weight", lineOf("weight: much", text)]]);
  });

  it("refuses a code given twice, and a frame named like a code", () => {
    expect(faults(edited("code: rest", "code: water")).map(([rule]) => rule)).toContain("codebook/duplicate-code");
    expect(faults(edited("  late:", "  money:")).map(([rule]) => rule)).toContain("codebook/frame-is-code");
  });

  it("shows all faults in one go", () => {
    const text = edited("weight: 4", "weight: 9").replace("weight: 3", "weight: x").replace("code: rest", "code: R");
    expect(faults(text).length).toBeGreaterThanOrEqual(3);
  });
});
