import { describe, expect, it } from "vitest";
import { accountByUnit } from "../../src/charts/account-by-unit.js";
import { sampleInput } from "./sample.js";

const input = sampleInput(20);
const units = input.completion.filter((row) => row.by === "unit");

describe("accountByUnit", () => {
  it("shows every unit that lists a problem, over all of its problems", () => {
    const chart = accountByUnit(input, "zh");
    expect(chart.rows).toHaveLength(units.length);
    for (const row of chart.rows) {
      expect(row.account_ratio as number).toBeCloseTo((row.accounted_done as number) / (row.problems as number), 5);
    }
  });

  it("names its ratio and says that it is no conclusion of the notice", () => {
    expect(accountByUnit(input, "zh").description).toMatch(/落实率 account_ratio.*不是通报自己的结论/);
    expect(accountByUnit(input, "en").description).toMatch(/account_ratio.*not a conclusion of the notice/);
  });

  it("counts units without problems in the note", () => {
    const empty = { ...units[0]!, group: "中共空白县委", problems: 0, account_ratio: null };
    const chart = accountByUnit({ ...input, completion: [...input.completion, empty] }, "en");
    expect(chart.rows).toHaveLength(units.length);
    expect(chart.description).toContain("1 more unit lists no problem");
  });

  it("pools the middle of a crowd and says so", () => {
    const chart = accountByUnit(sampleInput(300), "zh");
    const pooled = chart.rows.length - 59;
    expect(chart.description).toContain(`中间 ${pooled} 个单位合并为一行`);
  });
});
