import { describe, expect, it } from "vitest";
import { buildCharts } from "../../src/charts/chart.js";
import { chartFiles } from "../../src/charts/files.js";
import { loadRenderer } from "../../src/charts/render.js";
import { reportCharts } from "../../src/report/report-charts.js";
import { sampleInput } from "../charts/sample.js";

describe("reportCharts", () => {
  it("draws every chart in both languages, and takes what is drawn already as it is", async () => {
    const input = sampleInput(3);
    const renderer = await loadRenderer();
    const charts = await chartFiles(buildCharts(input, "en"), renderer);
    const drawn: string[] = [];
    const counting = {
      ...renderer,
      svg: (chart: Parameters<typeof renderer.svg>[0]) => {
        drawn.push(chart.name);
        return renderer.svg(chart);
      },
    };
    const both = await reportCharts(input, counting, { lang: "en", charts });
    expect(drawn).toEqual(charts.map(({ name }) => name));
    expect(both.map(({ name }) => name)).toEqual(drawn);
    const alone = await reportCharts(input, renderer);
    for (const [index, chart] of both.entries()) {
      expect(chart.svg.en === charts[index]?.files.svg).toBe(true);
      expect(chart.svg.zh === alone[index]?.svg.zh && chart.svg.en === alone[index]?.svg.en).toBe(true);
      expect(chart.svg.zh).toContain(chart.title.zh);
    }
  });
});
