import { buildCharts, type ChartInput } from "../charts/chart.js";
import type { ChartRenderer } from "../charts/render.js";
import type { ReportChart } from "./report.js";

/** The charts of a run, drawn in both languages of the page. */
export async function reportCharts(input: ChartInput, renderer: ChartRenderer): Promise<ReportChart[]> {
  const english = buildCharts(input, "en");
  const charts: ReportChart[] = [];
  for (const [index, chart] of buildCharts(input, "zh").entries()) {
    const other = english[index];
    if (!other) continue;
    const svg = { zh: await renderer.svg(chart), en: await renderer.svg(other) };
    charts.push({ name: chart.name, title: chart.title, svg });
  }
  return charts;
}
