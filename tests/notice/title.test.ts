import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { findTitle } from "../../src/notice/title.js";

const lines = (...texts: string[]): Paragraph[] => texts.map((text, at) => ({ text, line: at + 1, pieces: [] }));
const BODY = "根据县委统一部署，2022年3月1日至4月15日，县委第二巡察组对县林业局党组开展了巡察。现将整改情况公布如下。";

describe("findTitle", () => {
  it("takes the line that reads like a title, wherever it stands in the head", () => {
    const title = findTitle(lines("索引号：X0012", "云岭县林业局党组关于巡察整改情况的通报", "2022年9月1日", BODY), {});
    expect(title).toMatchObject({
      text: "云岭县林业局党组关于巡察整改情况的通报",
      line: 2,
      index: 1,
      rule: "title/line",
    });
  });

  it("leaves out the site's name or a menu above the title, and the day behind it", () => {
    const text = "中共云岭县林业局党组关于巡察整改情况的通报";
    expect(findTitle(lines(`上级巡视：${text}`, BODY), {})).toMatchObject({ text, line: 1 });
    for (const above of ["云岭发布网", "云岭新闻", "通知公告"]) {
      expect(findTitle(lines(above, `${text} 2022-09-01`, BODY), {})).toMatchObject({ text, line: 2 });
    }
    const wrapped = findTitle(lines("云岭县林业局", "党组关于巡察整改情况的通报", BODY), {});
    expect(wrapped?.text).toBe("云岭县林业局党组关于巡察整改情况的通报");
  });

  it("joins a title that is broken over two or three lines", () => {
    const title = findTitle(
      lines("中共云岭县林业局党组", "关于县委第二巡察组反馈意见整改", "落实情况的通报", "2022年9月1日", BODY),
      {},
    );
    expect(title).toMatchObject({
      text: "中共云岭县林业局党组关于县委第二巡察组反馈意见整改落实情况的通报",
      line: 1,
      rule: "title/wrapped",
    });
  });

  it.each([
    ["【整改公开】云岭县林业局党组关于巡察整改情况的通报", "云岭县林业局党组关于巡察整改情况的通报"],
    ["• 云岭县林业局党组关于巡察整改情况的通报", "云岭县林业局党组关于巡察整改情况的通报"],
    ["云岭县林业局党组 关于巡察整改情况的通报", "云岭县林业局党组关于巡察整改情况的通报"],
    ["云岭县林业局党组关于巡察整改情况的通报（2022年9月1日）", "云岭县林业局党组关于巡察整改情况的通报"],
  ])("cleans %s", (line, text) => expect(findTitle(lines(line, BODY), {})?.text).toBe(text));

  it("takes the page's title, without the site's name, where the text has none", () => {
    const title = findTitle(lines(BODY), { title: "云岭县林业局党组关于巡察整改情况的通报-云岭县人民政府" });
    expect(title).toMatchObject({ text: "云岭县林业局党组关于巡察整改情况的通报", index: -1, rule: "title/page" });
  });

  it("takes the first plain line of documents of other kinds", () => {
    const title = findTitle(
      lines("2023年3月1日", "云岭县林业局2023年工作要点", "今年全县林业工作的总体要求是：抓好造林。"),
      {},
    );
    expect(title).toMatchObject({ text: "云岭县林业局2023年工作要点", rule: "title/first-line" });
  });

  it("finds none in a text that begins with sentences", () => expect(findTitle(lines(BODY), {})).toBeNull());
});
