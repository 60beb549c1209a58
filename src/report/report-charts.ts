import { buildCharts, type ChartInput } from "../charts/chart.js";
import type { ChartFiles } from "../charts/files.js";
import type { ChartRenderer } from "../charts/render.js";
import type { Lang } from "../messages/message.js";
import type { ReportChart } from "./report.js";

/**
 * The charts of a run in both languages of the page.
 * @param drawn charts of the same input that have been drawn in one language already; they are not drawn again
 */
export async function reportCharts(
  input: ChartInput,
  renderer: ChartRenderer,
  drawn?: { lang: Lang; charts: readonly ChartFiles[] },
): Promise<ReportChart[]> {
  const svgs = { zh: new Map<string, string>(), en: new Map<string, string>() };
  for (const { name, files } of drawn?.charts ?? []) if (drawn) svgs[drawn.lang].set(name, files.svg);
  const titles = new Map<string, ReportChart["title"]>();
  for (const lang of ["zh", "en"] as const) {
    for (const chart of buildCharts(input, lang)) {
      titles.set(chart.name, chart.title);
      if (!svgs[lang].has(chart.name)) svgs[lang].set(chart.name, await renderer.svg(chart));
    }
  }
  return [...titles].map(([name, title]) => ({
    name,
    title,
    svg: { zh: svgs.zh.get(name) ?? "", en: svgs.en.get(name) ?? "" },
  }));
}
