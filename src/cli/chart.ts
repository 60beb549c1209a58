import { type Chart, type ChartInput, chartCategories } from "../charts/chart.js";
import { CHARTS } from "../charts/charts.js";
import { CHART_FORMATS, chartFile } from "../charts/files.js";
import { chartName, openChart } from "../charts/run-chart.js";
import type { Codebook } from "../coding/codebook.js";
import { codebookOf } from "../coding/kept-codebook.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { textOfNamedFile } from "../files/named-file.js";
import type { Lang } from "../messages/message.js";
import { codebookOfRun } from "../pipeline/read-manifest.js";
import type { CliContext, CommonOptions } from "./context.js";
import { refuseFolderFirst } from "./folder-first.js";
import { toDisk } from "./to-disk.js";

/** Options of the command, as they are typed. */
export interface ChartCommandOptions extends CommonOptions {
  /** File to write, by whose end the format is told; NAME.svg where not given. */
  out?: string;
  /** Pixels of a PNG for one pixel of the SVG. */
  scale: string;
  unit?: string;
  category?: string;
  /** Every unit one by one, in as many files as it takes, where there are too many for one chart. */
  pages?: boolean;
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
  if (!Object.hasOwn(CHARTS, name)) refuseFolderFirst(name, "chart/folder-first");
  const file = options.out ?? `${chartName(name)}.svg`;
  const format = CHART_FORMATS.find((format) => file.toLowerCase().endsWith(`.${format}`));
  if (format === undefined) throw cliError(2, "chart/format", { file });
  const scale = scaleOf(options.scale);
  const { categories } = await (options.codebook === undefined
    ? codebookOfRun(folder)
    : codebookNamed(options.codebook));
  const build = await openChart(folder, name, chartCategories(categories), options);
  const whole = build();
  const pages = options.pages ? whole.pages : 1;
  const drawn: Array<{ chart: Chart; file: string }> = [];
  for (let page = 1; page <= pages; page++) {
    drawn.push(pages === 1 ? { chart: whole, file } : { chart: build(page), file: pageFile(file, format, page) });
    const { chart, file: name } = drawn.at(-1)!;
    await toDisk(name, await chartFile(chart, format, scale));
    if (!options.json && !options.quiet) context.stdout(`${name}\n`);
  }
  if (options.json) {
    const summaries = drawn.map(({ chart, file }) => summaryOf(chart, file));
    context.stdout(`${JSON.stringify(options.pages ? summaries : summaries[0], null, 2)}\n`);
  }
  return 0;
}

/** @throws CliError where the file cannot be read, CodebookError where it has faults */
async function codebookNamed(file: string): Promise<Codebook> {
  return codebookOf(await textOfNamedFile(file), file);
}

/** The file of a page: `units.svg` becomes `units-2.svg`. */
function pageFile(file: string, format: string, page: number): string {
  return `${file.slice(0, -format.length - 1)}-${page}${file.slice(-format.length - 1)}`;
}

function scaleOf(value: string): number {
  const scale = /^\d{1,2}(?:\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
  if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
    throw cliError(2, "chart/bad-scale", { value, least: LEAST_SCALE, most: MOST_SCALE });
  }
  return scale;
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
