import { describe, expect, it } from "vitest";
import { accountFunnel, completionFunnel } from "../../src/charts/funnel.js";
import { loadRenderer } from "../../src/charts/render.js";
import type { CompletionRow } from "../../src/tables/completion.js";
import { sampleInput } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

const template = sampleInput(1).completion.find((row) => row.by === "unit") as CompletionRow;
const units = (...counts: Array<[group: string, done: number, problems: number]>) => ({
  completion: counts.map(([group, accounted_done, problems]) => ({
    ...template,
    group,
    problems,
    accounted_done,
    account_ratio: accounted_done / problems,
  })),
  notices: [],
  categories: [],
});

/** Twenty units at about a half, one of three that has all done, and one of ninety that has a tenth done. */
const INPUT = units(
  ["三问局", 3, 3],
  ["九十问局", 9, 90],
  ...Array.from({ length: 20 }, (_, index): [string, number, number] => [`第${index}局`, 15, 30]),
);

describe("accountFunnel", () => {
  it("does not call a unit with three problems best, though all of them are done", () => {
    const { rows } = accountFunnel(INPUT, "zh");
    const place = Object.fromEntries(rows.map((row) => [row.group, row.outside]));
    expect(place.三问局).toBe("within");
    expect(place.九十问局).toBe("99.8");
    expect(place.第0局).toBe("within");
  });

  it("names the units outside the limits, and no other", async () => {
    const { boxes } = await textBoxes(await (await loadRenderer()).svg(accountFunnel(INPUT, "zh")));
    const texts = boxes.map((box) => box.text);
    expect(texts).toContain("九十问局");
    expect(texts).not.toContain("三问局");
  });

  it("says how many lie outside, how many would by chance, and that the limits are too narrow", () => {
    const { description } = accountFunnel(INPUT, "en");
    expect(description).toContain("1 unit lies outside 95% (about 1.1 by chance alone), 1 of them outside 99.8%");
    expect(description).toContain("too narrow");
  });

  it("puts the furthest from the overall share first in its data", () => {
    expect(accountFunnel(INPUT, "zh").rows[0]?.group).toBe("九十问局");
  });

  it("has nothing to compare where there is one unit", () => {
    const chart = accountFunnel(units(["独局", 2, 3]), "zh");
    expect(JSON.stringify(chart.spec)).toContain("没有可比较的单位");
  });

  it("draws no limits where all problems of all units are done", () => {
    const chart = accountFunnel(units(["甲局", 3, 3], ["乙局", 8, 8]), "zh");
    expect(chart.rows.every((row) => row.outside === "within")).toBe(true);
  });
});

describe("completionFunnel", () => {
  it("rests on problems whose state is given, and counts the units without any", () => {
    const input = sampleInput(20);
    const chart = completionFunnel(input, "zh");
    const all = input.completion.filter((row) => row.by === "unit");
    const stated = all.filter((row) => row.ratio !== null);
    expect(chart.rows).toHaveLength(stated.length);
    expect(chart.description).toContain(`另有 ${all.length - stated.length} 个单位对任何问题都没有写明状态`);
  });

  it("points to the account ratio where no state is given at all", () => {
    const silent = INPUT.completion.map((row) => ({ ...row, completed: 0, mostly_completed: 0, in_progress: 0 }));
    const { spec } = completionFunnel({ ...INPUT, completion: silent }, "en");
    expect(JSON.stringify(spec)).toContain("account-funnel");
  });
});
