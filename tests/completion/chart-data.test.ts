import { describe, expect, it } from "vitest";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { unitCategoryCounts, unitCategoryMatrix } from "../../src/completion/chart-data.js";
import { notice, problem } from "./sample.js";

function accounts(...categories: string[]) {
  return categories.map((category, index) => problem({ ordinal: index + 1, category }));
}

describe("unitCategoryMatrix", () => {
  it("gives each unit every category, zeros among them, in the codebook's order", async () => {
    const accumulator = completionAccumulator();
    accumulator.add(notice({ fields: { unit: "甲-局" }, problems: accounts("finance", "study", "finance", "own") }));
    accumulator.add(notice({ fields: { unit: null }, problems: accounts("cadre") }));
    const cells = await unitCategoryMatrix(unitCategoryCounts([...accumulator.rows()]), ["study", "finance", "cadre"]);
    expect(cells.map(({ group, category, problems, share }) => [group, category, problems, share])).toEqual([
      ["甲-局", "study", 1, 0.25],
      ["甲-局", "finance", 2, 0.5],
      ["甲-局", "cadre", 0, 0],
      ["甲-局", "own", 1, 0.25],
      [null, "study", 0, 0],
      [null, "finance", 0, 0],
      [null, "cadre", 1, 1],
      [null, "own", 0, 0],
    ]);
  });

  it("is empty for a run without problems", async () => {
    expect(await unitCategoryMatrix(unitCategoryCounts([...completionAccumulator().rows()]), ["study"])).toEqual([]);
  });
});
