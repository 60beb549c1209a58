import { describe, expect, it } from "vitest";
import { unitMatrix } from "../../src/charts/matrix.js";
import { unitCategoryCounts, unitCategoryMatrix } from "../../src/completion/chart-data.js";
import { buildCharts, CATEGORIES, sampleInput } from "./sample.js";

describe("unitMatrix", () => {
  it("is the same counted from the completion rows and made by a data frame, and so are the charts of it", async () => {
    const input = sampleInput(20);
    const matrix = await unitCategoryMatrix(
      unitCategoryCounts(input.completion),
      CATEGORIES.map(({ code }) => code),
    );
    const counted = unitMatrix(input);
    const framed = unitMatrix({ ...input, matrix });
    expect(framed.categories).toEqual(counted.categories);
    for (const [index, unit] of counted.units.entries()) {
      const other = framed.units[index]!;
      expect([other.group, other.problems]).toEqual([unit.group, unit.problems]);
      for (const code of counted.categories) {
        expect(other.counts.get(code) ?? 0, `${unit.group} ${code}`).toBe(unit.counts.get(code) ?? 0);
      }
    }
    expect(buildCharts({ ...input, matrix }, "zh")).toEqual(buildCharts(input, "zh"));
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
