import { describe, expect, it } from "vitest";
import {
  isFromNotice,
  isSameProblem,
  noticeIdOf,
  ordinalOf,
  problemText,
  statementKey,
} from "../../src/human-coding/problem-text.js";
import { MUSEUM, textOf, WATER } from "./invented.js";

const text = textOf(WATER, 2);
const here = { noticeId: "00a1b2c3d4e5", notice: text.notice, unit: text.unit, publishedOn: text.publishedOn };
const elsewhere = { ...here, noticeId: "ffff00001111" };

describe("statementKey", () => {
  it("is the same for texts that differ in spaces, punctuation and width only", () => {
    expect(statementKey("经费２万元， 未入账。")).toBe(statementKey("经费2万元未入账"));
    expect(statementKey("经费3万元未入账")).not.toBe(statementKey("经费2万元未入账"));
    expect(statementKey("……？")).toBe("");
  });
});

describe("problemText", () => {
  it("takes the title for the statement where that is all there is", () => {
    const bare = { ...WATER.problems[0]!, statement: "" };
    expect(problemText(WATER, bare)).toMatchObject({
      statement: "中心组研讨以念稿代替交流",
      unit: "中共云岭市水务局党组",
    });
  });
});

describe("isFromNotice", () => {
  it("knows the notice by its identifier, or an edited one by title and unit", () => {
    expect(isFromNotice({ ...text, notice: "", unit: "" }, here)).toBe(true);
    expect(isFromNotice(text, elsewhere)).toBe(true);
    expect(isFromNotice(text, { ...elsewhere, notice: `${text.notice}（全文）` })).toBe(true);
    expect(isFromNotice({ ...text, notice: "" }, elsewhere)).toBe(true);
    expect(isFromNotice(text, { ...elsewhere, publishedOn: null })).toBe(true);
  });

  it("tells two notices of one unit apart by their days, and two units by their names", () => {
    expect(isFromNotice(text, { ...elsewhere, publishedOn: "2019-05-01" })).toBe(false);
    expect(isFromNotice(text, { ...elsewhere, unit: "中共云岭市水务局党委" })).toBe(false);
    expect(isFromNotice(text, { ...elsewhere, notice: "关于巡视整改情况的通报" })).toBe(false);
    expect(isFromNotice({ ...text, notice: "", unit: "" }, elsewhere)).toBe(false);
  });
});

describe("isSameProblem", () => {
  it("tells problems that say the same by their headings, where another version numbers them otherwise", () => {
    const [finance, cadre] = [textOf(MUSEUM, 2), textOf(MUSEUM, 3)];
    expect(isSameProblem(finance, cadre)).toBe(false);
    expect(isSameProblem(finance, { ...finance, problemId: "12e4567890ab-7" })).toBe(true);
    expect(isSameProblem(finance, { ...finance, problemId: null })).toBe(true);
  });
});

describe("the parts of a problem_id", () => {
  it("are the notice's identifier and the ordinal", () => {
    expect([noticeIdOf("00a1b2c3d4e5-12"), ordinalOf("00a1b2c3d4e5-12")]).toEqual(["00a1b2c3d4e5", 12]);
    expect([noticeIdOf(null), ordinalOf(null)]).toEqual([null, null]);
  });
});
