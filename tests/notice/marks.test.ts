import { describe, expect, it } from "vitest";
import { circleValue, hanValue, leadingMark } from "../../src/notice/marks.js";

describe("leadingMark", () => {
  it.each([
    ["一、组织领导", "han", 1, "一", "组织领导"],
    ["第二部分 问题整改", "han", 2, "二", "问题整改"],
    ["（三）党建方面", "han-paren", 3, "(三)", "党建方面"],
    ["( 十二 )党建方面", "han-paren", 12, "(十二)", "党建方面"],
    ["7．学习不深", "digit", 7, "7", "学习不深"],
    ["１４、 学习不深", "digit", 14, "14", "学习不深"],
    ["3关于学习不深的问题", "digit", 3, "3", "关于学习不深的问题"],
    ["（5）学习不深", "digit-paren", 5, "(5)", "学习不深"],
    ["6）学习不深", "digit-paren", 6, "(6)", "学习不深"],
    ["⑪学习不深", "circle", 11, "⑪", "学习不深"],
    ["四是开展谈心谈话", "shi", 4, "四是", "开展谈心谈话"],
    ["第二，开展谈心谈话", "ordinal", 2, "第二", "开展谈心谈话"],
    ["问题三：学习不深", "issue", 3, "三", "学习不深"],
    ["2.1 关于学习不深的问题", "digit-digit", 1, "2.1", "关于学习不深的问题"],
    ["2-1　学习不深", "digit-digit", 1, "2-1", "学习不深"],
    ["3．12 学习不深", "digit-digit", 12, "3.12", "学习不深"],
    ["3.2.1 学习不深", "digit-digit-digit", 1, "3.2.1", "学习不深"],
    ["2 党的建设方面", "digit", 2, "2", "党的建设方面"],
    ["第4项：学习不深", "issue", 4, "4", "学习不深"],
    ["第二个问题：学习不深", "issue", 2, "二", "学习不深"],
    ["针对第3个问题“学习不深”，已补课", "issue", 3, "3", "“学习不深”，已补课"],
    ["针对问题二：“学习不深”，已补课", "issue", 2, "二", "“学习不深”，已补课"],
    ["⑶学习不深", "digit-paren", 3, "(3)", "学习不深"],
    ["⒓ 学习不深", "digit", 12, "12", "学习不深"],
    ["㈡学习不深", "han-paren", 2, "(二)", "学习不深"],
    ["【四】学习不深", "han-paren", 4, "(四)", "学习不深"],
    ["１.２ 学习不深", "digit-digit", 2, "1.2", "学习不深"],
    ["2.11 月 9 日召开会议", "digit", 2, "2", "11 月 9 日召开会议"],
    ["●学习不深", "bullet", 1, "●", "学习不深"],
    ["■ 学习不深", "bullet", 1, "■", "学习不深"],
  ])("reads %s", (text, markClass, value, printed, rest) => {
    const mark = leadingMark(text)!;
    expect(mark).toMatchObject({ class: markClass, value, printed });
    expect(text.slice(mark.length)).toBe(rest);
  });

  it.each([
    "2021年3月召开会议",
    "1.5级开发区",
    "12.7万元已退还",
    "一些同志学习不深",
    "三会一课制度",
    "十四五规划",
    "（以下简称局党组）",
    "问题较多",
    "12 名干部受到批评",
    "10.0.0.1 地址",
    "第二项议程",
    "●",
    "",
  ])("takes no mark from %s", (text) => {
    expect(leadingMark(text)).toBeNull();
  });
});

describe("leadingMark: the problem by its number", () => {
  it.each(["问题2：", "【问题2】", "问题（二）：", "反馈问题2、", "[问题2]"])("%s", (printed) => {
    expect(leadingMark(`${printed}机井失修`)).toMatchObject({ class: "issue", value: 2, length: printed.length });
  });
});

describe("leadingMark: every opening", () => {
  it.each([
    ..."一二三四五六七八九十"
      .split("")
      .flatMap((han) => [`${han}、`, `${han}是`, `${han}）`, `其${han}，`, `第${han}章`]),
    ..."123456789１２３４５６７８９".split("").flatMap((digit) => [`${digit}.`, `${digit}）`, `${digit}关于`]),
    ..."（(〔［[".split("").flatMap((open) => [`${open}二）`, `${open}2]`]),
    ..."●■◆▲★◎◇□○▪►➢•①㉑❶",
    ...["反馈问题", "具体问题", "存在问题", "问题", "反馈意见", "整改事项"].map((name) => `${name}2：`),
    ...["针对", "对于", "关于"].flatMap((opener) => [`${opener}问题2“`, `${opener}第2个问题“`]),
    ...["【问题2】", "[整改事项二]", "第2项："],
  ])("a mark opens with %s", (printed) => expect(leadingMark(`${printed}学习不深”`)).not.toBeNull());

  it("has no mark in an empty text", () => expect(leadingMark("")).toBeNull());
});

describe("hanValue", () => {
  it.each([
    ["一", 1],
    ["十", 10],
    ["十九", 19],
    ["二十", 20],
    ["三十四", 34],
  ])("%s is %i", (numeral, value) => expect(hanValue(numeral)).toBe(value));
  it.each(["十十", "一二", "", "十二三"])("“%s” is no number", (numeral) => expect(hanValue(numeral)).toBeNaN());
});

it("circleValue knows enclosed numbers of several blocks", () => {
  expect(["①", "⑳", "㉑", "❷", "a"].map(circleValue)).toEqual([1, 20, 21, 2, 0]);
});
