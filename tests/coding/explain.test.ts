import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/classify.js";
import { createExplainer } from "../../src/coding/explain.js";
import { shippedCodebook, shippedModel } from "./shipped.js";

const codebook = shippedCodebook();
const model = shippedModel(codebook);
const explain = createExplainer(codebook, model);

const INPUT = {
  title: "村级修缮资金使用不规范",
  statement: "村级修缮资金使用不规范",
  aspect: "群众身边不正之风和腐败问题",
  parent: "财务管理混乱",
  account: "",
  kind: null,
};

describe("createExplainer", () => {
  it("explains the category that the coder gives, and the next likely one", () => {
    const { best } = explain(INPUT);
    expect(best[0].category).toBe(createCoder(codebook, model)(INPUT).category);
    expect(best.map(({ category }) => category).sort()).toEqual(["finance", "procurement"]);
    expect(best[0].applies).toBeGreaterThanOrEqual(best[1]!.applies);
  });

  it("names terms with place and weight, and signs with their effect, strongest first", () => {
    const { best } = explain(INPUT);
    const finance = best.find(({ category }) => category === "finance")!;
    expect(finance.terms).toContainEqual({ place: "heading", term: "财务管理", weight: 4 });
    const effects = finance.signs.map(({ effect }) => Math.abs(effect));
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    expect(finance.signs.map(({ feature }) => feature)).toContain("heading");
  });

  it("names the rule where one decided", () => {
    expect(explain({ ...INPUT, title: "主题教育走形式", statement: "主题教育走形式" }).rule).toBe("study-as-formality");
    expect(explain(INPUT).rule).toBeNull();
  });

  it("has nothing but the residual category to explain where nothing speaks", () => {
    const { best } = explain({ ...INPUT, title: "甲乙丙丁", statement: "", aspect: null, parent: null });
    expect(best.map(({ category }) => category)).toEqual(["duty"]);
  });
});
