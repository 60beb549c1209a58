import { describe, expect, it } from "vitest";
import { compareGroups } from "../../src/comparison/compare.js";
import type { CompareOptions } from "../../src/comparison/comparison.js";
import { renderBehind } from "../../src/comparison/render-problems.js";
import { compared } from "./sample.js";

const notices = compared([
  { fields: { level: "county" }, problems: { completed: 5, in_progress: 9 } },
  {
    unit: "中共石浦县第一小学",
    fields: { level: "unit" },
    stated: { problems: 5, completed: 4 },
    problems: { completed: 3 },
  },
]);

describe("renderBehind", () => {
  const behind = async (measure: CompareOptions["measure"]) => {
    const options = { by: ["level" as const], where: [], measure, apart: false, min: 10, seed: 1, shrink: false };
    return renderBehind(await compareGroups(notices, options), notices, { lang: "en" });
  };

  it("follows a group to its problems, with file, line and state", async () => {
    expect(await behind("ratio")).toMatch(
      /unit \(3\/3\)\n {2}000000000002-1 +通报\/2\.txt:11 +completed +理论学习安排前紧后松\n/,
    );
  });

  it("follows claims to the notices that make them", async () => {
    expect(await behind("stated_ratio")).toMatch(
      /unit \(4\/5\)\n {2}000000000002 +通报\/2\.txt:1 +4\/5 +中共石浦县第一小学/,
    );
  });

  it("says for measures how many of each problem's show something", async () => {
    expect(await behind("evidenced")).toMatch(/000000000002-1 +通报\/2\.txt:11 +completed +0\/1/);
  });
});
