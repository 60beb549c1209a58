import { describe, expect, it } from "vitest";
import { type Count, claimEvents } from "../../src/notice/claim-events.js";

const counts = (sentence: string) => claimEvents(sentence).filter((event): event is Count => event.kind === "count");
/** Each number as value, measure word, noun and state. */
const brief = (sentence: string) =>
  counts(sentence).map(({ value, unit, noun, state }) => `${value}${unit} ${noun ?? "-"} ${state ?? "-"}`);

describe("claimEvents: numbers", () => {
  it.each<[string, string[]]>([
    ["反馈的4个方面21个问题，已完成整改20个", ["21个 problem -", "20个 - completed"]],
    ["整改措施六十四条，落实六十条", ["64条 measure -", "60条 - completed"]],
    ["57条整改任务已完成55条", ["57条 task -", "55条 - completed"]],
    ["19个问题已有17个整改完毕", ["19个 problem -", "17个 - completed"]],
    ["已完成任务50个、整改措施165条", ["50个 other completed", "165条 measure completed"]],
    ["已完成27项，1项涉及征地，计划明年6月底前完成", ["27项 - completed", "1项 - inProgress"]],
    ["已完成：24个；正在整改：2个", ["24个 - completed", "2个 - inProgress"]],
    // What is aimed at is not yet so.
    ["确保20个问题全部整改到位", ["20个 problem -"]],
    // One of them, and numbers of other things.
    ["第4条、第9条意见", []],
    ["2个月内由12个村、9个责任部门完成", []],
  ])("%s", (sentence, expected) => expect(brief(sentence)).toEqual(expected));

  it("puts the findings of others aside, up to the next clause on the inspection's", () => {
    expect(brief("审计发现问题9个，已整改8个；巡察反馈问题30个")).toEqual([
      "9个 other -",
      "8个 other completed",
      "30个 problem -",
    ]);
    expect(brief("巡视和选人用人专项检查反馈的21个问题")).toEqual(["21个 problem -"]);
    expect(brief("移交线索4件，已办结4件")).toEqual(["4件 other -", "4件 - completed"]);
  });

  it("marks parts of parts", () => {
    const parts = counts("已完成整改18个，其中长期坚持5个；正在整改2个");
    expect(parts.map(({ value, isSubset }) => [value, isSubset])).toEqual([
      [18, false],
      [5, true],
      [2, false],
    ]);
  });
});

describe("claimEvents: exceptions", () => {
  const excepted = (sentence: string) => claimEvents(sentence).filter(({ kind }) => kind === "excepted");

  it.each<[string, number, string | null]>([
    ["除第4条、第9条意见正在推进外，其余均已完成", 2, "inProgress"],
    ["除“校舍漏雨”“食堂超编”外，其余均已完成", 2, null],
    // A number goes before the names that stand with it.
    ["除“校舍漏雨”1个问题外，其余均已完成", 0, null],
    ["除3个问题基本完成外均已完成", 0, "mostly"],
  ])("%s", (sentence, named, state) => expect(excepted(sentence)).toEqual([{ kind: "excepted", named, state }]));

  it.each(["清除杂物3处，外墙已整改", "拆除违建12处以外", "除此没有例子"])("%s is none", (sentence) =>
    expect(excepted(sentence)).toEqual([]),
  );
});

describe("claimEvents: states without a number", () => {
  it.each<[string, Array<[string, boolean]>]>([
    ["问题均已整改到位", [["completed", false]]],
    ["其余取得阶段性成效", [["mostly", true]]],
    ["100%完成整改", [["completed", false]]],
    ["整改到位", []],
  ])("%s", (sentence, expected) => {
    const wholes = claimEvents(sentence).flatMap((event) =>
      event.kind === "whole" ? [[event.state, event.isRest]] : [],
    );
    expect(wholes).toEqual(expected);
  });
});

describe("claimEvents: percentages", () => {
  it.each<[string, Array<[number, string | null, boolean]>]>([
    ["整改措施完成率90.3%", [[90.3, "measure", false]]],
    ["问题整改率达到百分之九十六", [[96, "problem", false]]],
    ["完成35个，占问题总数的97.2%", [[97.2, null, true]]],
    ["参训率98%，群众满意度97%", []],
  ])("%s", (sentence, expected) => {
    const rates = claimEvents(sentence).flatMap((event) =>
      event.kind === "rate" ? [[event.value, event.topic, event.isShare]] : [],
    );
    expect(rates).toEqual(expected);
  });
});

describe("claimEvents on hostile text", () => {
  it("takes bounded time on a sentence of the greatest length", () => {
    const started = performance.now();
    for (const piece of ["除外", "“”、", "分别1个", "已完成1个、", "的的的", "长期持续", "第1条", "1%", "按计划"]) {
      claimEvents(piece.repeat(400).slice(0, 1200));
    }
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
