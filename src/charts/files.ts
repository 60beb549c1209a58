import { csvLines } from "../tables/csv.js";
import type { Chart } from "./chart.js";
import type { ChartRenderer } from "./render.js";

/** What is written of a chart, by the extension of the file's name. */
export interface ChartFiles {
  name: string;
  files: {
    /** The vega-lite spec with its data. */
    "vl.json": string;
    svg: string;
    png: Uint8Array;
    /** The numbers behind the chart. */
    csv: string;
  };
}

/** The files of a set of charts, in the order of the charts. The same charts give the same bytes. */
export async function chartFiles(charts: readonly Chart[], renderer: ChartRenderer): Promise<ChartFiles[]> {
  const svgs: string[] = [];
  for (const chart of charts) svgs.push(await renderer.svg(chart));
  const pngs = await renderer.pngs(svgs);
  return charts.map((chart, index) => ({
    name: chart.name,
    files: {
      "vl.json": `${JSON.stringify(chart.spec, null, 2)}\n`,
      svg: svgs[index] as string,
      png: pngs[index] as Uint8Array,
      csv: chartCsv(chart),
    },
  }));
}

/** The numbers behind a chart as CSV, in the dialect of the tables. */
export function chartCsv({ name, title, description, columns, rows }: Chart): string {
  const table = {
    name,
    title,
    description: { zh: description, en: description },
    columns,
    primaryKey: [],
    foreignKeys: [],
  };
  return [...csvLines(table, rows)].join("");
}
