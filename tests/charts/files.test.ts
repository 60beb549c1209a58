import { describe, expect, it } from "vitest";
import { buildCharts } from "../../src/charts/chart.js";
import { chartCsv, chartFiles } from "../../src/charts/files.js";
import { loadRenderer } from "../../src/charts/render.js";
import { parseCsv } from "../../src/tables/csv.js";
import { sampleInput } from "./sample.js";

describe("chartFiles", () => {
  it("gives spec, SVG, PNG and CSV of every chart", async () => {
    const charts = buildCharts(sampleInput(3), "zh");
    const written = await chartFiles(charts, await loadRenderer());
    expect(written.map((chart) => chart.name)).toEqual(charts.map((chart) => chart.name));
    for (const [index, { files }] of written.entries()) {
      expect(JSON.parse(files["vl.json"])).toEqual(JSON.parse(JSON.stringify(charts[index]?.spec)));
      expect(files.svg).toMatch(/^<svg /);
      expect([...files.png.slice(1, 4)]).toEqual([..."PNG"].map((char) => char.charCodeAt(0)));
    }
  });
});

describe("chartCsv", () => {
  it("holds all units of a crowded chart, with counts and ratio as in the completion table", () => {
    const input = sampleInput(300);
    const account = buildCharts(input, "zh")[1]!;
    const [header, ...records] = [...parseCsv(chartCsv(account))];
    expect(header?.slice(0, 4)).toEqual(["group", "notices", "problems", "accounted_done"]);
    const units = input.completion.filter((row) => row.by === "unit");
    expect(records).toHaveLength(units.length);
    const first = units.find((row) => row.group === records[0]?.[0]);
    expect(records[0]?.slice(2, 5)).toEqual([
      `${first?.problems}`,
      `${first?.accounted_done}`,
      `${first?.account_ratio}`,
    ]);
  });

  it("is no formula to a spreadsheet", () => {
    const input = sampleInput(1);
    for (const row of input.completion) if (row.by === "unit") row.group = "=HYPERLINK(1)";
    expect(chartCsv(buildCharts(input, "zh")[1]!)).toContain("'=HYPERLINK(1)");
  });
});
