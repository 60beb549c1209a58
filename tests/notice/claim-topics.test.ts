import { describe, expect, it } from "vitest";
import { claimEvents } from "../../src/notice/claim-events.js";
import { findTopics, type Total } from "../../src/notice/claim-topics.js";

/** What each number of a sentence counts. */
function topics(sentence: string, earlier: Total[] = []) {
  const { of } = findTopics(claimEvents(sentence), earlier);
  return [...of].map(([{ value, unit }, topic]) => `${value}${unit} ${topic ?? "-"}`);
}

describe("findTopics: which total a row of states divides", () => {
  it.each<[string, string[]]>([
    // By its sum.
    [
      "梳理问题12个、措施46个，完成9个，基本完成2个，未完成1个",
      ["12个 problem", "46个 measure", "9个 problem", "2个 problem", "1个 problem"],
    ],
    // By its measure word.
    ["梳理14个具体问题、措施49条，已完成整改10个", ["14个 problem", "49条 measure", "10个 problem"]],
    ["反馈的14个问题，制定措施49条，已完成10条", ["14个 problem", "49条 measure", "10条 measure"]],
    // No part is greater than its whole.
    ["整改反馈的9个问题，细化为26项整改任务，已完成24个", ["9个 problem", "26项 task", "24个 task"]],
    // By the noun of its own clause.
    ["反馈的30个问题，整改措施已完成28条", ["30个 problem", "28条 measure"]],
    ["移交信访件9件，已办结8件", ["9件 other", "8件 other"]],
    // None of the inspection's.
    ["协调解决群众反映的问题36个，已办结31个", ["36个 other", "31个 other"]],
    ["书记主动认领5项具体问题", ["5项 other"]],
    // A manner of speaking.
    ["整改一个、销号一个", []],
  ])("%s", (sentence, expected) => expect(topics(sentence)).toEqual(expected));

  it("takes a total of an earlier sentence where the measure word or the sum agrees", () => {
    const earlier: Total[] = [
      { topic: "problem", value: 19, unit: "个" },
      { topic: "measure", value: 62, unit: "条" },
    ];
    expect(topics("已完成整改16个，正在整改3个", earlier)).toEqual(["16个 problem", "3个 problem"]);
    expect(topics("已完成58条", earlier)).toEqual(["58条 measure"]);
    expect(topics("已完成16项，正在推进3项", earlier)).toEqual(["16项 problem", "3项 problem"]);
    expect(topics("已完成14项", earlier)).toEqual(["14项 -"]);
  });

  it("tells whether parts add up to a total of problems", () => {
    const addsUp = (sentence: string) => findTopics(claimEvents(sentence), []).addsUp;
    expect(addsUp("问题12个，完成9个，未完成3个")).toBe(true);
    expect(addsUp("问题12个，完成9个，未完成2个")).toBe(false);
    expect(addsUp("问题12个，完成12个")).toBe(false);
  });
});
