import type { UnitGroup } from "../completion/accumulate.js";
import { shortUnits } from "../completion/short-unit.js";
import { completionTable } from "../tables/completion.js";
import { figuresTable } from "../tables/figures.js";
import { measuresTable } from "../tables/measures.js";
import { type NoticeRow, noticesTable } from "../tables/notices.js";
import { problemsTable } from "../tables/problems.js";
import { onlyColumns, readRunTable } from "../tables/run-table.js";
import type { TableName } from "../tables/tables.js";
import { termsTable } from "../tables/terms.js";
import type { ChartCategory, ChartInput } from "./chart.js";
import { chartCounter } from "./counts.js";
import { groupsOfNotices } from "./units.js";

/** Of the large tables only what charts count: texts of accounts are most of a run. */
const PROBLEMS = onlyColumns(problemsTable, ["notice_id", "category", "account_state"]);
const MEASURES = onlyColumns(measuresTable, ["problem_id", "dated", "documented", "quantified", "accountable"]);
const FIGURES = onlyColumns(figuresTable, ["notice_id", "kind", "value"]);

/**
 * Reads what charts are drawn from out of the tables of a run: the Parquet files, or the CSV where those are not there.
 * @param folder output folder of the run
 * @param needs tables that are wanted beside `completion` and `notices`
 * @param categories of the codebook that the run was coded by, for their names
 * @throws CliError `comparison/no-run` where a table is missing, `comparison/bad-table` where one cannot be read
 */
export async function readRunFolder(
  folder: string,
  needs: readonly TableName[],
  categories: readonly ChartCategory[],
): Promise<ChartInput> {
  const completion = await readRunTable(folder, completionTable);
  const notices = await readRunTable(folder, noticesTable);
  const groups = groupsOfNotices({ notices });
  const counter = chartCounter();
  // Rows of notices of another genre are not counted; a problem's id begins with its notice's.
  if (needs.includes("problems")) {
    for (const { notice_id, category, account_state } of await readRunTable(folder, PROBLEMS)) {
      if (groups.has(notice_id)) counter.addProblem(category, account_state);
    }
  }
  if (needs.includes("measures")) {
    for (const { problem_id, ...flags } of await readRunTable(folder, MEASURES)) {
      const noticeId = problem_id.slice(0, problem_id.lastIndexOf("-"));
      if (groups.has(noticeId)) counter.addMeasure(noticeId, flags);
    }
  }
  if (needs.includes("figures")) {
    for (const { notice_id, ...figure } of await readRunTable(folder, FIGURES)) {
      if (groups.has(notice_id)) counter.addFigure(notice_id, figure);
    }
  }
  if (needs.includes("terms")) {
    for (const { notice_id, category, term, count } of await readRunTable(folder, termsTable)) {
      if (groups.has(notice_id)) counter.addTerm(category, term, count);
    }
  }
  return {
    completion,
    notices,
    categories,
    shortNames: shortUnits(unitsOf(notices, groups)),
    counts: counter.result(),
  };
}

/** The units of a run with where they are, each group once. */
function unitsOf(notices: readonly NoticeRow[], groups: ReadonlyMap<string, string | null>): UnitGroup[] {
  const units = new Map<string | null, UnitGroup>();
  for (const { notice_id, unit, province, city, county } of notices) {
    const group = groups.get(notice_id);
    if (group !== undefined && !units.has(group)) units.set(group, { group, unit, province, city, county });
  }
  return [...units.values()];
}
