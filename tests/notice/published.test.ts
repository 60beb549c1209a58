import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { readPublished } from "../../src/notice/published.js";

const lines = (...texts: string[]): Paragraph[] => texts.map((text, at) => ({ text, line: at + 1, pieces: [] }));
const TITLE = "云岭县林业局党组关于巡察整改情况的通报";
const BODY = "根据县委统一部署，2022年3月1日至4月15日，县委第二巡察组对县林业局党组开展了巡察，现将整改情况公布如下。";

describe("readPublished", () => {
  it.each<[string, string[], string | null]>([
    ["date line", [TITLE, "2022年9月1日", BODY], "2022-09-01"],
    ["date line in brackets", [TITLE, "（2022-09-01）", BODY], "2022-09-01"],
    ["labelled among others", [TITLE, "来源：县林业局  发布时间：2022-09-01 09:30  浏览次数：58", BODY], "2022-09-01"],
    ["label in brackets", [TITLE, "【发布时间】2022-09-01 10:11", BODY], "2022-09-01"],
    ["beside what else a page prints", [TITLE, "来源：县林业局 | 2022-09-01 16:22", BODY], "2022-09-01"],
    ["two dates beside it say nothing", [TITLE, "来源：县林业局 2022-09-01 2022-09-02", BODY], null],
    ["brackets in the title line", [`${TITLE}（2022年9月1日）`, BODY], "2022-09-01"],
    ["day, time and site", [TITLE, "2022-09-01 10:54 云岭县纪委监委网站", BODY], "2022-09-01"],
    ["behind a body's name right below the title", [TITLE, "云岭县林业局　2022-09-01", BODY], "2022-09-01"],
    ["behind the title line", [`${TITLE} 2022-09-01`, BODY], "2022-09-01"],
    ["signature", [TITLE, BODY, "中共云岭县林业局党组", "2022年8月30日"], "2022-08-30"],
    ["signature on one line", [TITLE, BODY, "中共云岭县林业局党组 2022年8月30日"], "2022-08-30"],
    ["head before foot", [TITLE, "2022年9月1日", BODY, "2022年8月30日"], "2022-09-01"],
    ["signature in Chinese numerals", [TITLE, BODY, "二〇二二年八月三十日"], "2022-08-30"],
    ["a date inside a sentence is none", [TITLE, BODY, "2022年8月30日召开了总结会议。"], null],
    ["a month is none", [TITLE, BODY, "2022年8月"], null],
    ["a term of display is none", [TITLE, BODY, "公示时间：2022年8月30日至9月5日"], null],
  ])("%s", (_, texts, expected) => expect(readPublished(lines(...texts), {}, 0)?.publishedOn ?? null).toBe(expected));

  it("goes by the page's own data first", () => {
    const found = readPublished(lines(TITLE, "2022年9月1日", BODY), { publishedOn: "2022-09-03" }, 0);
    expect(found).toMatchObject({ publishedOn: "2022-09-03", evidence: { rule: "page/published" } });
  });
});
