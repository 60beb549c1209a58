import path from "node:path";
import type { DataFrame } from "danfojs-node";
import { type Chart, chartCategories } from "../charts/chart.js";
import type { ChartName } from "../charts/charts.js";
import { openChart } from "../charts/run-chart.js";
import type { Codebook } from "../coding/codebook.js";
import { LEAST_CASES } from "../comparison/caution.js";
import { comparisonChart } from "../comparison/chart.js";
import { comparisonRows, comparisonTable } from "../comparison/columns.js";
import { compareGroups } from "../comparison/compare.js";
import type { Comparison } from "../comparison/comparison.js";
import { type GroupField, parseFields } from "../comparison/fields.js";
import type { MeasureName } from "../comparison/measures.js";
import { readRun } from "../comparison/run-tables.js";
import { cliError } from "../failures/cli-error.js";
import { sheetCodes } from "../human-coding/codes.js";
import { type Comparison as CoderComparison, compareCoders } from "../human-coding/compare-coders.js";
import { type ComparedField, peopleOf } from "../human-coding/people.js";
import { readRunProblems } from "../human-coding/run-problems.js";
import { readSheetFile } from "../human-coding/sheet-file.js";
import type { Lang, Message } from "../messages/message.js";
import type { Manifest } from "../pipeline/manifest.js";
import { recoverOutput } from "../pipeline/output-folder.js";
import { codebookOfRun, readManifest } from "../pipeline/read-manifest.js";
import type { Column, RowOf, Table } from "../tables/column.js";
import { frameOf } from "../tables/frame.js";
import { readRunTable } from "../tables/run-table.js";
import { TABLES, type TableName, type TableRow } from "../tables/tables.js";
import { parseSelection } from "../text-analysis/selection.js";

/** The output of a run: its tables, and what comparisons, charts and human coding make of them. */
export interface Run {
  /** Output folder, as given. */
  folder: string;
  /** `run.json`: version, options, hashes of the input, counts. */
  manifest: Manifest;
  /** The codebook that the run was coded by, of which it keeps a copy; else the one that comes with the program. */
  codebook: Codebook;
  /** The rows of a table, read anew at each call and not kept: the larger tables are as large as the corpus. */
  rows<Name extends TableName>(name: Name): Promise<Array<TableRow<Name>>>;
  /** The same as a danfojs data frame. */
  frame(name: TableName): Promise<DataFrame>;
  /** Compares groups of notices or problems, as `zhenggai compare` does. */
  compare(options: RunCompareOptions): Promise<Comparison & { frame(): Promise<DataFrame> }>;
  /** A chart by its name, as `zhenggai chart NAME` draws it; or a comparison as a chart. */
  chart(of: ChartName | Comparison, options?: RunChartOptions): Promise<Chart>;
  /** How far people agree with each other and with the machine, and what that makes of the machine's shares. */
  agree(sheets: readonly string[], options?: RunAgreeOptions): Promise<RunAgreement>;
}

export interface RunCompareOptions {
  /** What groups are formed by; several, joined by commas, are crossed. */
  by: GroupField | `${GroupField},${GroupField}`;
  /** `ratio` where not given. */
  measure?: MeasureName;
  /** Only what fits, such as `category=finance|procurement,level=county`. */
  where?: string;
  /** Several notices of one unit are kept apart; they are pooled where not given. */
  apart?: boolean;
  /** Cases below which a group is too small to be compared. */
  min?: number;
  seed?: number;
  /** Units' shares are also given drawn towards the common one. */
  shrink?: boolean;
}

export interface RunChartOptions {
  /** Language of the run where not given. */
  lang?: Lang;
  /** The unit that `category-profile` shows. */
  unit?: string;
  /** The category that `distinctive-words` shows. */
  category?: string;
}

export interface RunAgreeOptions {
  /** `category` where not given. */
  field?: ComparedField;
  /** What the machine is called among the coders. */
  machineName?: string;
  /** Samples of the bootstrap, and its seed. */
  replicates?: number;
  seed?: number;
}

/** What people's codes come to, with what was found wrong in the sheets. */
export interface RunAgreement extends CoderComparison {
  messages: Array<Message & { sheet: string }>;
}

/**
 * Opens the output of a run. The tables are read when they are asked for.
 * @param folder output folder: the one that holds `run.json`, `report.html` and `tables/`
 * @throws CliError `pipeline/no-manifest` where it holds no run, `comparison/bad-table` where `run.json` is damaged
 */
export async function load(folder: string): Promise<Run> {
  recoverOutput(folder);
  const manifest = await manifestOf(folder);
  const codebook = await codebookOfRun(folder);
  const categories = chartCategories(codebook.categories);
  const lang = manifest.options.lang === "en" ? "en" : "zh";
  // The rows of a table by its name; within, the union of all tables' types helps nobody.
  const tableOf = (name: TableName) => TABLES[name] as unknown as Table<readonly Column[]>;
  return {
    folder,
    manifest,
    codebook,
    async rows<Name extends TableName>(name: Name) {
      return (await readRunTable(folder, tableOf(name))) as Array<TableRow<Name>>;
    },
    async frame(name) {
      return frameOf(tableOf(name), await readRunTable(folder, tableOf(name)));
    },
    async compare({ by, measure = "ratio", where = "", apart = false, min = LEAST_CASES, seed = 1, shrink = false }) {
      const comparison = await compareGroups(await readRun(folder), {
        by: parseFields(by),
        where: parseSelection(where, "problem"),
        measure,
        apart,
        min,
        seed,
        shrink,
        categories: categories.map(({ code }) => code),
      });
      const rows = () => comparisonRows(comparison) as Array<RowOf<readonly Column[]>>;
      return { ...comparison, frame: () => frameOf(comparisonTable(comparison, false), rows()) };
    },
    async chart(of, options = {}) {
      if (typeof of === "string") return (await openChart(folder, of, categories, { lang, ...options }))();
      const names = Object.fromEntries(codebook.categories.map(({ code, name }) => [code, name]));
      return comparisonChart(of, { lang: options.lang ?? lang, categories: names });
    },
    async agree(files, { field = "category", machineName = "machine", replicates, seed } = {}) {
      const codes = sheetCodes(codebook);
      const sheets = await Promise.all(files.map((file) => readSheetFile(file, codes)));
      const comparison = compareCoders(peopleOf(sheets, field), await readRunProblems(folder), {
        field,
        machineName,
        codes: (field === "category" ? codes.categories : codes.statuses).map(({ code }) => code),
        bootstrap: { ...(replicates === undefined ? {} : { replicates }), ...(seed === undefined ? {} : { seed }) },
      });
      const messages = sheets.flatMap(({ name, messages }) => messages.map((met) => ({ ...met, sheet: name })));
      return { ...comparison, messages };
    },
  };
}

/** The record of the run, which every run writes last: where it is, all else is there. */
async function manifestOf(folder: string): Promise<Manifest> {
  const file = path.join(folder, "run.json");
  try {
    const manifest = await readManifest(folder);
    if (manifest === null) throw cliError(2, "pipeline/no-manifest", { folder });
    return manifest as Manifest;
  } catch (error) {
    if (error instanceof SyntaxError) throw cliError(2, "comparison/bad-table", { file, reason: error.message });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : cliError(3, "cli/cannot-read", { path: file, reason: code });
  }
}
