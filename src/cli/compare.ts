import { comparisonChart } from "../comparison/chart.js";
import { comparisonRows, comparisonTable } from "../comparison/columns.js";
import { compareGroups } from "../comparison/compare.js";
import type { Comparison } from "../comparison/comparison.js";
import { ComparisonError } from "../comparison/comparison-error.js";
import { parseFields } from "../comparison/fields.js";
import { MEASURES, type MeasureName } from "../comparison/measures.js";
import { type RenderOptions, renderComparison } from "../comparison/render.js";
import { renderBehind } from "../comparison/render-problems.js";
import { readRun } from "../comparison/run-tables.js";
import { unmetValues } from "../comparison/select.js";
import { unitNames } from "../comparison/unit-names.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { message } from "../messages/catalogue.js";
import { recoverOutput } from "../pipeline/output-folder.js";
import { codebookOfRun } from "../pipeline/read-manifest.js";
import { csvLines } from "../tables/csv.js";
import { refuseUnknownCategories } from "../text-analysis/known-categories.js";
import { parseSelection } from "../text-analysis/selection.js";
import { TextAnalysisError } from "../text-analysis/text-analysis-error.js";
import type { CliContext, CommonOptions } from "./context.js";
import { teller } from "./teller.js";
import { oneOf } from "./text-command.js";
import { toDisk } from "./to-disk.js";
import { wholeNumber } from "./whole-number.js";

/** Options of the command, as they are typed. */
export interface CompareCommandOptions extends CommonOptions {
  by: string;
  where?: string;
  measure: string;
  /** Values with 基本完成 counted as completed are left out. */
  strict: boolean;
  pool: boolean;
  apart: boolean;
  shrink: boolean;
  /** What stands behind each group is listed too, and in the CSV. */
  problems: boolean;
  csv?: string;
  chart?: string;
  seed: string;
  min: string;
}

/** Names that `--measure` takes. */
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

/**
 * `zhenggai compare [run-folder]`: groups of a run compared, as a table (or JSON) on stdout, and as CSV and chart where
 * asked for.
 * @throws CliError where the folder holds no run, an option is wrong, nothing fits, or a file cannot be written
 */
export async function compareCommand(
  folder: string,
  options: CompareCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  const { lang } = options;
  const tell = teller(options, context);
  try {
    if (options.pool && options.apart) throw new ComparisonError("comparison/pool-and-apart");
    const by = parseFields(options.by);
    const where = parseSelection(options.where ?? "", "problem");
    const measure = oneOf(options.measure, "--measure", MEASURE_NAMES);
    const min = wholeNumber(options.min, "--min", 1);
    const seed = wholeNumber(options.seed, "--seed", 0);
    const write = options.chart === undefined ? null : chartWriter(options.chart);
    recoverOutput(folder);
    const notices = await readRun(folder);
    if (notices.length === 0) throw new ComparisonError("comparison/no-notices", { folder });
    const codebook = await codebookOfRun(folder);
    const categories = codebook.categories.map(({ code }) => code);
    refuseUnknownCategories(options.where ?? "", categories);
    const comparison = await compareGroups(notices, {
      by,
      where,
      measure,
      apart: options.apart,
      min,
      seed,
      shrink: options.shrink,
      categories,
    });
    const unmet = options.quiet ? [] : unmetValues(notices, where, unitNames(notices));
    for (const { rule, args } of unmet) tell(message(rule, null, args));
    const shown: RenderOptions = {
      lang,
      strictOnly: options.strict,
      categories: Object.fromEntries(codebook.categories.map(({ code, name }) => [code, name])),
    };
    if (options.csv !== undefined) await toDisk(options.csv, csvOf(comparison, options.problems));
    if (write) await write(comparison, shown);
    if (options.json) context.stdout(`${JSON.stringify(comparison, null, 2)}\n`);
    else if (!options.quiet) {
      context.stdout(renderComparison(comparison, shown));
      if (options.problems) context.stdout(renderBehind(comparison, notices, shown));
    }
    return 0;
  } catch (error) {
    if (error instanceof ComparisonError || error instanceof TextAnalysisError) {
      throw cliError(2, error.rule, error.args);
    }
    throw error;
  }
}

function csvOf(comparison: Comparison, ids: boolean): string {
  const table = comparisonTable(comparison, ids);
  return [...csvLines(table, comparisonRows(comparison) as Parameters<typeof csvLines>[1])].join("");
}

type ChartWriter = (comparison: Comparison, options: RenderOptions) => Promise<void>;

/** How a chart is written, by the end of its file's name; known before anything is worked out. */
function chartWriter(file: string): ChartWriter {
  const format = /\.(svg|png|vl\.json)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === undefined) throw new ComparisonError("comparison/chart-format", { file });
  return async (comparison, options) => {
    const chart = comparisonChart(comparison, options);
    if (format === "vl.json") return toDisk(file, `${JSON.stringify(chart.spec, null, 2)}\n`);
    const { loadRenderer } = await import("../charts/render.js");
    const { svg, png } = await (await loadRenderer()).draw(chart);
    await toDisk(file, format === "svg" ? svg : await png);
  };
}
