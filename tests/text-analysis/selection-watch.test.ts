import { describe, expect, it } from "vitest";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { unmetValue, watchSelection } from "../../src/text-analysis/selection-watch.js";
import type { TextLevel } from "../../src/text-analysis/text-unit.js";
import { measure } from "../completion/sample.js";
import { noticeOf } from "./sample.js";

const NOTICES = [
  noticeOf("a", "中共云岭市审计局党组", "", {
    fields: { publishedOn: "2022-05-01" },
    problems: [{ category: "finance", status: "completed", measures: [measure({ state: "done" })] }],
  }),
  noticeOf("b", "中共石浦县农业局党组", "", { problems: [{ category: "study", status: "unstated" }] }),
];

/** What a watch has to say when the notices have gone by. */
function unmet(where: string, level: TextLevel = "problem") {
  const watch = watchSelection(parseSelection(where, level), level);
  for (const notice of NOTICES) watch.add(notice);
  return watch.unmet().map(({ rule, args }) => [rule, args]);
}

describe("watchSelection", () => {
  it("says nothing where every value is met, or nothing is asked", () => {
    expect(unmet("")).toEqual([]);
    expect(unmet("category=finance,status=completed")).toEqual([]);
    expect(unmet("state=done", "measure")).toEqual([]);
    expect(unmet("year=2022", "notice")).toEqual([]);
  });

  it("names values that are not met, where others are", () => {
    expect(unmet("year=2022|2032|1999")).toEqual([
      ["text/near-value", { field: "year", name: "2032", near: "2022" }],
      ["text/no-such-value", { field: "year", name: "1999", known: "2022 2023" }],
    ]);
  });

  it("refuses a selection that no text fits, with the value that is to blame", () => {
    expect(() => unmet("unit=火星")).toThrow(
      expect.objectContaining({
        rule: "text/no-such-value",
        args: { field: "unit", name: "火星", known: "中共云岭市审计局党组 中共石浦县农业局党组" },
      }),
    );
    expect(() => unmet("county=火星")).toThrow(expect.objectContaining({ rule: "text/no-values" }));
  });

  it("blames none where each value is met, but not together", () => {
    expect(() => unmet("category=study,status=completed")).toThrow(
      expect.objectContaining({ rule: "text/nothing-fits", args: { where: "category=study,status=completed" } }),
    );
  });
});

describe("unmetValue", () => {
  it("lists the values that hold what was typed, if any do", () => {
    const met = new Set(NOTICES.map(({ unit }) => unit!));
    expect(unmetValue("unit", "审计局", met).args.known).toBe("中共云岭市审计局党组");
  });

  it("lists a few of many", () => {
    const met = new Set(Array.from({ length: 40 }, (_, number) => `单位之${"甲".repeat(number + 1)}`));
    const { known } = unmetValue("unit", "无", met).args;
    expect(String(known).split(" ")).toHaveLength(13);
    expect(known).toMatch(/ …$/);
  });
});
