import { describe, expect, it } from "vitest";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { columnsOf } from "../../src/notice/table-columns.js";
import { unnumberedRows } from "../../src/notice/unnumbered-rows.js";
import { linesOf } from "./text-of.js";

/** The rows below a head, each as its cells with `/` between them, and what follows the last. */
function rowsOf(head: string, text: string) {
  const paragraphs = toParagraphs(linesOf(text));
  const { rows, end } = unnumberedRows(paragraphs, 0, columnsOf(head.split(" "), true)!, () => false);
  const words = ({ text: cell }: { text: string }) => cell;
  return {
    rows: rows.map(({ cells, missing }) => "·".repeat(missing) + cells.map(words).join("/")),
    behind: paragraphs.slice(end).map(words),
  };
}

describe("unnumberedRows", () => {
  it("ends a row at the cell of its state, however many lines the account takes", () => {
    const text = `堤防巡查不到位
1.增加巡查频次。
2.补充巡查员4名。
已完成
闸门启闭记录缺失
补记12份。
达到序时进度
2023年5月6日`;
    expect(rowsOf("反馈问题 整改措施 完成状态", text)).toEqual({
      rows: ["堤防巡查不到位/1.增加巡查频次。/2.补充巡查员4名。/已完成", "闸门启闭记录缺失/补记12份。/达到序时进度"],
      behind: ["2023年5月6日"],
    });
  });

  it("lets a field span several rows, and takes the date that ends a row for no field", () => {
    const text = `水文监测方面
测站断面老化
更新断面标志，
校核水尺。
2022年9月
值守脱岗
通报2人。
长期坚持
二、下一步打算`;
    expect(rowsOf("类别 反馈问题 整改情况 整改期限", text)).toEqual({
      rows: ["水文监测方面/测站断面老化/更新断面标志，/校核水尺。/2022年9月", "·值守脱岗/通报2人。/长期坚持"],
      behind: ["二、下一步打算"],
    });
  });

  it("takes a row by its place where the words do not tell that something was wrong", () => {
    const text = `雨量站点位密度低
测站科
新建站点3处。
已完成
测验成果质量参差
资料科
复核成果20份。
已完成
防汛物资账物不符
后勤科
盘点物资60件。
基本完成`;
    expect(rowsOf("反馈问题 责任单位 整改措施 整改状态", text).rows).toHaveLength(3);
  });

  it("begins with a row by its place as well", () => {
    const text = `党委会议题重此轻彼
修订议事清单，增设党建议题。
已完成
防汛物资账物不符
盘点物资60件。
基本完成`;
    expect(rowsOf("反馈问题 整改措施 整改状态", text).rows).toHaveLength(2);
  });

  it("tells rows without short cells by the stops that accounts end in", () => {
    const text = `雨量站点位密度大起大落
新建站点3处。
还建站点一处。
测验成果质量参差
复核成果20份。
堤防巡查不到位
增加巡查频次。`;
    expect(rowsOf("反馈问题 整改情况", text).rows).toEqual([
      "雨量站点位密度大起大落/新建站点3处。/还建站点一处。",
      "测验成果质量参差/复核成果20份。",
      "堤防巡查不到位/增加巡查频次。",
    ]);
  });

  it("takes no list of words and no single row for a table", () => {
    expect(rowsOf("反馈问题 整改措施 责任单位", "局党组召开会议。\n制定方案。\n印发清单。").rows).toEqual([]);
    expect(rowsOf("反馈问题 整改情况", "堤防巡查不到位\n增加巡查。\n闸门记录缺失\n补记12份。").rows).toEqual([]);
  });

  it("takes linear time on long text", () => {
    const columns = columnsOf(["反馈问题", "整改措施", "责任单位"], false)!;
    for (const unit of ["堤防巡查不到位\n整改\n未", "未\n", "堤防巡查不到位\n", "机关党委\n"]) {
      const paragraphs = toParagraphs(linesOf(unit.repeat(20_000)));
      expect(unnumberedRows(paragraphs, 0, columns, () => false).end).toBeLessThanOrEqual(paragraphs.length);
    }
  });
});
