import { describe, expect, it } from "vitest";
import { dateLine, firstDate } from "../../src/corpus/date-line.js";

describe("dateLine", () => {
  it.each([
    ["2022年03月14日", "2022-03-14"],
    ["（2022年3月14日）", "2022-03-14"],
    ["[ 2022-03-14 ]", "2022-03-14"],
    ["时间:2022-3-14 17:06", "2022-03-14"],
    ["发布日期：2022/03/14 08:30:11", "2022-03-14"],
    ["发 布 时 间 ： 2022.3.14", "2022-03-14"],
    ["2022 年 3 月 14 日 星期一", "2022-03-14"],
    ["二〇二二年三月十四日", "2022-03-14"],
    ["二○二二年十二月三十一日", "2022-12-31"],
    ["2022-03-14T08:30:00", "2022-03-14"],
  ])("reads %j", (text, date) => {
    expect(dateLine(text)).toBe(date);
  });

  it.each([
    "2022年3月14日，县委巡察组反馈了意见",
    "2022年3月",
    "2022年13月1日",
    "2023年2月29日",
    "时间：2022年3月14日至4月2日",
    "3.关于“时间观念不强”的问题",
    "",
    "日期：",
  ])("takes %j for no date line", (text) => {
    expect(dateLine(text)).toBeNull();
  });
});

it("firstDate finds a date among other words", () => {
  expect(firstDate("某某网 2022-03-14 08:30")).toBe("2022-03-14");
  expect(firstDate("来源：某某网")).toBeNull();
});
