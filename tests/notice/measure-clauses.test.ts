import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/notice/measure-clauses.js";

const textsOf = (text: string) => clausesOf(text).map((clause) => clause.text);
const announcedIn = (text: string) => clausesOf(text).flatMap(({ text, announced }) => (announced ? [text] : []));

describe("clausesOf", () => {
  it("cuts at punctuation and takes out what is quoted", () => {
    expect(textsOf("印发《公务用车管理办法》，开展“清风”行动；召开会议（含各乡镇分会场在内）。")).toEqual([
      "印发《》",
      "开展“”行动",
      "召开会议",
    ]);
  });

  it("keeps a short bracket, which may say how often", () => {
    expect(textsOf("公布考勤（每月一次）")).toEqual(["公布考勤（每月一次）"]);
  });

  it("leaves out the problem said again, and a time limit", () => {
    expect(textsOf("针对2016年多发补贴3万元的问题，组织清退。整改时限：2022年6月底前")).toEqual(["组织清退"]);
    expect(textsOf("对于一名职工未经批准外出，逾期不归的问题，责令检查")).toEqual(["责令检查"]);
  });

  it("cuts a clause at what is demanded, and marks what follows it", () => {
    const [first, second] = clausesOf("要求各站所开展自查，召开专题会议");
    expect(first).toMatchObject({ text: "", general: false });
    expect(second).toMatchObject({ text: "召开专题会议", general: true });
    expect(textsOf("按照要求召开会议")).toEqual(["按照要求召开会议"]);
  });

  it("sets the reported words apart from an exhortation", () => {
    expect(clausesOf("完善流程确保不再召开无准备的会议")[0]).toMatchObject({ reported: "完善流程" });
    expect(clausesOf("重要岗位响应及时")[0]).toMatchObject({ reported: "重要岗位响应及时" });
  });

  it("marks what stands under a condition", () => {
    expect(clausesOf("凡购置设备的，均签订合同").map(({ general }) => general)).toEqual([true, true]);
  });

  it("knows a heading by its shortness and place", () => {
    const headings = (text: string) => clausesOf(text).map(({ heading }) => heading);
    expect(headings("开展技能培训。加大投入。")).toEqual([true, false]);
    expect(headings("开展技能培训。")).toEqual([false]);
    expect(headings("培训电工30人。加大投入。")).toEqual([false, false]);
  });

  it.each([
    ["下一步，严格对账", ["下一步", "严格对账"]],
    ["将进一步规范采购", ["将进一步规范采购"]],
    ["拟于下月移交", ["拟于下月移交"]],
    ["将召开职工大会", ["将召开职工大会"]],
    ["拟结合秋收再补一批", ["拟结合秋收再补一批"]],
    ["计划成立联合支部", ["计划成立联合支部"]],
    ["待批复后实施", ["待批复后实施"]],
    ["拟依托水库联盟组建工会", ["拟依托水库联盟组建工会"]],
    ["将全面清理欠缴水费", ["将全面清理欠缴水费"]],
    ["将对水费台账逐户核实", ["将对水费台账逐户核实"]],
    ["将积极把多收水费退还农户", ["将积极把多收水费退还农户"]],
    ["准备结合换届调整人员", ["准备结合换届调整人员"]],
  ])("hears the announcement in %s", (text, clauses) => {
    expect(announcedIn(text)).toEqual(clauses);
  });

  it.each([
    "将收费情况纳入考核",
    "将重大事项报告情况作为述职内容",
    "将全乡18个自然湾划分为6个片区",
    "将结余水费8.2万元退还用水户",
    "将重点岗位由9个精简为5个",
    "将全馆借阅证押金返还读者",
    "模拟演练，草拟方案，拟定了名单",
    "有计划地轮岗，修订年度计划",
    "规范接待，落实待遇",
    "提出了措施和下一步打算",
    "确保今后不再发生",
    "制定换届时间表",
  ])("hears none in %s", (text) => {
    expect(announcedIn(text)).toEqual([]);
  });

  it("comes back from an announcement to what there is", () => {
    expect(announcedIn("今后按月对账，目前账目已理清")).toEqual(["今后按月对账"]);
  });
});
