import { describe, expect, it } from "vitest";
import { findDates, parseDate } from "../../src/notice/dates.js";

/** Each mention as its words and its dates, short enough for a table. */
function read(text: string, year?: number): string[] {
  return findDates(text, { year }).map(
    ({ index, length, from, to, by }) =>
      `${text.slice(index, index + length)} = ${from ?? "?"}${to ? ` .. ${to}` : ""}${by ? " by" : ""}`,
  );
}

describe("findDates: forms", () => {
  it.each([
    ["2023年4月7日", ["2023年4月7日 = 2023-04-07"]],
    ["2023 年 4 月 7 日", ["2023 年 4 月 7 日 = 2023-04-07"]],
    ["２０２３年４月７日", ["２０２３年４月７日 = 2023-04-07"]],
    ["二〇二三年四月十七日", ["二〇二三年四月十七日 = 2023-04-17"]],
    ["二○二三年十一月", ["二○二三年十一月 = 2023-11"]],
    ["2023-04-07", ["2023-04-07 = 2023-04-07"]],
    ["2023/4/7", ["2023/4/7 = 2023-04-07"]],
    ["2023.4.7", ["2023.4.7 = 2023-04-07"]],
    ["时间：2023-04-07 09:15", ["2023-04-07 = 2023-04-07"]],
    ["2023年元月", ["2023年元月 = 2023-01"]],
    ["23年4月7日", ["23年4月7日 = 2023-04-07"]],
    ["4月7日", ["4月7日 = ?"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("findDates: spans", () => {
  it.each([
    ["2018年9月3日至11月20日", ["2018年9月3日至11月20日 = 2018-09-03 .. 2018-11-20"]],
    ["2018年11月3日至1月20日", ["2018年11月3日至1月20日 = 2018-11-03 .. 2019-01-20"]],
    ["2018年9月3日至2019年1月8日", ["2018年9月3日至2019年1月8日 = 2018-09-03 .. 2019-01-08"]],
    ["2018年9月3日到20日", ["2018年9月3日到20日 = 2018-09-03 .. 2018-09-20"]],
    ["2018年9月3日—10月8日", ["2018年9月3日—10月8日 = 2018-09-03 .. 2018-10-08"]],
    ["2018年9月3日起至10月8日", ["2018年9月3日起至10月8日 = 2018-09-03 .. 2018-10-08"]],
    ["2018-09-03至2018-10-08", ["2018-09-03至2018-10-08 = 2018-09-03 .. 2018-10-08"]],
    ["2018年3月至6月", ["2018年3月至6月 = 2018-03 .. 2018-06"]],
    ["2018年3—6月", ["2018年3—6月 = 2018-03 .. 2018-06"]],
    ["2018年3月至今", ["2018年3月至今 = 2018-03"]],
    ["2022年下半年", ["2022年下半年 = 2022-07 .. 2022-12"]],
    ["2022年第二季度", ["2022年第二季度 = 2022-04 .. 2022-06"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("findDates: limits", () => {
  it.each([
    ["2022年9月底前完成", ["2022年9月底前 = 2022-09 by"]],
    ["2022年9月30日之前完成", ["2022年9月30日之前 = 2022-09-30 by"]],
    ["9月底完成验收", ["9月底 = 2022-09"]],
    ["年底前完成", ["年底前 = 2022-12 by"]],
    ["今年年底前完成", ["今年年底前 = 2022-12 by"]],
    ["2023年年底完成", ["2023年年底 = 2023-12"]],
  ])("%s", (text, expected) => expect(read(text, 2022)).toEqual(expected));
});

describe("findDates: the year that is not printed", () => {
  it("is that of the date before it in the sentence", () => {
    expect(read("2019年5月6日进驻，7月1日离开；8月2日反馈。", 2022)).toEqual([
      "2019年5月6日 = 2019-05-06",
      "7月1日 = 2019-07-01",
      "8月2日 = 2022-08-02",
    ]);
  });

  it("counts from the year of writing for 今年 and 去年, from the text for 同年 and 次年", () => {
    expect(read("去年12月立项，今年3月8日开工", 2022)).toEqual(["去年12月 = 2021-12", "今年3月8日 = 2022-03-08"]);
    expect(read("2017年6月购入，同年8月转出，次年1月入账", 2022)).toEqual([
      "2017年6月 = 2017-06",
      "同年8月 = 2017-08",
      "次年1月 = 2018-01",
    ]);
  });

  it("stays unknown where nothing tells", () => {
    const [mention] = findDates("8月2日召开会议");
    expect(mention).toMatchObject({ from: null, precision: "day", yearGiven: false });
  });
});

describe("findDates: in a narrative", () => {
  const from = (text: string, isNarrative: boolean) =>
    findDates(text, { year: 2024, isNarrative }).map((mention) => mention.from);

  it("goes on from the date before it, also over the end of a sentence", () => {
    const text = "2022年3月1日进驻。6月9日反馈。";
    expect(from(text, true)).toEqual(["2022-03-01", "2022-06-09"]);
    expect(from(text, false)).toEqual(["2022-03-01", "2024-06-09"]);
    expect(from("6月9日反馈。", true)).toEqual(["2024-06-09"]);
  });

  it("counts 今年 from the year of writing all the same", () => {
    expect(from("2022年3月1日进驻。今年1月5日反馈。", true)).toEqual(["2022-03-01", "2024-01-05"]);
  });
});

describe("findDates: what is no date", () => {
  it.each([
    "2022年6月31日",
    "2023年2月29日",
    "13月5日",
    "用时3个月",
    "一月一调度、一季一通报",
    "每月8日",
    "经费2020.12万元",
    "2019—2021年",
    "（2021-2025年）规划",
    "渝府发〔2021〕12号",
    "电话0838-2021061",
    "2021年度",
  ])("%s", (text) => expect(read(text, 2022)).toEqual([]));

  it("keeps the leap day", () => expect(read("2024年2月29日")).toEqual(["2024年2月29日 = 2024-02-29"]));
});

describe("findDates on hostile text", () => {
  it("takes linear time", () => {
    const started = performance.now();
    for (const piece of ["2021年", "1月", "2021-", "一", "至", "年", "2021年1月至"]) findDates(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("parseDate", () => {
  it.each([
    ["2022-11-03", "2022-11-03"],
    ["20221103", "2022-11-03"],
    ["2022年11月", "2022-11"],
    [" 2022年11月3日 ", "2022-11-03"],
    ["20221303", null],
    ["发布于2022年11月3日", null],
    ["3.14", null],
  ])("%j", (text, expected) => expect(parseDate(text)).toBe(expected));
});
