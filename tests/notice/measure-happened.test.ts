import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/notice/measure-clauses.js";
import { isHabitual, reportsEvent } from "../../src/notice/measure-happened.js";

const reports = (text: string) => clausesOf(text).some(reportsEvent);

describe("reportsEvent", () => {
  it.each([
    "账户已注销",
    "理顺了关系",
    "多次上门沟通",
    "群众满意度明显提升",
    "召开职工大会",
    "约谈承办人",
    "公示水价",
    "对仓库进行全面清查",
    "把考勤纳入年终考核",
    "自5月起按月公示",
    "经支委会研究",
    "组织职工观看警示片",
    "为党员上专题党课",
    "健全《用印登记办法》",
  ])("is true of %s", (text) => {
    expect(reports(text)).toBe(true);
  });

  it.each([
    "加强日常管理",
    "定期召开职工大会",
    "必须召开职工大会",
    "限期完成整改",
    "按时完成填报",
    "发挥党组织作用",
    "开展绩效工作",
    "建立长效机制",
    "对迟到的人员给予通报批评",
    "为了便民",
    "落实水价公示制度",
    "严格控制作业面",
    "在日常巡查中",
    "将召开职工大会",
  ])("is false of %s", (text) => {
    expect(reports(text)).toBe(false);
  });

  it("takes a piece of work in a heading for the measure's name", () => {
    expect(reports("制定培训计划。丰富培训内容。")).toBe(false);
    expect(reports("制定培训计划。")).toBe(true);
  });

  it("does not take what others are required to do for done", () => {
    expect(reports("要求各站所逐一登记，签订承诺书")).toBe(false);
  });
});

describe("isHabitual", () => {
  it("tells a rule from an event", () => {
    expect(isHabitual("每季度检查库房")).toBe(true);
    expect(isHabitual("按月通报")).toBe(true);
    expect(isHabitual("按月度计划推进")).toBe(false);
    expect(isHabitual("检查库房")).toBe(false);
  });
});
