import { describe, expect, it } from "vitest";
import { completionByUnit } from "../../src/charts/completion-by-unit.js";
import { loadRenderer } from "../../src/charts/render.js";
import { inputOf, sampleDocuments } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

const documents = sampleDocuments(20);
const input = inputOf(documents);
const units = input.completion.filter((row) => row.by === "unit");
const stated = units.filter((row) => row.ratio !== null);

describe("completionByUnit", () => {
  it("shows only units that state states, says how many do not, and where to look instead", () => {
    const chart = completionByUnit(input, "zh");
    expect(chart.rows).toHaveLength(stated.length);
    expect(stated.length).toBeLessThan(units.length);
    expect(chart.description).toContain(`另有 ${units.length - stated.length} 个单位`);
    expect(chart.description).toContain("account-by-unit");
  });

  it("orders by ratio, the highest first", () => {
    const ratios = completionByUnit(input, "zh").rows.map((row) => row.ratio as number);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
  });

  it("prints numerator and denominator beside each interval, and the pooled ratio in the note", async () => {
    const chart = completionByUnit(input, "zh");
    const { boxes } = await textBoxes(await (await loadRenderer()).svg(chart));
    const texts = boxes.map((box) => box.text);
    for (const row of stated) {
      expect(texts).toContain(`${row.completed}/${row.completed + row.mostly_completed + row.in_progress}`);
    }
    const done = stated.reduce((sum, row) => sum + row.completed, 0);
    const whole = stated.reduce((sum, row) => sum + row.completed + row.mostly_completed + row.in_progress, 0);
    expect(chart.description).toContain(`${done}/${whole} = `);
  });

  it("says that the ratio cannot be computed where no notice states anything", () => {
    const silent = sampleDocuments(3).map((document) => ({
      ...document,
      notices: document.notices.map((notice) => ({
        ...notice,
        problems: notice.problems.map((problem) => ({ ...problem, status: "unstated" as const })),
      })),
    }));
    const chart = completionByUnit(inputOf(silent), "zh");
    expect(chart.rows).toEqual([]);
    expect(JSON.stringify(chart.spec)).toContain("完成率无从计算");
  });
});
