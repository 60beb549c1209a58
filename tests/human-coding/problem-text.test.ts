import { describe, expect, it } from "vitest";
import {
  compareNotices,
  isSameProblem,
  type NoticeIdentity,
  noticeIdOf,
  noticeOfText,
  ordinalOf,
  problemText,
  statementKey,
} from "../../src/human-coding/problem-text.js";
import { MUSEUM, textOf, WATER } from "./invented.js";

const here = noticeOfText(textOf(WATER, 2));
const elsewhere: NoticeIdentity = { ...here, noticeId: "ffff00001111" };

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

describe("compareNotices", () => {
  const compare = (change: object, other = elsewhere) => compareNotices({ ...here, ...change }, other);

  it("knows a notice by its identifier, or an edited one by title and unit", () => {
    expect(compare({ title: "", unit: "" }, here)).toBe("same");
    expect(compare({})).toBe("same");
    expect(compare({ title: `${here.title}全文` })).toBe("same");
    expect(compare({ title: "" })).toBe("same");
    expect(compare({ unit: "" })).toBe("same");
    expect(compare({ publishedOn: null })).toBe("same");
  });

  it("leaves open whether a name of a site was read into title and unit", () => {
    expect(compare({ title: `云岭市政府网${here.title}`, unit: `云岭市政府网${here.unit}` })).toBe("perhaps");
  });

  it("tells two notices of one unit apart by their days, and two units by their names", () => {
    expect(compare({ publishedOn: "2019-05-01" })).toBe("other");
    expect(compare({ unit: "中共云岭市水务局党委" })).toBe("other");
    expect(compare({ title: "关于巡视整改情况的通报" })).toBe("other");
    expect(compare({ title: "", unit: "" })).toBe("other");
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
