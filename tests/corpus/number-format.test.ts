import { expect, it } from "vitest";
import { formatNumber } from "../../src/corpus/number-format.js";

it.each([
  ["chineseCounting", [1, 10, 11, 20, 35, 101], "一 十 十一 二十 三十五 一○一"],
  [
    "chineseCountingThousand",
    [1, 10, 19, 100, 105, 110, 1001, 2345],
    "一 十 十九 一百 一百零五 一百一十 一千零一 二千三百四十五",
  ],
  ["japaneseCounting", [3, 12, 101], "三 十二 一百一"],
  ["chineseLegalSimplified", [1, 10, 12, 105], "壹 壹拾 壹拾贰 壹佰零伍"],
  ["ideographLegalTraditional", [2, 6], "貳 陸"],
  ["ideographTraditional", [1, 10, 11], "甲 癸 11"],
  ["ideographZodiac", [1, 12], "子 亥"],
  ["ideographDigital", [1, 10, 23], "一 一〇 二三"],
  ["ideographEnclosedCircle", [1, 10], "㊀ ㊉"],
  ["decimal", [0, 7, 12], "0 7 12"],
  ["decimalZero", [7, 12], "07 12"],
  ["decimalFullWidth", [12], "１２"],
  ["decimalEnclosedCircle", [1, 20, 21, 36, 51], "① ⑳ ㉑ ㊱ 51"],
  ["decimalEnclosedCircleChinese", [2], "②"],
  ["decimalEnclosedParen", [1, 20, 21], "⑴ ⒇ 21"],
  ["decimalEnclosedFullstop", [1, 20], "⒈ ⒛"],
  ["upperLetter", [1, 26, 27, 53], "A Z AA AAA"],
  ["lowerLetter", [2], "b"],
  ["upperRoman", [4, 9, 1994], "IV IX MCMXCIV"],
  ["lowerRoman", [3], "iii"],
  ["none", [5], ""],
  ["hebrew1", [5], "5"],
  ["constructor", [5], "5"],
])("%s", (format, values, written) => {
  expect(values.map((value) => formatNumber(value, format)).join(" ")).toBe(written);
});
