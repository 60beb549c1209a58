import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/classify.js";
import { parseCodebook } from "../../src/coding/codebook.js";
import { untrainedModel } from "../../src/coding/model.js";
import { shippedText } from "./shipped.js";

const FILE = "codebook/example-five-codes.yaml";
const codebook = parseCodebook(shippedText(FILE), FILE);
const code = createCoder(codebook, untrainedModel(codebook));

function category(title: string, account: string): string {
  return code({ title, statement: title, aspect: null, parent: null, account, kind: null }).category;
}

describe("the example of another codebook", () => {
  it.each([
    ["rules", "出台《车辆派遣实施细则》，修订用车登记办法，形成长效机制。"],
    ["accountability", "给予两人党纪处分，对股长诫勉谈话，其余人员批评教育。"],
    ["recovery", "已追回多领的款项，三名当事人全部退缴，上缴财政。"],
    ["training", "举办业务培训班四期，上党课两次，开展警示教育。"],
    ["inspection", "在全系统专项检查，对十二个站点暗访抽查，逐一复查。"],
    ["unspecified", "高度重视，持续用力。"],
  ])("finds %s in what was done", (expected, account) => {
    expect(category("值守人员擅离", account)).toBe(expected);
  });

  it("has five codes and one for what names none of them", () => {
    expect(codebook.categories).toHaveLength(6);
    expect(codebook.categories[0]!.code).toBe("unspecified");
  });
});
