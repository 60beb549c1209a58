import { describe, expect, it } from "vitest";
import { categories } from "../../src/charts/categories.js";
import { sampleInput } from "./sample.js";

describe("categories", () => {
  it("shares out all problems, the largest category first", () => {
    const { rows } = categories(sampleInput(20), "zh");
    expect(rows.reduce((sum, row) => sum + (row.share as number), 0)).toBeCloseTo(1, 10);
    const counts = rows.map((row) => row.problems as number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("marks the core categories and says what they come to together", () => {
    const input = sampleInput(20);
    const chart = categories(input, "zh");
    expect(
      chart.rows
        .filter((row) => row.core)
        .map((row) => row.category)
        .sort(),
    ).toEqual(["cadre", "finance", "ideology", "study"]);
    const all = input.completion.find((row) => row.by === "all")?.problems;
    const core = chart.rows.filter((row) => row.core).reduce((sum, row) => sum + (row.problems as number), 0);
    expect(chart.description).toContain(`合计 ${core}/${all} = `);
  });

  it("says nothing of core categories where the codebook has none", () => {
    const input = sampleInput(3);
    const plain = { ...input, categories: input.categories.map((category) => ({ ...category, core: false })) };
    expect(categories(plain, "en").description).not.toContain("Core");
  });
});
