import { describe, expect, it } from "vitest";
import { accountByCategory } from "../../src/charts/account-by-category.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

describe("accountByCategory", () => {
  const documents = sampleDocuments(20);
  const chart = accountByCategory(inputOf(documents), "zh");
  const problems = documents.flatMap(({ notices }) => notices.flatMap((notice) => notice.problems));

  it("counts every problem once, under its primary category and the state of its account", () => {
    for (const row of chart.rows) {
      const own = problems.filter(({ coding }) => coding.category === row.category);
      expect(row.problems).toBe(own.length);
      expect(row.done).toBe(own.filter(({ accountState }) => accountState === "done").length);
      expect((row.done as number) + (row.under_way as number) + (row.declared as number)).toBe(own.length);
    }
    expect(chart.rows.reduce((sum, row) => sum + (row.problems as number), 0)).toBe(problems.length);
  });

  it("stands by the share that is done, and says what all together come to", () => {
    const shares = chart.rows.map((row) => (row.done as number) / (row.problems as number));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const done = problems.filter(({ accountState }) => accountState === "done").length;
    expect(chart.description).toContain(`落实 ${done}/${problems.length} = `);
    expect(chart.description).toContain("不是通报自己的结论");
  });

  it("warns of categories with few problems", () => {
    expect(accountByCategory(sampleInput(3), "en").description).toMatch(/\d+ have fewer than 10 problems/);
  });

  it("leaves notices of another genre out", () => {
    const other = sampleDocuments(2);
    for (const { notices } of other) for (const notice of notices) notice.genre = "work-plan";
    expect(accountByCategory(inputOf(other), "zh").rows).toEqual([]);
  });

  it("tells no counts from no problems", () => {
    const { counts, ...input } = sampleInput(3);
    expect(counts).toBeDefined();
    expect(JSON.stringify(accountByCategory(input, "en").spec)).toContain("table problems");
  });
});
