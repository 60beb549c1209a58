import { describe, expect, it } from "vitest";
import { loadRenderer } from "../../src/charts/render.js";
import { unitCategory } from "../../src/charts/unit-category.js";
import { CATEGORIES, inputOf, sampleDocuments, sampleInput } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

/** Labels of the rows, from top to bottom. */
const rowsOf = (spec: unknown): string[] =>
  JSON.parse(/"label","type":"nominal","scale":\{"domain":(\[[^\]]*\])/.exec(JSON.stringify(spec))?.[1] ?? "[]");

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

  it("prints the categories whole", async () => {
    const { boxes } = await textBoxes(await (await loadRenderer()).svg(unitCategory(sampleInput(20), "zh")));
    // A name of two lines is two texts.
    const drawn = boxes.map((box) => box.text);
    for (const { zh } of CATEGORIES) {
      const begun = drawn.flatMap((text, index) => (zh.startsWith(text) ? [text + (drawn[index + 1] ?? "")] : []));
      expect([...drawn, ...begun]).toContain(zh);
    }
  });

  it("puts units and categories that are alike together, all units at the top", () => {
    const documents = sampleDocuments(6);
    // Odd units have problems of money, even ones of the branch.
    for (const [index, { notices }] of documents.entries()) {
      for (const [at, problem] of (notices[0]?.problems ?? []).entries()) {
        const codes = index % 2 ? ["finance", "procurement"] : ["party-building", "study"];
        problem.coding = { ...problem.coding, category: codes[at % 3 === 0 ? 1 : 0] as string };
      }
    }
    const input = inputOf(documents);
    const [all, ...labels] = rowsOf(unitCategory(input, "zh").spec).map((label) => label.replaceAll("\n", ""));
    expect(all).toBe("全部 6 个单位");
    const odd = labels.map(
      (label) => documents.findIndex(({ notices }) => input.shortNames?.[notices[0]?.fields.unit ?? ""] === label) % 2,
    );
    expect([
      [0, 0, 0, 1, 1, 1],
      [1, 1, 1, 0, 0, 0],
    ]).toContainEqual(odd);
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
