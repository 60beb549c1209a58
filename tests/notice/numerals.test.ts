import { describe, expect, it } from "vitest";
import { NUMERAL, narrowDigits, parseNumeral, parseYuan } from "../../src/notice/numerals.js";

describe("parseNumeral", () => {
  it.each([
    ["23", 23],
    ["１２", 12],
    ["1,234.5", 1234.5],
    ["3.5万", 35000],
    ["2.3亿", 230000000],
    ["4.584万", 45840],
    ["1千余", 1000],
    ["20余万", 200000],
    ["300多", 300],
    ["十", 10],
    ["十余", 10],
    ["百", 100],
    ["二十三", 23],
    ["廿三", 23],
    ["两百零五", 205],
    ["一千零八十", 1080],
    ["一万二千三百四十五", 12345],
    ["两亿三千万", 230000000],
    ["壹拾贰", 12],
    ["二〇二一", 2021],
    ["二○二四", 2024],
    ["零", 0],
  ])("reads %s as %d", (text, value) => expect(parseNumeral(text)).toBe(value));

  it.each(["", "数十", "若干", "三四", "二三十", "12,34", "1,2345", "百千", "3个", "1.2.3"])(
    "takes %j for no one number",
    (text) => expect(parseNumeral(text)).toBeNull(),
  );

  it("does not choke on a very long run of numerals", () => {
    expect(parseNumeral("九".repeat(200_000))).toBeNull();
  });
});

describe("parseYuan", () => {
  it.each([
    ["918.6元", 918.6],
    ["7.132万元", 71320],
    ["20余万元", 200000],
    ["1.05亿元", 105000000],
    ["叁仟元整", 3000],
    ["12,800.50元", 12800.5],
    ["５万元", 50000],
  ])("reads %s as %d yuan", (text, value) => expect(parseYuan(text)).toBe(value));

  it("wants the unit", () => expect(parseYuan("918.6")).toBeNull());
});

describe("NUMERAL and narrowDigits", () => {
  it("finds numerals inside running text", () => {
    const found = "新建12项、修订２３项，清退3.5万余元，共两百零五人".match(new RegExp(NUMERAL, "g"));
    expect(found?.map(parseNumeral)).toEqual([12, 23, 35000, 205]);
  });

  it("keeps every character where it was", () => {
    expect(narrowDigits("第１２轮，完成率８５．５％")).toBe("第12轮，完成率85.5%");
  });
});
