import { describe, expect, it } from "vitest";
import { compareNotice, type NoticePair } from "../../src/evaluation/compare-notice.js";
import { ReferenceFormatError } from "../../src/evaluation/reference.js";
import { coded, codedProblem, foundNotice, foundProblem, reference } from "./invented.js";

const TITLE = "中共海湾县渔港管理处总支部关于巡察整改情况的通报";

const pair: NoticePair = {
  reference: reference("a.txt", {
    fields: { title: TITLE, county: "海湾县", city: null },
    stated: { problems: 2, asOf: "2019-05" },
    problems: [
      codedProblem(6, "泊位收费无人核对", { labels: ["finance"] }),
      codedProblem(8, "夜间值班脱岗", { labels: ["cadre"] }),
    ],
  }),
  ordinal: 1,
  found: foundNotice("a.txt", {
    fields: { title: TITLE, county: "湾海县", city: null },
    stated: { problems: 2, asOf: null },
    evidence: { county: { line: 4, text: "县委第一巡察组", rule: "fields/county" } },
    problems: [
      foundProblem(6, "泊位收费无人核对", { coding: coded("finance") }),
      foundProblem(12, "下一步工作打算", { coding: coded("study") }),
    ],
  }),
  noticesExpected: 1,
  noticesFound: 1,
  surplus: [],
  accounts: [],
};

describe("compareNotice", () => {
  it("tells fields, totals, missed and extra problems, each with its line", () => {
    const result = compareNotice(pair);
    expect(result).toMatchObject({ split: true, genre: { right: true }, expected: 2, found: 2 });
    expect(result.matched).toHaveLength(1);
    expect(result.fields).toEqual({
      title: { right: true, given: true },
      county: { right: false, given: true },
      city: { right: true, given: false },
    });
    expect(result.stated.as_of).toEqual({ right: false, given: true });
    expect(result.missedCategories).toEqual(["cadre"]);
    expect(result.extraCategories).toEqual(["study"]);
    const shown = result.differences.map(({ line, what, expected, found }) => [line, what, expected, found]);
    expect(shown).toEqual([
      [4, "county", "海湾县", "湾海县"],
      [2, "stated.as_of", "2019-05", null],
      [8, "problem.missed", "夜间值班脱岗", null],
      [12, "problem.extra", null, "下一步工作打算"],
    ]);
    expect(result.differences[0]!.context).toBe("县委第一巡察组");
  });

  it("counts a file cut into too many notices as split wrongly, and what the surplus ones list as extra", () => {
    const result = compareNotice({ ...pair, noticesFound: 2, surplus: [foundProblem(30, "码头照明损坏")] });
    expect(result.split).toBe(false);
    expect(result.found).toBe(3);
    expect(result.differences[0]).toMatchObject({ what: "split", expected: 1, found: 2 });
  });

  it("finds a problem of the notice though it was split off into a surplus one", () => {
    const result = compareNotice({ ...pair, noticesFound: 2, surplus: [foundProblem(8, "夜间值班脱岗")] });
    expect(result.matched).toHaveLength(2);
  });

  it("counts all as wrong or missed where the notice was not found", () => {
    const result = compareNotice({ ...pair, found: undefined, noticesFound: 0 });
    expect(result).toMatchObject({ split: false, genre: { right: false }, expected: 2, found: 0, matched: [] });
    expect(Object.values(result.fields).some((field) => field.right)).toBe(false);
    expect(result.differences.map((one) => one.what)).toEqual(["notice.missed", "problem.missed", "problem.missed"]);
  });

  it("refuses measures of a problem that the gold file does not have", () => {
    const account = { file: "a.txt", line: 7, title: "无此问题", measures: [] };
    expect(() => compareNotice({ ...pair, accounts: [account] })).toThrow(ReferenceFormatError);
    expect(() => compareNotice({ ...pair, accounts: [account] })).toThrow(
      /line 7, “无此问题”: the coding of a\.txt has no such problem/,
    );
  });
});
