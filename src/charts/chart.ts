import type { TopLevelSpec } from "vega-lite";
import type { Codebook } from "../coding/codebook.js";
import type { UnitCategoryCell } from "../completion/chart-data.js";
import type { Bilingual, Column } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import type { UncountedNotice } from "../tables/notices.js";
import type { ChartCounts } from "./counts.js";

/** A category of the codebook, as charts name it. */
export interface ChartCategory {
  code: string;
  zh: string;
  en: string;
  /** Whether it is one of the core categories that comparisons are made on. */
  core: boolean;
}

/** What charts are drawn from: rows of the tables and what is counted in them, nothing else. */
export interface ChartInput {
  completion: readonly CompletionRow[];
  notices: readonly UncountedNotice[];
  /** In the order of the codebook. */
  categories: readonly ChartCategory[];
  /** Short names of units for labels, by the name in the `group` column; a unit without one is shown in full. */
  shortNames?: Readonly<Record<string, string>>;
  /** What is counted in problems, measures, figures and words; a chart that needs it and lacks it says so. */
  counts?: ChartCounts;
  /** The unit × category matrix where a data frame has made it; it is counted from `completion` where it is missing. */
  matrix?: readonly UnitCategoryCell[];
  /** The unit (a value of the `group` column) and the category (its code) that charts of one of them show. */
  focus?: { unit?: string; category?: string };
  /**
   * Which page of a chart with a row a unit is drawn, from 1: as many units as a page holds, one by one. Without it there
   * is one chart, and what does not fit into it is pooled.
   */
  page?: number | undefined;
}

/** The categories of a codebook as charts name them. */
export function chartCategories(categories: Codebook["categories"]): ChartCategory[] {
  return categories.map(({ code, name, core }) => ({ code, zh: name.zh, en: name.en, core }));
}

/** A row of the data behind a chart, by column. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>;

/** A chart as data: what is drawn, and the numbers it is drawn from. */
export interface Chart {
  /** File name without extension, such as `completion-by-unit`. */
  name: string;
  title: Bilingual;
  /** One sentence for readers who cannot see the chart, in the language of the chart. */
  description: string;
  /** vega-lite spec with its data in it: it can be opened in any vega-lite editor. */
  spec: TopLevelSpec;
  /** Columns of `rows`, in order. */
  columns: readonly Column[];
  /** The numbers behind the chart, also those of units that a crowded chart pools or leaves out. */
  rows: readonly ChartRow[];
  /** Pages that it takes to show every unit one by one; 1 where this chart shows them all, or has no row a unit. */
  pages: number;
}
