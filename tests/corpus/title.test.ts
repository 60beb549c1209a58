import { describe, expect, it } from "vitest";
import type { Line } from "../../src/corpus/text.js";
import { bulletLength, chapterNumber, numberMarkLength, readTitle, readTitleLines } from "../../src/corpus/title.js";

const lines = (...texts: string[]): Line[] => texts.map((text, i) => ({ text, line: i + 1, offset: 0, cuts: [] }));

describe("readTitle", () => {
  it.each([
    "中共青禾县档案馆支部委员会关于巡察整改进展情况的通报",
    "青禾县委关于九届省委第三轮巡视反馈意见整改情况的报告",
    "中共澄湖集团有限公司委员会关于落实市委巡察反馈意见整改情况的公示",
    "关于青禾县融媒体中心党组落实县委第三巡察组反馈意见整改情况的公告",
    "3.中共青禾县信访局党组关于巡察整改进展情况的通报（摘要）",
    "第十二篇 中共青禾县信访局党组关于巡察整改进展情况的通报",
  ])("%s: full", (title) => {
    expect(readTitle(title)).toBe("full");
  });

  it.each([
    "关于巡察整改情况的通报",
    "青禾县供销社党组巡察整改进展情况",
    "关于县委第一巡察组反馈意见整改落实情况的公示",
  ])("%s: weak", (title) => {
    expect(readTitle(title)).toBe("weak");
  });

  it.each([
    "二、反馈问题的整改进展",
    "（一）党组履行整改主体责任情况。",
    "关于“党费收缴不规范”的问题",
    "整改情况：已完成整改，并向县委巡察办提交专题报告",
    "青禾县2023年工作要点",
    "中共青禾县委关于印发全县安全生产方案的通知",
    "根据县委统一部署，县委巡察组于上半年开展了巡察，现将整改情况通报",
  ])("%s: none", (text) => {
    expect(readTitle(text)).toBe("none");
  });
});

describe("readTitleLines", () => {
  it("joins a title that was broken over lines", () => {
    const broken = lines(
      "联系电话：0000-1234567",
      "中共青禾县住房保障服务中心总支部委员会",
      "关于县委第四轮巡察整改",
      "进展情况的通报",
    );
    expect(readTitleLines(broken, 3, 0)).toEqual({ first: 1, reading: "full" });
  });

  it("takes no line before the document's own", () => {
    expect(readTitleLines(lines("中共青禾县信访局党组", "关于巡察整改情况的通报"), 1, 1)).toEqual({
      first: 1,
      reading: "weak",
    });
  });
});

describe("marks before a title", () => {
  it("measures numbers, chapters and bullets", () => {
    expect([
      numberMarkLength("12.中共"),
      numberMarkLength("（三）中共"),
      numberMarkLength("中共"),
      numberMarkLength("第3篇：中共"),
    ]).toEqual([3, 3, 0, 4]);
    expect([bulletLength("• 中共"), bulletLength("中共")]).toEqual([2, 0]);
  });

  it("numbers chapters", () => {
    expect(
      ["第三篇", "篇十二：某某", "【第20篇】", "第一篇章", "三、某某", "第三篇讲了整改。"].map(chapterNumber),
    ).toEqual([3, 12, 20, null, null, null]);
  });
});
