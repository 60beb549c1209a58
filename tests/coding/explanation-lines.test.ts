import { describe, expect, it } from "vitest";
import { createExplanationLines } from "../../src/coding/explanation-lines.js";
import { shippedCodebook, shippedModel } from "./shipped.js";

const codebook = shippedCodebook();
const lines = createExplanationLines(codebook, shippedModel(codebook));

const INPUT = {
  title: "村级修缮资金使用不规范",
  statement: "村级修缮资金使用不规范",
  aspect: "群众身边不正之风和腐败问题",
  parent: "财务管理混乱",
  account: "",
  kind: null,
};

describe("createExplanationLines", () => {
  it("gives the two best codes with their terms by place and their signs", () => {
    const text = lines(INPUT, "en");
    expect(text.filter((line) => /^(chosen|next likely): /.test(line))).toHaveLength(2);
    expect(text.join("\n")).toMatch(/finance Finance.*heading: 财务管理混乱|finance Finance.*heading: 财务管理 4/);
    expect(text.join("\n")).toMatch(/log-odds: .*heading \+\d/);
  });

  it("says so in Chinese", () => {
    expect(lines(INPUT, "zh")[0]).toMatch(/^所编类别：/);
    expect(lines(INPUT, "zh").join("\n")).toContain("上级标题：财务管理");
  });

  it("names the tie-break that decided", () => {
    const text = lines({ ...INPUT, title: "主题教育走形式", statement: "主题教育走形式" }, "en");
    expect(text[0]).toBe("decided by the rule study-as-formality");
  });

  it("says where no term speaks", () => {
    const nothing = { title: "甲乙丙丁", statement: "", aspect: null, parent: null, account: "", kind: null };
    expect(lines(nothing, "en")[0]).toContain("no term speaks for it");
  });
});
