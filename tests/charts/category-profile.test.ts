import { describe, expect, it } from "vitest";
import { categoryProfile } from "../../src/charts/category-profile.js";
import { wilson } from "../../src/completion/wilson.js";
import { CATEGORIES, inputOf, sampleDocuments, sampleInput } from "./sample.js";

/** Twenty units, of which the eighth has problems of procurement only. */
function oneSided() {
  const documents = sampleDocuments(20);
  const notice = documents[7]!.notices[0]!;
  for (const problem of notice.problems) problem.coding = { ...problem.coding, category: "procurement" };
  return { input: inputOf(documents), unit: notice.fields.unit as string, problems: notice.problems.length };
}

describe("categoryProfile", () => {
  it("shows the unit that differs most where none is asked for, and says so", () => {
    const { input, unit, problems } = oneSided();
    const chart = categoryProfile(input, "zh");
    expect(chart.rows.every((row) => row.group === unit)).toBe(true);
    expect(chart.rows[0]).toMatchObject({ category: "procurement", problems, share: 1 });
    expect(chart.title.zh).toContain(input.shortNames![unit]!);
    expect(chart.description).toContain("差别最大");
  });

  it("holds the unit asked for against all others, the largest difference first", () => {
    const input = sampleInput(20);
    const rows = input.completion.filter((row) => row.by === "unit");
    const asked = rows[3]!;
    const chart = categoryProfile({ ...input, focus: { unit: asked.group as string } }, "en");
    expect(chart.description).not.toContain("differ most");
    const rest = rows.reduce((sum, row) => sum + row.problems, 0) - asked.problems;
    expect(chart.description).toContain(`n = ${asked.problems} problems of the unit, ${rest} of the 19 others`);
    for (const row of chart.rows) {
      const { low, high } = wilson(row.problems as number, asked.problems)!;
      expect([row.share_low, row.share_high]).toEqual([low, high]);
      expect(row.rest_share).toBe((row.rest_problems as number) / rest);
      expect(row.rest_low_quartile as number).toBeLessThanOrEqual(row.rest_high_quartile as number);
    }
    const gaps = chart.rows.map((row) => (row.share as number) - (row.rest_share as number));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(chart.rows).toHaveLength(CATEGORIES.length);
  });

  it("says what is wrong with a unit that is not there, and with one alone", () => {
    const none = categoryProfile({ ...sampleInput(3), focus: { unit: "无此局" } }, "zh");
    expect(JSON.stringify(none.spec)).toContain("没有名为“无此局”");
    expect(JSON.stringify(categoryProfile(sampleInput(1), "en").spec)).toContain("but one unit");
  });
});
