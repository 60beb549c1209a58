import { describe, expect, it } from "vitest";
import { compareGroups } from "../../src/comparison/compare.js";
import type { CompareOptions } from "../../src/comparison/comparison.js";
import { type RenderOptions, renderComparison } from "../../src/comparison/render.js";
import { displayWidth } from "../../src/evaluation/display-table.js";
import { compared } from "./sample.js";

const notices = compared([
  {
    unit: "中共云岭市审计局党组",
    fields: { publishedOn: "2020-01-05" },
    problems: { completed: 18, mostly_completed: 2, in_progress: 4 },
  },
  { unit: "中共云岭市审计局党组", fields: { publishedOn: "2023-01-05" }, problems: { completed: 4 } },
  { unit: "中共石浦县农业局党组", fields: { level: "county" }, problems: { completed: 5, in_progress: 9 } },
  {
    unit: "中共石浦县第一小学",
    fields: { level: "unit" },
    stated: { problems: 5, completed: 4 },
    problems: { completed: 3 },
  },
]);

async function shown(options: Partial<CompareOptions>, render: Partial<RenderOptions> = {}): Promise<string> {
  const comparison = await compareGroups(notices, {
    by: ["unit"],
    where: [],
    measure: "ratio",
    apart: false,
    min: 10,
    seed: 1,
    shrink: false,
    ...options,
  });
  return renderComparison(comparison, { lang: "en", ...render });
}

describe("renderComparison", () => {
  it("shows value, interval and what they rest on, and those too small under a line of their own", async () => {
    const text = await shown({});
    const [above, below] = text.split("Too small to say anything") as [string, string];
    expect(above).toMatch(/云岭市审计局 +2 +22\/28 +100\.0 +78\.6 +60\.5–89\.8 +85\.7/);
    expect(above).toMatch(/all together +4 /);
    expect(below).toContain("fewer than 10 problems with a stated state)");
    expect(below).toMatch(/石浦县第一小学 +1 +3\/3 +100\.0 +100\.0/);
    expect(below).toContain("Units with several notices: 1; theirs are pooled");
    expect(below).toMatch(/Funnel: 66\.7 % expected/);
  });

  it("leaves the lenient values out where only the strict are wanted", async () => {
    expect(await shown({}, { strictOnly: true })).not.toContain("lenient");
    expect(await shown({ measure: "account_ratio" })).not.toContain("lenient");
  });

  it("says that what has no denominator is undefined, in words", async () => {
    const text = await shown({ measure: "stated_ratio" }, { lang: "zh" });
    expect(text).toMatch(/云岭市审计局 +0 +0\/0 +0\.0 +无定义/);
    expect(text).toMatch(/石浦县第一小学 +1 +4\/5 +100\.0 +80\.0/);
  });

  it("lines Chinese columns up", async () => {
    const text = await shown({}, { lang: "zh" });
    const rows = text.split("\n").filter((line) => /\d+\/\d+/.test(line));
    expect(rows.length).toBe(4);
    const ends = rows.map((line) => displayWidth(/^.*?\d+\/\d+/.exec(line)![0]));
    expect(new Set(ends).size).toBe(1);
  });

  it("tells how the numbers were made, as far as it holds", async () => {
    const levels = await shown({ by: ["level"] });
    expect(levels).toContain("tested by shuffling notices between groups");
    expect(levels).toContain("one notice for a whole group");
    expect(levels).not.toContain("Funnel");
    expect(await shown({ shrink: true })).toContain("Beta prior with mean 66.7 %");
    expect(await shown({ measure: "problems", by: ["level"] })).toContain("no sampling error");
    expect(await shown({ apart: true })).toContain("theirs are kept apart");
  });
});
