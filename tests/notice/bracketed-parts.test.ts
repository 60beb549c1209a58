import { describe, expect, it } from "vitest";
import { bracketedParts } from "../../src/notice/bracketed-parts.js";
import { leadingMark } from "../../src/notice/marks.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { linesOf } from "./text-of.js";

function parts(text: string): string[] {
  const paragraphs = toParagraphs(linesOf(text));
  const marks = paragraphs.map((paragraph) => leadingMark(paragraph.text));
  return bracketedParts(paragraphs, marks).map((at) => paragraphs[at]!.text);
}

describe("bracketedParts", () => {
  it("finds the parts of a notice that prints their headings in brackets", () => {
    expect(
      parts(`【组织领导情况】
站党委召开专题会三次。
【反馈问题整改情况】
一、关于台账不全的问题
补登三册。
【下一步工作安排】
持续抓好整改。`),
    ).toEqual(["【组织领导情况】", "【反馈问题整改情况】", "【下一步工作安排】"]);
  });

  it("takes no label of an item for a part", () => {
    const item = (number: string) => `${number}、台账不全
【整改落实情况】
补登三册。
【下一步打算】
按月核对。`;
    expect(parts(item("一"))).toEqual([]);
    expect(parts(`【巡察整改情况】\n${item("一")}\n${item("二")}`)).toEqual([]);
    expect(parts("【整改落实情况】\n一、台账不全\n补登三册。")).toEqual([]);
  });
});
