import { describe, expect, it } from "vitest";
import { shortNumber, yuan } from "../../src/charts/yuan.js";

describe("yuan", () => {
  it.each([
    [0, "0元", "¥0"],
    [356.4, "356元", "¥356"],
    [9999.6, "1万元", "¥10k"],
    [12_004, "1.2万元", "¥12k"],
    [56_905_200, "5690万元", "¥56.9m"],
    [287_000_000, "2.87亿元", "¥287m"],
    [1.5e12, "1.5万亿元", "¥1500bn"],
  ])("shortens %d", (amount, zh, en) => {
    expect([yuan(amount, "zh"), yuan(amount, "en")]).toEqual([zh, en]);
  });
});

describe("shortNumber", () => {
  it("leaves the unit to the axis", () => {
    expect([shortNumber(100_000, "zh"), shortNumber(100_000, "en")]).toEqual(["10万", "100k"]);
  });
});
