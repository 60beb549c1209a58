import { cliError } from "../failures/cli-error.js";
import type { Lang } from "../messages/message.js";
import { unknownName } from "../messages/unknown-name.js";
import type { Chart, ChartCategory, ChartInput } from "./chart.js";
import { CHARTS, type ChartName } from "./charts.js";
import { findUnit } from "./find-unit.js";
import { readRunFolder } from "./run-folder.js";
import { unitRows } from "./units.js";

export interface RunChartOptions {
  /** Language of labels, axes and notes. */
  lang: Lang;
  /** The unit that `category-profile` shows: its name, its short name, or a part of its name that no other unit has. */
  unit?: string | undefined;
  /** The category that `distinctive-words` shows, by its code. */
  category?: string | undefined;
}

/** The charts of one unit or one category, which take `unit` and `category`. */
export const FOCUSED = { unit: "category-profile", category: "distinctive-words" } as const satisfies Record<
  string,
  ChartName
>;

/** Most names that an error lists. */
const LISTED = 8;

/** Draws up the chart, or the page of it that is asked for (from 1). */
export type ChartPages = (page?: number) => Chart;

/**
 * Reads what a chart of a run is drawn from.
 * @param folder output folder of the run
 * @param name of the chart, such as `completion-by-unit`
 * @param categories of the codebook that the run was coded by, for their names
 * @throws CliError where there is no such chart, it cannot show what was asked for, or the folder holds no run
 */
export async function openChart(
  folder: string,
  name: string,
  categories: readonly ChartCategory[],
  options: RunChartOptions,
): Promise<ChartPages> {
  const known = chartName(name);
  refuseFocus(known, options);
  const input = await readRunFolder(folder, CHARTS[known].needs, categories);
  const focus = focusOf(input, options);
  return (page) => CHARTS[known].build({ ...input, focus, page }, options.lang);
}

/**
 * Checks the name of a chart.
 * @throws CliError `chart/unknown-name`, `chart/mistyped-name`
 */
export function chartName(name: string): ChartName {
  if (!Object.hasOwn(CHARTS, name)) {
    throw cliError(2, ...unknownName("chart/name", name, Object.keys(CHARTS)));
  }
  return name as ChartName;
}

/** An option that would change nothing is a mistake the user should hear of. */
function refuseFocus(name: ChartName, options: RunChartOptions): void {
  const what = { unit: { zh: "单位", en: "unit" }, category: { zh: "类别", en: "category" } };
  for (const option of ["unit", "category"] as const) {
    if (options[option] === undefined || FOCUSED[option] === name) continue;
    throw cliError(2, "chart/no-focus", {
      name,
      what: what[option][options.lang],
      option: `--${option}`,
      known: FOCUSED[option],
    });
  }
}

function focusOf(input: ChartInput, { unit, category }: RunChartOptions): NonNullable<ChartInput["focus"]> {
  const codes = input.categories.map(({ code }) => code);
  if (category !== undefined && !codes.includes(category)) {
    throw cliError(2, ...unknownName("chart/category", category, codes));
  }
  return {
    ...(unit === undefined ? {} : { unit: unitCalled(input, unit) }),
    ...(category === undefined ? {} : { category }),
  };
}

function unitCalled(input: ChartInput, name: string): string {
  const found = findUnit(input, name);
  if ("group" in found) return found.group;
  if (found.candidates.length > 0) throw cliError(2, "chart/several-units", { name, known: listed(found.candidates) });
  const groups = unitRows(input).flatMap(({ group }) => (group === null ? [] : [group]));
  const names = groups.flatMap((group) => [group, input.shortNames?.[group] ?? group]);
  throw cliError(2, ...unknownName("chart/unit", name, names, listed(groups)));
}

function listed(names: readonly string[]): string {
  return names.slice(0, LISTED).join(" ") + (names.length > LISTED ? " …" : "");
}
