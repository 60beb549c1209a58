import { describe, expect, it } from "vitest";
import { labelRoom, rowHeight, rowLabels } from "../../src/charts/rows.js";

describe("rowHeight", () => {
  it("has room for the tallest label", () => {
    expect(rowHeight(["水务局", "教育局"])).toBe(22);
    expect(rowHeight(["水务局", "一行\n两行\n三行"])).toBeGreaterThanOrEqual(3 * 13);
  });
});

describe("labelRoom", () => {
  it("grows with the widest line, not with the number of lines", () => {
    expect(labelRoom(["一二三四"])).toBe(labelRoom(["一二三四\n一二"]));
    expect(labelRoom(["一二三四五"])).toBe(labelRoom(["一二三四"]) + 12);
  });
});

describe("rowLabels", () => {
  it("lifts a label of several lines by half of what it is longer", () => {
    const { data } = rowLabels(["水务局", "甲\n乙\n丙"]);
    expect(data.values.map(({ lift }) => lift)).toEqual([0, -13]);
  });

  it("sets those in bold that are asked for", () => {
    const { data } = rowLabels(["全部", "水务局"], new Set(["全部"]));
    expect(data.values.map(({ weight }) => weight)).toEqual(["bold", "normal"]);
  });
});
