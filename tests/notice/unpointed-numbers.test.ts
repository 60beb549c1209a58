import { expect, it } from "vitest";
import { lineAt } from "../../src/notice/paragraph.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { pointNumbers } from "../../src/notice/unpointed-numbers.js";
import { linesOf } from "./text-of.js";

const read = (...lines: string[]) => pointNumbers(toParagraphs(linesOf(lines.join("\n"))));
const texts = (...lines: string[]) => read(...lines).map(({ text }) => text);

it("puts a point behind numbers that count on, with a blank behind them or without", () => {
  expect(
    texts(
      "（一）站务方面",
      "1 台账不全",
      "已补齐。",
      "2　个别职工缺岗",
      "3“门难进”",
      "（二）巡护方面",
      "1 年度计划缺失",
    ),
  ).toEqual([
    "（一）站务方面",
    "1.台账不全",
    "已补齐。",
    "2.个别职工缺岗",
    "3.“门难进”",
    "（二）巡护方面",
    "1.年度计划缺失",
  ]);
});

it("counts on over a number that was printed twice, or left out", () => {
  expect(texts("1 台账不全", "2 归档拖延", "2 门类缺失", "4 巡护缺位")[3]).toBe("4.巡护缺位");
});

it("mends the one that lost its point among others", () => {
  expect(texts("1.台账不全", "2归档拖延", "3.门类缺失")[1]).toBe("2.归档拖延");
});

it.each([
  ["what they count", ["1.台账不全", "2 名职工补登", "3 月底前归档", "4.门类缺失"]],
  ["no row", ["1 号站房台账不全", "12 归档拖延", "7 门类缺失", "30 巡护缺位"]],
  ["rows of a table", ["1 台账不全　办公室　5", "2 归档拖延　档案股　4", "3 门类缺失　档案股　2"]],
  ["too few", ["1 台账不全", "已补齐。", "2 归档拖延"]],
])("leaves numbers alone: %s", (_, lines) => expect(texts(...lines)).toEqual(lines));

it("keeps the line of each", () => {
  const item = read("1 台账不全", "2 归档拖延", "3 门类缺失")[2]!;
  expect(lineAt(item, 0)).toBe(3);
  expect(lineAt(item, 4)).toBe(3);
});
