import { describe, expect, it } from "vitest";
import { strictLenient } from "../../src/charts/strict-lenient.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

describe("strictLenient", () => {
  const input = sampleInput(60);
  const stated = input.completion.filter((row) => row.by === "unit" && row.ratio !== null);

  it("counts mostly completed problems in the lenient numerator only, over the same denominator", () => {
    const { rows } = strictLenient(input, "zh");
    expect(rows).toHaveLength(stated.length);
    for (const row of rows) {
      const [completed, mostly, open] = [row.completed, row.mostly_completed, row.in_progress] as number[];
      const given = completed! + mostly! + open!;
      expect(row.ratio as number).toBeCloseTo(completed! / given, 5);
      expect(row.lenient_ratio).toBe((completed! + mostly!) / given);
    }
  });

  it("gives both ratios of all units together, and in how many they differ", () => {
    const sum = (of: (row: (typeof stated)[number]) => number) => stated.reduce((total, row) => total + of(row), 0);
    const given = sum((row) => row.completed + row.mostly_completed + row.in_progress);
    const { description } = strictLenient(input, "en");
    expect(description).toContain(`strict ${sum((row) => row.completed)}/${given} = `);
    expect(description).toContain(`lenient ${sum((row) => row.completed + row.mostly_completed)}/${given} = `);
    expect(description).toContain(`In ${stated.filter((row) => row.mostly_completed > 0).length} units`);
  });

  it("says so where no state is given", () => {
    const silent = sampleDocuments(3);
    for (const { notices } of silent) {
      for (const { problems } of notices) for (const problem of problems) problem.status = "unstated";
    }
    expect(JSON.stringify(strictLenient(inputOf(silent), "zh").spec)).toContain("完成率无从计算");
  });
});
