import { describe, expect, it } from "vitest";
import { problemPlaces, stretchAt } from "../../src/text-analysis/problem-places.js";
import { noticeOf, TUOYUAN } from "./sample.js";

const said = (notice: typeof TUOYUAN) =>
  problemPlaces(notice).map((stretches, paragraph) =>
    stretches.map(({ from, to, part, problem }) => [
      problem.ordinal,
      part,
      notice.paragraphs[paragraph]!.text.slice(from, to),
    ]),
  );

describe("problemPlaces", () => {
  it("tells statements and accounts from what stands outside", () => {
    expect(said(TUOYUAN)).toEqual([
      [],
      [[1, "statement", "一、关于粮库管理松散的问题"]],
      [[1, "account", "一是清点全部粮库，补记台账46本。"]],
      [[1, "account", "二是换装粮库门锁，责任到人。"]],
      [[2, "statement", "二、关于学习记录不全的问题"]],
      [[2, "account", "补齐学习记录，此后每月抽查。"]],
      [],
    ]);
  });

  it("parts a paragraph in which the account follows the statement", () => {
    const notice = noticeOf("b", "槐溪镇", "1.印章管理随意。已收回印章3枚。\n其他", {
      problems: [{ line: 1, title: "印章管理随意", statement: "印章管理随意", account: "已收回印章3枚。" }],
    });
    expect(said(notice)).toEqual([
      [
        [1, "statement", "1.印章管理随意。"],
        [1, "account", "已收回印章3枚。"],
      ],
      [],
    ]);
  });

  it("gives problems run together in one paragraph a stretch each, and both the account they share", () => {
    const account = "统一换发值班表。";
    const notice = noticeOf("c", "槐溪镇", `（1）值班脱岗。（2）交接无据。\n${account}`, {
      problems: [
        { line: 1, title: "值班脱岗", statement: "值班脱岗", account },
        { line: 1, title: "交接无据", statement: "交接无据", account },
      ],
    });
    expect(said(notice)).toEqual([
      [
        [1, "statement", "（1）值班脱岗。（2）"],
        [2, "statement", "交接无据。"],
      ],
      [
        [1, "account", account],
        [2, "account", account],
      ],
    ]);
  });

  it("does not take the same words of a later problem for an account's", () => {
    const notice = noticeOf("d", "槐溪镇", "1.甲事拖延\n已办结。\n2.乙事拖延\n已办结。", {
      problems: [
        { line: 1, title: "甲事拖延", account: "已办结。" },
        { line: 3, title: "乙事拖延", account: "已办结。" },
      ],
    });
    expect(said(notice).map((stretches) => stretches.map(([ordinal]) => ordinal))).toEqual([[1], [1], [2], [2]]);
  });

  it("finds an account in lines that a hard wrap had broken", () => {
    const body = "各科室对照清单逐项核对物资出入库的记录并由两人共同签";
    const account = `${body.repeat(3)}字后归档。`;
    const lines = Array.from({ length: 5 }, () => [
      "1.台账缺漏未及时补登的情形在两个基层站点一再出现",
      body,
      body,
      body,
      "字后归档。",
    ]);
    const notice = noticeOf("e", "槐溪镇", lines.flat().join("\n"), {
      problems: [{ line: 6, title: "台账缺漏", statement: "台账缺漏", account }],
    });
    const places = problemPlaces(notice);
    const at = places.findIndex((stretches) => stretches.some(({ part }) => part === "account"));
    const [stretch] = places[at]!.filter(({ part }) => part === "account");
    expect(notice.paragraphs[at]!.text.slice(stretch!.from, stretch!.to)).toBe(account);
    expect(notice.paragraphs[at]!.pieces.length).toBeGreaterThan(3);
  });

  it("leaves a problem out whose line the text does not have", () => {
    const notice = noticeOf("f", "槐溪镇", "一行字", { problems: [{ line: 9, title: "无" }] });
    expect(problemPlaces(notice)).toEqual([[]]);
  });
});

describe("stretchAt", () => {
  it("gives the stretch round a character, or null", () => {
    const [, heading] = problemPlaces(TUOYUAN);
    expect(stretchAt(heading!, 3)?.problem.title).toBe("粮库管理松散");
    expect(stretchAt(heading!, 13)).toBeNull();
    expect(stretchAt([], 0)).toBeNull();
  });
});
