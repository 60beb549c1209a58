import { describe, expect, it } from "vitest";
import { opensWithAction, speaksOfFault, statesFinding } from "../../src/notice/fault.js";

describe("speaksOfFault", () => {
  it.each([
    "公示栏内容陈旧",
    "台账雷同",
    "值守脱岗",
    "协调能力有待提升",
    "议事一托了之",
    "存在代记考勤的现象",
    "账目模糊",
    "年度评优搞平均主义",
  ])("hears a fault in %s", (text) => expect(speaksOfFault(text)).toBe(true));

  it.each(["整改不走过场", "排查不留死角", "坚持问题导向", "统一思想认识", "有待继续推进的事项"])(
    "hears none in %s",
    (text) => expect(speaksOfFault(text)).toBe(false),
  );
});

describe("statesFinding", () => {
  it("takes a remedy for none, whatever it remedies", () => {
    for (const remedy of ["清理长期挂账资金12笔", "追缴漏报租金3万元", "整治隐患9处", "防止问题反弹"]) {
      expect(opensWithAction(remedy)).toBe(true);
      expect(statesFinding(remedy)).toBe(false);
    }
  });

  it("takes what opens as a remedy for a finding where its predicate is a fault", () => {
    expect(statesFinding("清理长期挂账资金不彻底")).toBe(true);
    expect(statesFinding("排查整治存在盲区")).toBe(true);
    expect(statesFinding("2019年反馈的问题未整改")).toBe(true);
    expect(statesFinding("2021年3月召开问题分析会")).toBe(false);
  });
});
