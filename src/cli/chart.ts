import { writeFile } from "node:fs/promises";
import { type Chart, type ChartInput, chartCategories } from "../charts/chart.js";
import { ChartError } from "../charts/chart-error.js";
import { CHARTS } from "../charts/charts.js";
import { CHART_FORMATS, chartFile } from "../charts/files.js";
import { chartName, runChart } from "../charts/run-chart.js";
import { loadCodebook, SHIPPED_CODEBOOK } from "../coding/codebook.js";
import type { Lang } from "../messages/message.js";
import { TableError } from "../tables/load.js";
import { cliError, type ExitCode, tableCliError } from "./cli-error.js";
import type { CliContext, CommonOptions } from "./context.js";

/** Options of the command, as they are typed. */
export interface ChartCommandOptions extends CommonOptions {
  /** File to write, by whose end the format is told; NAME.svg where not given. */
  out?: string;
  /** Pixels of a PNG for one pixel of the SVG. */
  scale: string;
  unit?: string;
  category?: string;
  codebook?: string;
}

const LEAST_SCALE = 0.25;
const MOST_SCALE = 10;

/**
 * `zhenggai chart [NAME] [run-folder]`: draws one chart from the tables of a run and writes it to a file; without a name,
 * lists the charts.
 * @throws CliError where the name, an option or the folder is wrong, or the file cannot be written
 */
export async function chartCommand(
  name: string | undefined,
  folder: string,
  options: ChartCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  if (name === undefined) {
    listCharts(options, context);
    return 0;
  }
  try {
    const file = options.out ?? `${chartName(name)}.svg`;
    const format = CHART_FORMATS.find((format) => file.toLowerCase().endsWith(`.${format}`));
    if (format === undefined) throw cliError(2, "chart/format", { file });
    const scale = scaleOf(options.scale);
    const { categories } = await loadCodebook(options.codebook ?? SHIPPED_CODEBOOK);
    const chart = await runChart(folder, name, chartCategories(categories), options);
    await toDisk(file, await chartFile(chart, format, scale));
    if (options.json) context.stdout(`${JSON.stringify(summaryOf(chart, file), null, 2)}\n`);
    else if (!options.quiet) context.stdout(`${file}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ChartError) throw cliError(2, error.rule, error.args);
    if (error instanceof TableError) throw tableCliError(error);
    throw error;
  }
}

function scaleOf(value: string): number {
  const scale = /^\d{1,2}(?:\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
  if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
    throw cliError(2, "chart/bad-scale", { value, least: LEAST_SCALE, most: MOST_SCALE });
  }
  return scale;
}

async function toDisk(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw cliError(3, "chart/cannot-write", { file, reason });
  }
}

/** A chart in words and numbers, for programs that read on. */
function summaryOf({ name, title, description, columns, rows }: Chart, file: string) {
  const names = columns.map((column) => column.name);
  return {
    name,
    file,
    title,
    description,
    rows: rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
  };
}

function listCharts({ lang, json }: CommonOptions, context: CliContext): void {
  const charts = chartTitles(lang);
  if (json) {
    context.stdout(`${JSON.stringify(charts, null, 2)}\n`);
    return;
  }
  const width = Math.max(...charts.map(({ name }) => name.length)) + 2;
  context.stdout(charts.map(({ name, title }) => `${name.padEnd(width)}${title}\n`).join(""));
}

/** Every chart with its title: that of a chart of nothing, for titles that name a unit name none then. */
function chartTitles(lang: Lang): Array<{ name: string; title: string }> {
  const nothing: ChartInput = { completion: [], notices: [], categories: [] };
  return Object.entries(CHARTS).map(([name, { build }]) => ({ name, title: build(nothing, lang).title[lang] }));
}
