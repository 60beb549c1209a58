import { describe, expect, it } from "vitest";
import { createDecider } from "../../src/coding/classify.js";
import { untrainedModel } from "../../src/coding/model.js";
import { shippedCodebook } from "./shipped.js";
import { smallCodebook } from "./small-codebook.js";

describe("rules of a codebook", () => {
  const codebook = smallCodebook();
  const decide = createDecider(codebook, untrainedModel(codebook));
  const rule = (title: string, aspect: string | null = null) =>
    decide({ title, statement: title, aspect, parent: null, account: "", kind: null }).rule?.id ?? null;

  it("decide where a category and a frame are both found", () => {
    expect(rule("水库维修滞后")).toBe("late-money");
    expect(rule("水库渗漏")).toBeNull();
    expect(rule("渠道滞后")).toBeNull();
  });

  it("give way to what `unless` names", () => {
    expect(rule("水库维修滞后", "资金方面")).toBeNull();
  });

  it("add further labels to the primary category that they are for", () => {
    const labelsOf = (title: string, rest: string) =>
      decide({ title, statement: `${title}。${rest}`, aspect: null, parent: null, account: "", kind: null }).further;
    expect(labelsOf("水库渗漏", "维修资金未到")).toEqual(["money"]);
    expect(labelsOf("水库渗漏", "无人看守")).toEqual([]);
    expect(labelsOf("水库滞后", "维修资金未到")).toEqual([]);
  });
});

describe("tie-breaks of the coding manual", () => {
  const codebook = shippedCodebook();
  const decide = createDecider(codebook, untrainedModel(codebook));
  const labels = (title: string, parent: string | null = null) => {
    const { rule } = decide({ title, statement: title, aspect: null, parent, account: "", kind: null });
    return rule?.labels ?? null;
  };

  it.each([
    ["1: framed by the eight rules, money named", "违反八项规定精神列支招待费", null, ["conduct", "finance"]],
    ["1: money held wrongly", "公路养护资金长期闲置", null, ["finance"]],
    ["1: receptions by name, and their cost", "列支公务接待费用无审批单", null, ["conduct", "finance"]],
    ["4: works and what is owed for them", "道路工程拖欠施工方尾款", null, ["procurement", "finance"]],
    [
      "2: allowances under a heading on the eight rules",
      "违规发放津补贴",
      "落实中央八项规定精神不严",
      ["finance", "conduct"],
    ],
    ["3: major decisions on spending", "大额资金支出未履行“三重一大”程序", null, ["leadership", "finance"]],
    ["3: the same where works are named", "宿舍修缮资金支出未经集体研究", null, ["leadership", "finance"]],
    ["3: a purchase not decided together", "物资采购未经党委研究", null, ["leadership", "procurement"]],
    ["4: works with the money owed for them", "工程验收后长期拖欠工程款", null, ["procurement", "finance"]],
    ["1: receptions with money", "公务接待费用报销不规范", null, ["conduct", "finance"]],
    ["1: entertainment beyond the rules", "超标准列支招待费", null, ["conduct", "finance"]],
    ["what an audit had found, in finance", "上次审计指出的往来款仍未清理", null, ["rectification", "finance"]],
    [
      "what an inspection had found, in contracts",
      "上轮巡察反馈的合同管理漏洞犹在",
      null,
      ["rectification", "procurement"],
    ],
    ["study of the unit's own field", "党组对防汛救灾法律法规学习不系统", null, ["study"]],
    ["6: themed education as formality", "主题教育流于形式", null, ["study", "conduct"]],
    ["7: the responsibility system for ideology work", "党建和意识形态工作责任制落实不力", null, ["ideology"]],
    ["8: integrity risk in purchasing", "耗材采购廉洁风险突出", null, ["procurement", "accountability"]],
    ["8: integrity risk in finance", "资金拨付环节廉政风险较大", null, ["finance", "accountability"]],
  ])("%s", (_, title, parent, expected) => {
    expect(labels(title, parent)).toEqual(expected);
  });

  it.each([
    ["done for form's sake", "duty", "慢病管理走过场", ["conduct"]],
    ["a team too small for its task", "duty", "山区路网养护力量薄弱", ["cadre"]],
    ["a reception beyond the rules", "conduct", "商务局公务接待超标准", ["finance"]],
    ["works that cost more", "procurement", "体育馆工程超概算300万元", ["finance"]],
    ["rectified on paper", "rectification", "巡察整改存在纸面整改", ["conduct"]],
  ])("add a second label: %s", (_, primary, title, expected) => {
    const decision = decide({ title, statement: title, aspect: null, parent: null, account: "", kind: null });
    expect(codebook.categories[decision.primary]!.code).toBe(primary);
    expect(decision.further).toEqual(expected);
  });

  it("leave an appointment to the deciding body where one meeting took the place of another", () => {
    expect(labels("用局务会代替党组会讨论干部任免")).toBeNull();
    expect(labels("干部任免未经党组讨论")).toEqual(["cadre", "leadership"]);
  });

  it("adds what a statement says beside its field", () => {
    const further = (title: string) =>
      decide({ title, statement: title, aspect: null, parent: null, account: "", kind: null }).further;
    expect(further("河道巡查流于形式")).toContain("conduct");
  });

  it("does not take every mention of form for formality", () => {
    expect(labels("党支部学习流于形式")).toBeNull();
  });
});
