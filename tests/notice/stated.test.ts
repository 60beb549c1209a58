import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { readStated } from "../../src/notice/stated.js";

/** What a notice of these paragraphs claims, without the empty slots. */
function read(...texts: string[]) {
  const { stated, messages } = readStated(texts.map((text, at): Paragraph => ({ text, line: at + 1, pieces: [] })));
  return { claims: Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)), messages };
}

const OPENING = "2022年3月1日至4月15日，县委第二巡察组对我局党组开展了巡察。2022年6月7日反馈了巡察意见。";

describe("readStated", () => {
  it("puts together what several sentences on the whole claim", () => {
    const { claims, messages } = read(
      OPENING,
      "一、组织整改情况",
      "（一）细化任务。将县委巡察组反馈的4个方面30个问题逐条分解，制定整改措施92条。",
      "二、反馈问题整改落实情况",
      "（一）已完成整改的问题",
      "截至目前，共计28个问题已整改完成。",
      "1.关于学习不够深入的问题。一是已召开专题会议3次。",
      "（二）正在整改的问题",
      "共计2个问题正在整改中。",
    );
    expect(claims).toEqual({ problems: 30, completed: 28, inProgress: 2, measures: 92 });
    expect(messages).toEqual([]);
  });

  it("leaves out what the account of an item claims", () => {
    const { claims } = read(
      OPENING,
      "一、反馈问题整改落实情况",
      "（一）关于落实决策部署方面的问题",
      "1.关于环保督察整改不到位的问题",
      "整改情况：督察反馈的14个问题中，已完成整改12个，正在整改2个。制定整改措施20条。",
      "2.关于巡察反馈问题整改不彻底的问题",
      "上轮巡察反馈的9个问题已完成整改8个。",
      "目前，反馈的9个问题已全部整改到位。",
    );
    expect(claims).toEqual({});
  });

  it("prefers the sentence that gives total and states to a total in passing", () => {
    const { claims } = read(
      OPENING,
      "一、组织整改情况",
      "将巡察反馈的12个问题细化分解，建立台账。",
      "截至8月底，巡察反馈的25个具体问题，已完成整改24个，正在整改1个，整改完成率96%。",
    );
    expect(claims).toEqual({ problems: 25, completed: 24, inProgress: 1, ratePct: 96, asOf: "2022-08" });
  });

  it.each<[string, string]>([
    ["截至2022年8月31日", "2022-08-31"],
    ["截止9月30日", "2022-09-30"],
    ["截至2023年1月底", "2023-01"],
    // Before the feedback by its number, so in the year after it.
    ["截至2月28日", "2023-02-28"],
  ])("dates the claim: %s", (label, asOf) => {
    const opening = OPENING.replace("6月7日", "9月7日");
    const { claims } = read(label.includes("2月28日") ? opening : OPENING, `${label}，反馈的8个问题已完成整改8个。`);
    expect(claims).toMatchObject({ asOf, completed: 8 });
  });

  it("takes 全部整改到位 for as many as there are", () => {
    const { claims } = read(OPENING, "巡察组共反馈3个方面11个问题。", "目前，巡察反馈问题已全部整改到位。");
    expect(claims).toEqual({ problems: 11, completed: 11 });
  });

  it("reads a claim that stands in the closing", () => {
    const { claims } = read(
      OPENING,
      "一、整改落实情况",
      "1.关于制度执行不严的问题。修订制度。",
      "二、下一步工作",
      "除了巡察组反馈的14个问题，我局还将举一反三。目前未完成整改的问题有0项。",
    );
    expect(claims).toEqual({ problems: 14, inProgress: 0 });
  });

  it("reports states that do not add up", () => {
    const { messages } = read(OPENING, "截至目前，巡察反馈的20个问题，已完成整改18个，正在整改4个。");
    expect(messages).toMatchObject([{ rule: "stated/sum", args: { sum: 22, problems: 20 } }]);
  });

  it("says which sentence each was read from", () => {
    const { evidence } = readStated([
      { text: OPENING, line: 4, pieces: [] },
      { text: "情况如下。截至目前，反馈的20个问题已完成整改20个。", line: 6, pieces: [] },
    ]);
    expect(evidence["stated.completed"]).toEqual({
      line: 6,
      text: "截至目前，反馈的20个问题已完成整改20个。",
      rule: "stated/sentence",
    });
  });
});
