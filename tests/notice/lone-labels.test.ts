import { describe, expect, it } from "vitest";
import { joinLoneLabels } from "../../src/notice/lone-labels.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { linesOf } from "./text-of.js";

function joined(text: string): string[] {
  return joinLoneLabels(toParagraphs(linesOf(text))).map((paragraph) => paragraph.text);
}

describe("joinLoneLabels", () => {
  it("puts numbers and labels that stand alone before the words on the next line", () => {
    expect(
      joined(`问题一
苗圃用工不签合同
整改情况
补签合同31份。
问题二
林木抚育验收走过场
整改情况
一是复验4个小班。二是更换验收员。`),
    ).toEqual([
      "问题一：苗圃用工不签合同",
      "整改情况：补签合同31份。",
      "问题二：林木抚育验收走过场",
      "整改情况：",
      "一是复验4个小班。二是更换验收员。",
    ]);
  });

  it("takes 问题1 above 存在问题 for one label, and leaves a marked measure on its line", () => {
    expect(
      joined(`【问题1】
存在问题
票据领用不登记
整改措施
1.建立登记簿。
2.每月盘点。
【问题2】
存在问题
食堂进货不索证
整改措施
1.更换供货商2家。`),
    ).toEqual([
      "问题1：票据领用不登记",
      "整改措施：",
      "1.建立登记簿。",
      "2.每月盘点。",
      "问题2：食堂进货不索证",
      "整改措施：",
      "1.更换供货商2家。",
    ]);
  });

  it("leaves a line that comes once: it heads the report", () => {
    const paragraphs = toParagraphs(linesOf("整改落实情况\n1.关于账目不清的问题。已清理。"));
    expect(joinLoneLabels(paragraphs)).toBe(paragraphs);
  });
});
