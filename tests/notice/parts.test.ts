import { describe, expect, it } from "vitest";
import { claimedRole, groupState, isPartHeading } from "../../src/notice/parts.js";

describe("claimedRole", () => {
  it.each([
    ["巡察反馈问题整改落实情况", "report"],
    ["巡察整改进展情况及存在的问题", "report"],
    ["坚持真改实改，逐条逐项落实反馈意见", "report"],
    ["问题线索和信访件办理情况", "leads"],
    ["需要进一步整改的事项及措施", "outstanding"],
    ["尚未完成整改的问题及原因", "outstanding"],
    ["下一步打算", "next"],
    ["巩固深化整改成果，健全长效机制", "next"],
    ["加强组织领导，压实整改责任", "organisation"],
    ["对工作建议的落实", "advice"],
  ])("%s is %s", (heading, role) => expect(claimedRole(heading)).toBe(role));

  it.each([
    "全面从严治党责任落实不够有力",
    "党建责任落实不到位",
    "政治站位不高",
    "巡护管理缺位，长效机制不健全",
    "对审计发现的库存问题整改迟缓",
    "上轮巡察反馈问题整改不到位",
  ])("leaves a finding alone: %s", (heading) => {
    expect(claimedRole(heading)).toBeNull();
    expect(isPartHeading(heading)).toBe(false);
  });

  it("leaves a heading that names a fault alone", () => {
    expect(claimedRole("问题线索处置不力、跟踪不到位")).toBeNull();
    expect(claimedRole("执行财经纪律不严格")).toBeNull();
  });
});

it("isPartHeading tells a part from a field", () => {
  expect(isPartHeading("巡视反馈问题整改进展情况")).toBe(true);
  expect(isPartHeading("落实巡视整改方面")).toBe(false);
  expect(isPartHeading("服务群众方面存在的问题及整改情况")).toBe(false);
  expect(isPartHeading("关于“班子建设弱”问题的整改情况")).toBe(false);
});

describe("groupState", () => {
  it.each([
    ["已整改完成的问题", "completed"],
    ["已完成整改事项（16项）", "completed"],
    ["基本完成的事项", "mostly_completed"],
    ["正在推进整改的问题", "in_progress"],
    ["尚未完成整改的任务", "in_progress"],
    ["需长期坚持的事项", "in_progress"],
    ["党的建设方面", null],
    ["已开展的工作", null],
  ])("%s → %s", (heading, state) => expect(groupState(heading)).toBe(state));
});
