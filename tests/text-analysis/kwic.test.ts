import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import { termFinder } from "../../src/text-analysis/finder.js";
import { type KwicRow, kwicRows, kwicTable, matchColumns, sortKwic } from "../../src/text-analysis/kwic.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { cutterOf, noticeOf, TUOYUAN } from "./sample.js";

const find = termFinder(["粮库"]);

describe("kwicRows", () => {
  it("gives each match with its place, its problem and the words round it", () => {
    const rows = kwicRows(TUOYUAN, find, { width: 8 });
    expect(
      rows.map(({ line, part, category, left, match, right }) => [line, part, category, left, match, right]),
    ).toEqual([
      [2, "statement", "finance", "一、关于", "粮库", "管理松散"],
      [3, "account", "finance", "清点全部", "粮库", "，补记台"],
      [4, "account", "finance", "二是换装", "粮库", "门锁，责"],
    ]);
    expect(rows[0]).toMatchObject({
      notice_id: "aaaaaaaaaaaa",
      source: "a.txt",
      unit: "中共沱源市粮食局党组",
      problem_id: "aaaaaaaaaaaa-1",
      status: "completed",
      account_state: "done",
    });
  });

  it("marks what stands outside every problem", () => {
    const [row] = kwicRows(TUOYUAN, termFinder(["通报"]), { width: 8 });
    expect(row).toMatchObject({ part: "outside", problem_id: null, category: null, status: null });
  });

  it("keeps only matches in problems that fit", () => {
    const rows = kwicRows(TUOYUAN, termFinder(["记录", "台账"]), {
      width: 8,
      where: parseSelection("category=study", "problem"),
    });
    expect(rows.map(({ line }) => line)).toEqual([5, 6]);
  });

  it("matches over the line ends of a hard-wrapped text and gives the line of the first character", () => {
    const full = "各科室对照清单逐项核对物资出入库的记录并由两人共同签";
    const lines = Array.from({ length: 20 }, (_, i) => (i % 4 === 3 ? "字后归档。" : `${full}`));
    const notice = noticeOf("b", "槐溪镇", lines.join("\n"));
    const rows = kwicRows(notice, termFinder(["共同签字后归档"]), { width: 10 });
    expect(rows.map(({ line, left, right }) => [line, left, right])).toEqual(
      [3, 7, 11, 15, 19].map((line) => [line, "录并由两人", "。"]),
    );
  });

  it("fits its table, formulas neutralised", () => {
    const notice = noticeOf("c", null, "=1+粮库");
    const lines = [...csvLines(kwicTable, kwicRows(notice, find, { width: 8 }), { bom: false })];
    expect(lines[1]).toBe("cccccccccccc,c.txt,,1,outside,,,,,'=1+,粮库,\n");
  });
});

describe("sortKwic", () => {
  const row = (left: string, right: string, match = "整改"): KwicRow => ({ left, match, right }) as KwicRow;
  const cut = cutterOf("认真", "落实", "完成", "措施", "情况");

  it("sorts right by the words that follow, first word first", () => {
    const rows = [row("", "措施落实"), row("", "情况"), row("", "措施完成")];
    expect(sortKwic(rows, "right", cut).map(({ right }) => right)).toEqual(["情况", "措施完成", "措施落实"]);
  });

  it("sorts left by the words before, nearest first, punctuation passed over", () => {
    const rows = [row("完成，认真", ""), row("落实、", ""), row("情况认真", "")];
    expect(sortKwic(rows, "left", cut).map(({ left }) => left)).toEqual(
      ["落实、", "完成，认真", "情况认真"].sort((a, b) => {
        const key = (text: string) =>
          cut(text)
            .filter((word) => word.length === 2)
            .reverse()
            .join(" ");
        return key(a) < key(b) ? -1 : 1;
      }),
    );
  });

  it("keeps the order of the text among equals, and on “place”", () => {
    const rows = [row("甲", "措施"), row("乙", "措施")];
    expect(sortKwic(rows, "right", cut)).toEqual(rows);
    expect(sortKwic(rows, "place", cut)).toEqual(rows);
  });

  it("sorts by the match, then by what follows", () => {
    const rows = [row("", "情况", "整治"), row("", "情况", "整改"), row("", "措施", "整改")];
    const sorted = sortKwic(rows, "match", cut).map(({ match, right }) => match + right);
    expect(sorted).toEqual(["整改情况", "整改措施", "整治情况"]);
  });
});

describe("matchColumns", () => {
  it("is the widest match, up to a bound", () => {
    const rows = ["粮库", "ab"].map((match) => ({ match }) as KwicRow);
    expect(matchColumns(rows, 10)).toBe(4);
    expect(matchColumns(rows, 3)).toBe(3);
  });
});
