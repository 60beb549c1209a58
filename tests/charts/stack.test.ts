import { describe, expect, it } from "vitest";
import { stack } from "../../src/charts/stack.js";

const PARTS = [
  { name: "已做", colour: "#000000", pale: false },
  { name: "未做", colour: "#ffffff", pale: true },
];

function segments(rows: Parameters<typeof stack>[0]["rows"]) {
  const { data } = stack({ rows, parts: PARTS, axisTitle: "比例", totalTitle: "问题数" });
  return (data as { values: Array<Record<string, unknown>> }).values;
}

describe("stack", () => {
  it("fills each bar from 0 to 1, part by part, and leaves out empty parts", () => {
    const values = segments([
      { label: "甲局", counts: [3, 1], total: 4 },
      { label: "乙局", counts: [0, 5], total: 5 },
    ]);
    expect(values.map(({ label, part, from, to }) => [label, part, from, to])).toEqual([
      ["甲局", "已做", 0, 0.75],
      ["甲局", "未做", 0.75, 1],
      ["乙局", "未做", 0, 1],
    ]);
  });

  it("prints a count only where its segment has room for it", () => {
    const values = segments([{ label: "甲局", counts: [1, 999], total: 1000 }]);
    expect(values.map(({ count, shown }) => [count, shown])).toEqual([
      [1, ""],
      [999, "999"],
    ]);
  });
});
