import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/notice/measure-clauses.js";
import { hasOutstandingStep, isUnfinished } from "../../src/notice/measure-unfinished.js";

const unfinished = (text: string) => isUnfinished(text, clausesOf(text));

describe("isUnfinished", () => {
  it.each([
    "土地证正在办理",
    "工程正有序建设",
    "迁建工作有序推进",
    "占用的门面逐步清退",
    "尚未验收",
    "仍需协调",
    "合同正在协商中",
    "诉讼案件审理中",
    "剩余4万元于明年底前还清",
    "共有18户，其中15户已完成",
    "涉及的18户中，已完成15户",
    "方案已报区政府审批",
    "方案处于征求意见阶段",
    "完成工程总量的80%",
    "正与供水公司会商",
    "水管站正在对前两年的老账进行核对",
    "清淤进度较计划滞后",
    "超编人员有序消化",
    "其余3户正通过村委会联系",
    "余下两处将在年底前拆除",
    "剩余管网已列入来年计划",
    "申请已报区水务局待批",
  ])("is true of %s", (text) => {
    expect(unfinished(text)).toBe(true);
  });

  it.each([
    "对正在执行的制度进行摸底",
    "公正推进评审",
    "对尚未交还的钥匙予以收回",
    "尚未发现类似情况",
    "在整改过程中",
    "收入逐步增长",
    "大额支出均须报局党组审批",
    "方案报区政府审批，区政府已批复同意",
    "共有18户，其中18户已完成",
    "形成建议9项，其中4项已转化为制度",
    "其余支部运转正常",
    "正式启用",
  ])("is false of %s", (text) => {
    expect(unfinished(text)).toBe(false);
  });
});

describe("hasOutstandingStep", () => {
  it("tells a particular step from going on as before", () => {
    const step = (text: string) => hasOutstandingStep(clausesOf(text));
    expect(step("待验收后付款")).toBe(true);
    expect(step("预计年底竣工")).toBe(true);
    expect(step("定于第四季度轮训")).toBe(true);
    expect(step("闸门改造将于汛期后进行")).toBe(true);
    expect(step("预计增长2")).toBe(false);
    expect(step("将持续加强管理")).toBe(false);
    expect(step("限定于三日内退还")).toBe(false);
  });
});
