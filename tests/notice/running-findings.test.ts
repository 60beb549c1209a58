import { describe, expect, it } from "vitest";
import { leadingMark } from "../../src/notice/marks.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { runningFindings, splitRunningFindings } from "../../src/notice/running-findings.js";
import { linesOf } from "./text-of.js";

const paragraphsOf = (text: string) => toParagraphs(linesOf(text));
const split = (text: string) => splitRunningFindings(paragraphsOf(text)).map((paragraph) => paragraph.text);

const findingsIn = (text: string) => {
  const paragraphs = paragraphsOf(text);
  return runningFindings(
    paragraphs,
    paragraphs.map((paragraph) => leadingMark(paragraph.text)),
  );
};

describe("splitRunningFindings", () => {
  it("cuts a paragraph at each numbered finding", () => {
    expect(
      split("针对第1个问题“灯塔值守记录造假”，重新培训值守员9人。针对第2个问题“航标更换拖延”，更换航标14座，已完成。"),
    ).toEqual([
      "针对第1个问题“灯塔值守记录造假”，重新培训值守员9人。",
      "针对第2个问题“航标更换拖延”，更换航标14座，已完成。",
    ]);
  });

  it("cuts at unnumbered ones right under the heading of the report only", () => {
    const run = "针对“灯塔值守记录造假”问题，培训9人。针对“航标更换拖延”问题，更换14座。";
    expect(split(`二、反馈问题整改落实情况\n${run}`)).toHaveLength(3);
    expect(split(`（一）航标管理不到位\n${run}`)).toHaveLength(2);
  });
});

describe("runningFindings", () => {
  it("takes unmarked paragraphs that each go on from a finding for items under the heading of the report", () => {
    const items = "针对“灯塔值守记录造假”问题，培训9人。\n针对“航标更换拖延”问题，更换14座。";
    expect(findingsIn(`二、反馈问题整改落实情况\n${items}`)).toEqual([1, 2]);
    expect(findingsIn(`（一）航标管理不到位\n${items}`)).toEqual([]);
  });
});
