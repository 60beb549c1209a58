import { describe, expect, it } from "vitest";
import { heatMap } from "../../src/charts/heat.js";

const map = {
  rows: [
    { label: "甲局", cells: [{ share: 0.42, text: "5" }, null], total: "12" },
    {
      label: "乙局",
      cells: [
        { share: 0.1, text: "1" },
        { share: 0.9, text: "9" },
      ],
      total: "10",
    },
  ],
  columns: [
    { heading: "学习", bold: true },
    { heading: "作风", bold: false },
  ],
  columnWidth: 60,
  slant: false,
  legendTitle: "占比",
  totalTitle: "问题数",
};

/** The colour scale's domain, as the spec has it. */
const domainOf = (spec: unknown) => /"domain":\[0,([\d.]+),([\d.]+)\]/.exec(JSON.stringify(spec))?.slice(1).map(Number);

describe("heatMap", () => {
  it("has a cell for each count, and none where there is nothing", () => {
    const { data } = heatMap(map);
    expect((data as { values: Array<{ text: string }> }).values.map(({ text }) => text)).toEqual(["5", "1", "9"]);
  });

  it("ends its colours at the next ten per cent, and never below ten", () => {
    expect(domainOf(heatMap(map))).toEqual([0.45, 0.9]);
    const pale = { ...map, rows: [{ label: "甲局", cells: [{ share: 0.01, text: "1" }, null], total: "99" }] };
    expect(domainOf(heatMap(pale))).toEqual([0.05, 0.1]);
  });

  it("heads the totals above, but below where headings run out over them", () => {
    const lift = (slant: boolean) => JSON.stringify(heatMap({ ...map, slant })).includes('"y":{"value":-6}');
    expect([lift(false), lift(true)]).toEqual([true, false]);
  });
});
