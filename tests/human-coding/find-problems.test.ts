import { describe, expect, it } from "vitest";
import { codingStore } from "../../src/human-coding/coding-store.js";
import { findProblems } from "../../src/human-coding/find-problems.js";
import type { HumanCode } from "../../src/human-coding/human-code.js";
import type { NoticeRecord } from "../../src/pipeline/record.js";
import { CATEGORIES, human, MUSEUM, stated, textOf, WATER } from "./invented.js";

function find(notice: NoticeRecord, ...codes: HumanCode[]) {
  return findProblems(notice, codingStore(codes, CATEGORIES)).map(({ problem, lost }) => problem ?? lost);
}

/** The water bureau's notice after it was crawled again: another identifier, other lines and numbers. */
const moved: NoticeRecord = {
  ...WATER,
  noticeId: "ffff00001111",
  problems: [stated(1, "新列的首个问题"), ...WATER.problems].map((problem, place) => ({
    ...problem,
    ordinal: place + 1,
    line: problem.line + 40,
  })),
};

describe("findProblems", () => {
  it("finds a problem by its words, whatever line and number it has", () => {
    expect(find(WATER, human(textOf(WATER, 2)), human(textOf(WATER, 6)))).toEqual([1, 5]);
    expect(find(moved, human(textOf(WATER, 2)), human(textOf(WATER, 6)))).toEqual([2, 6]);
  });

  it("finds it where punctuation, width or spaces were changed", () => {
    const problems = WATER.problems.map((problem) => ({ ...problem, statement: problem.statement.replace("，", " ") }));
    expect(find({ ...WATER, problems }, human(textOf(WATER, 4)))).toEqual([3]);
  });

  it("finds it by a title all but the same where the statement was edited", () => {
    const title = "云岭东干渠三期灌区维修专项资金滞留账户长达两年未按合同约定拨付到位";
    const before: NoticeRecord = { ...WATER, problems: [stated(1, title), stated(2, "河长巡河记录由他人代填")] };
    const edited = {
      ...moved,
      problems: [
        stated(1, "河长巡河记录由他人代填"),
        { ...stated(2, title.replace("长达", "达")), statement: "改写过的全文。" },
      ],
    };
    expect(find(edited, human(textOf(before, 1)))).toEqual([1]);
    const other = { ...moved, problems: [stated(1, "泵站维修专项资金提前支付")] };
    expect(find(other, human(textOf(before, 1)))).toEqual(["no-problem"]);
  });

  it("does not choose between problems that read the same, unless number or headings tell", () => {
    const [finance, cadre] = [human(textOf(MUSEUM, 2)), human(textOf(MUSEUM, 3))];
    expect(find(MUSEUM, finance, cadre)).toEqual([1, 2]);
    const renumbered = { ...MUSEUM, noticeId: "ffff00001111" };
    expect(find(renumbered, finance, cadre)).toEqual([1, 2]);
    const headless = { ...renumbered, problems: MUSEUM.problems.map((problem) => ({ ...problem, aspect: null })) };
    expect(find(headless, finance, cadre)).toEqual(["several", "several"]);
  });

  it("does not give a problem that has a code of its own to another that is gone", () => {
    const titles = [1, 2].map((stage) => `农村饮水安全巩固提升工程${stage}期管网配套资金被截留挪用于单位日常办公开支`);
    const both = { ...WATER, problems: titles.map((title, place) => stated(place + 1, title)) };
    const [first, second] = [human(textOf(both, 1)), human(textOf(both, 2))];
    expect(find(both, first, second)).toEqual([0, 1]);
    const secondOnly = { ...both, problems: [stated(1, titles[1]!)] };
    expect(find(secondOnly, first, second)).toEqual(["taken", 0]);
  });

  it("knows nothing of codes of other notices", () => {
    expect(find(MUSEUM, human(textOf(WATER, 1)))).toEqual([]);
  });
});
