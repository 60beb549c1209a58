import { describe, expect, it } from "vitest";
import { unitMatrix } from "../../src/charts/matrix.js";
import { unitCategoryMatrix } from "../../src/completion/chart-data.js";
import { CATEGORIES, sampleInput } from "./sample.js";

describe("unitMatrix", () => {
  it("says the same as the library's data frame", async () => {
    const input = sampleInput(20);
    const codes = CATEGORIES.map(({ code }) => code);
    const cells = await unitCategoryMatrix(input.completion, codes);
    const { units } = unitMatrix(input);
    expect(cells).toHaveLength(units.length * codes.length);
    for (const { group, category, problems } of cells) {
      const unit = units.find((unit) => unit.group === group)!;
      expect(unit.counts.get(category) ?? 0, `${group} ${category}`).toBe(problems);
    }
  });

  it("has every category of the codebook, and codes of the data behind them", () => {
    const input = sampleInput(3);
    const completion = input.completion.map((row) =>
      row.category === "study" ? { ...row, category: "old-code" } : row,
    );
    expect(unitMatrix({ ...input, completion }).categories).toEqual([
      ...CATEGORIES.map(({ code }) => code),
      "old-code",
    ]);
  });
});
