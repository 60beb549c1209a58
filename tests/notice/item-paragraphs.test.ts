import { expect, it } from "vitest";
import { itemParagraphs } from "../../src/notice/item-paragraphs.js";
import { readOutline } from "../../src/notice/outline.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { problemItems } from "../../src/notice/problem-items.js";
import { linesOf } from "./text-of.js";

/** The problems of a text as `number title < aspect`, and how many paragraphs the account of each has. */
function problems(text: string): string[] {
  return problemItems(readOutline(itemParagraphs(toParagraphs(linesOf(text))))).problems.map((item) =>
    [`${item.mark?.printed ?? "–"} ${item.statement.title}`, item.aspect, item.account.length]
      .filter((part) => part !== null)
      .join(" < "),
  );
}

it("makes problems of the rows of a table, of labels alone on their line, and of findings in running text", () => {
  expect(
    problems(`二、反馈问题整改情况
类别\t序号\t反馈问题\t整改措施\t完成情况
党建工作\t1\t党员发展不规范\t补齐材料7份。\t已完成
内部管理\t2\t仓库盘点不及时\t盘点2次。\t正在整改`),
  ).toEqual(["1 党员发展不规范 < 党建工作 < 2", "2 仓库盘点不及时 < 内部管理 < 2"]);
  expect(
    problems(`二、反馈问题整改情况
问题一
水质检测数据不公开
整改情况
公开数据12期。
问题二
泵站值班脱岗
整改情况
通报2人。`),
  ).toEqual(["一 水质检测数据不公开 < 1", "二 泵站值班脱岗 < 1"]);
  expect(
    problems(`二、反馈问题整改情况
针对第1个问题“水质检测数据不公开”，公开数据12期。针对第2个问题“泵站值班脱岗”，通报2人。`),
  ).toEqual(["1 水质检测数据不公开 < 1", "2 泵站值班脱岗 < 1"]);
  expect(
    problems(`二、反馈问题整改情况
针对“水质检测数据不公开”问题，公开数据12期。
针对“泵站值班脱岗”问题，通报2人。`),
  ).toEqual(["– 水质检测数据不公开 < 1", "– 泵站值班脱岗 < 1"]);
});
