import { describe, expect, it } from "vitest";
import { unflattenTables } from "../../src/notice/flattened-table.js";
import { lineAt } from "../../src/notice/paragraph.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { linesOf } from "./text-of.js";

function unflattened(text: string): string[] {
  return unflattenTables(toParagraphs(linesOf(text))).map((paragraph) => paragraph.text);
}

describe("unflattenTables", () => {
  it("writes rows of one line a cell as labelled lines, to the state that ends the last row", () => {
    expect(
      unflattened(`整改清单
序号
反馈问题
整改措施
责任单位
完成情况
1
渡口安全检查流于形式
1.修订检查清单。
2.更换救生衣60件。
港航科
已完成
2
船员培训台账缺失
补建台账12本。
人事科
基本完成
联系电话：0000-1234567`),
    ).toEqual([
      "整改清单",
      "问题1：渡口安全检查流于形式",
      "整改措施：1.修订检查清单。2.更换救生衣60件。",
      "责任单位：港航科",
      "完成情况：已完成",
      "问题2：船员培训台账缺失",
      "整改措施：补建台账12本。",
      "责任单位：人事科",
      "完成情况：基本完成",
      "联系电话：0000-1234567",
    ]);
  });

  it("writes rows of cells apart by tabs, with a cell that spans rows and one that holds a line break", () => {
    expect(
      unflattened(`类别\t序号\t具体问题\t整改情况\t整改状态
队伍建设\t1\t讲解员持证率低\t组织考证2批。\t已完成
\t2\t展厅值守脱岗\t通报3人。
调整排班。\t正在整改
二、下一步打算`),
    ).toEqual([
      "队伍建设方面",
      "问题1：讲解员持证率低",
      "整改情况：组织考证2批。",
      "整改状态：已完成",
      "问题2：展厅值守脱岗",
      "整改情况：通报3人。调整排班。",
      "整改状态：正在整改",
      "二、下一步打算",
    ]);
  });

  it("takes a part heading between rows as one, and the head of the table on a new page for no cell", () => {
    expect(
      unflattened(`序号
存在问题
整改成效
一、馆务管理方面
1
藏品登记不全
补登藏品80件。
序号
存在问题
整改成效
2
库房钥匙一人保管
实行双人双锁。`),
    ).toEqual([
      "一、馆务管理方面",
      "问题1：藏品登记不全",
      "整改成效：补登藏品80件。",
      "问题2：库房钥匙一人保管",
      "整改成效：实行双人双锁。",
    ]);
  });

  it("reads rows between bars, as Markdown prints them", () => {
    expect(
      unflattened(`| 序号 | 反馈问题 | 整改措施 |
| --- | :--- | --- |
| 1 | 索道检修记录缺页 | 补齐记录9份。 |
| 2 | 票务对账不及时 | 每日对账。 |`),
    ).toEqual(["问题1：索道检修记录缺页", "整改措施：补齐记录9份。", "问题2：票务对账不及时", "整改措施：每日对账。"]);
  });

  it("writes rows without numbers, one line a cell, and one more table behind a new page's head", () => {
    expect(
      unflattened(`存在问题
责任单位
整改成效
灯塔巡检走过场
航标站
巡检4次。
更换灯器2台。
航道测量数据缺失
测绘室
重测航道31公里。
存在问题
责任单位
整改成效
趸船租金收取不及时
港政科
收回租金8万元。
锚地管理混乱
港政科
清理僵尸船5艘。
监督电话：0000-1234567`),
    ).toEqual([
      "问题1：灯塔巡检走过场",
      "责任单位：航标站",
      "整改成效：巡检4次。更换灯器2台。",
      "问题2：航道测量数据缺失",
      "责任单位：测绘室",
      "整改成效：重测航道31公里。",
      "问题1：趸船租金收取不及时",
      "责任单位：港政科",
      "整改成效：收回租金8万元。",
      "问题2：锚地管理混乱",
      "责任单位：港政科",
      "整改成效：清理僵尸船5艘。",
      "监督电话：0000-1234567",
    ]);
  });

  it("reads a table of two columns, apart by tabs", () => {
    expect(unflattened("反馈问题\t整改情况\n渔政船维护不及时\t检修3艘。\n禁渔宣传不到位\t宣传6场。")).toEqual([
      "问题1：渔政船维护不及时",
      "整改情况：检修3艘。",
      "问题2：禁渔宣传不到位",
      "整改情况：宣传6场。",
    ]);
  });

  it("leaves a notice without such a head as it is", () => {
    const paragraphs = toParagraphs(linesOf("序号\n姓名\n1\n甲\n整改措施\n制定计划"));
    expect(unflattenTables(paragraphs)).toBe(paragraphs);
  });

  it("keeps the line of each row", () => {
    const rows = unflattenTables(toParagraphs(linesOf("序号\n反馈问题\n整改措施\n1\n账目不清\n已清理。")));
    expect(rows.map((row) => lineAt(row, row.text.length - 1))).toEqual([5, 6]);
  });
});
