import { describe, expect, it } from "vitest";
import { loadRenderer } from "../../src/charts/render.js";
import { unitCategory } from "../../src/charts/unit-category.js";
import { CATEGORIES, sampleInput } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

describe("unitCategory", () => {
  it("has a row of data for every unit and category, also where there is no problem", () => {
    const input = sampleInput(20);
    const { rows } = unitCategory(input, "zh");
    expect(rows).toHaveLength(20 * CATEGORIES.length);
    for (const unit of input.completion.filter((row) => row.by === "unit")) {
      const own = rows.filter((row) => row.group === unit.group);
      expect(own.reduce((sum, row) => sum + (row.problems as number), 0)).toBe(unit.problems);
      expect(own.reduce((sum, row) => sum + (row.share as number), 0)).toBeCloseTo(1, 10);
    }
  });

  it("prints the categories whole, in the order of the codebook", async () => {
    const { boxes } = await textBoxes(await (await loadRenderer()).svg(unitCategory(sampleInput(20), "zh")));
    const drawn = boxes.map((box) => box.text).join("");
    for (const { zh } of CATEGORIES) expect(drawn).toContain(zh);
  });

  it("keeps codes that the codebook does not have", async () => {
    const input = sampleInput(3);
    const completion = input.completion.map((row) =>
      row.category === "study" ? { ...row, category: "old-code" } : row,
    );
    const chart = unitCategory({ ...input, completion }, "en");
    expect(chart.rows.some((row) => row.category === "old-code" && (row.problems as number) > 0)).toBe(true);
    const { boxes } = await textBoxes(await (await loadRenderer()).svg(chart));
    expect(boxes.map((box) => box.text)).toContain("old-code");
  });

  it("gives two categories of one name a column each", () => {
    const categories = CATEGORIES.map((category) => ({ ...category, zh: "同名" }));
    const spec = JSON.stringify(unitCategory({ ...sampleInput(3), categories }, "zh").spec);
    expect(spec).toContain("同名′");
  });
});
