import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "../charts/chart.js";
import { type Drawable, loadRenderer } from "../charts/render.js";
import { CONFIG } from "../charts/theme.js";

/**
 * Draws a chart of a run, or a vega-lite spec of one's own, which gets the theme of the program where it has none. Text
 * is measured by the fonts that come with the program, so that Chinese labels are not cut off. Vega and the fonts are
 * loaded at the first call.
 * @param scale pixels of the PNG for one pixel of the SVG; default 1.5
 */
export async function drawChart(
  chart: Chart | TopLevelSpec,
  scale?: number,
): Promise<{ svg: string; png: Uint8Array }> {
  const { svg, png } = await (await loadRenderer()).draw(isChart(chart) ? chart : ownChart(chart), scale);
  return { svg, png: await png };
}

function isChart(chart: Chart | TopLevelSpec): chart is Chart {
  return "rows" in chart && "spec" in chart;
}

function ownChart(spec: TopLevelSpec): Drawable {
  return {
    name: spec.name ?? "chart",
    description: spec.description ?? "",
    spec: { ...spec, config: spec.config ?? CONFIG },
  };
}
