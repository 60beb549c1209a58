import { setImmediate } from "node:timers/promises";
import { allDone } from "../pipeline/all-done.js";
import { csvLines } from "../tables/csv.js";
import type { Chart } from "./chart.js";
import { type ChartRenderer, loadRenderer } from "./render.js";

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

/** Extensions of the files of a chart. */
export const CHART_FORMATS = ["svg", "png", "vl.json", "csv"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** Charts that are made at a time: the picture of each holds some five megabytes until it is encoded. */
const AT_ONCE = 3;

/**
 * The files of a set of charts, in the order of the charts. The same charts give the same bytes.
 * @param charts asked for one by one: of thousands of units a chart's data takes more room than its files
 * @param take is given each chart's files as soon as they are there; where it or the renderer fails, so does this, when
 *   nothing is being drawn or taken any more
 */
export async function chartFiles(
  charts: Iterable<Chart> | AsyncIterable<Chart>,
  renderer: Pick<ChartRenderer, "draw">,
  take: (files: ChartFiles) => Promise<void> = async () => {},
): Promise<ChartFiles[]> {
  const drawn: ChartFiles[] = [];
  const source = Symbol.asyncIterator in charts ? charts[Symbol.asyncIterator]() : charts[Symbol.iterator]();
  let begun = 0;
  const drawOn = async () => {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const at = begun++;
      const chart = next.value;
      // What has come for this thread in the meantime does not wait for all charts.
      await setImmediate();
      const { svg, png } = await renderer.draw(chart);
      const files = { "vl.json": chartSpec(chart), svg, png: await png, csv: chartCsv(chart) };
      drawn[at] = { name: chart.name, files };
      await take(drawn[at]);
    }
  };
  await allDone(Array.from({ length: AT_ONCE }, drawOn));
  return drawn;
}

/**
 * One file of a chart. What draws is loaded only for the pictures.
 * @param scale pixels of a PNG for one pixel of the SVG
 */
export async function chartFile(chart: Chart, format: ChartFormat, scale?: number): Promise<string | Uint8Array> {
  switch (format) {
    case "vl.json":
      return chartSpec(chart);
    case "csv":
      return chartCsv(chart);
    case "svg":
      return (await loadRenderer()).svg(chart);
    case "png":
      return (await (await loadRenderer()).draw(chart, scale)).png;
  }
}

function chartSpec(chart: Chart): string {
  return `${JSON.stringify(chart.spec, null, 2)}\n`;
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
