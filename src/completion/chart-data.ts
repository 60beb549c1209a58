import type { Column } from "../tables/column.js";
import { completionTable } from "../tables/completion.js";
import { frameOf, pivot } from "../tables/frame.js";
import type { CompletionRow } from "./accumulate.js";

/** A cell of the unit × category matrix. */
export interface UnitCategoryCell {
  /** Group of the unit; null for the notices whose unit could not be read. */
  group: string | null;
  category: string;
  /** Problems of the unit with this primary category; 0 where there are none. */
  problems: number;
  /** problems / all problems of the unit. */
  share: number;
}

/** What the matrix is made from. */
export type UnitCategoryCount = Pick<CompletionRow, (typeof USED)[number]>;

const USED = ["group", "category", "problems"] as const;
const USED_COLUMNS: readonly Column[] = completionTable.columns.filter(({ name }) =>
  (USED as readonly string[]).includes(name),
);

/** @param rows of the completion table */
export function unitCategoryCounts(rows: readonly CompletionRow[]): UnitCategoryCount[] {
  return rows
    .filter(({ by }) => by === "unit×category")
    .map(({ group, category, problems }) => ({ group, category, problems }));
}

/**
 * The unit × category matrix, cell by cell and with nothing left out: a data frame of the completion rows, pivoted.
 * @param counts as `unitCategoryCounts` gives them
 * @param categories the codebook's codes in order: each gets a column, also one that no problem has
 * @returns units in the order of the table, in each the categories in order; codes not named come last
 */
export async function unitCategoryMatrix(
  counts: readonly UnitCategoryCount[],
  categories: readonly string[],
): Promise<UnitCategoryCell[]> {
  const frame = await frameOf({ columns: USED_COLUMNS }, counts);
  const { index, columns, cells } = await pivot(frame, { index: "group", columns: "category", values: "problems" });
  const unnamed = columns.map(String).filter((category) => !categories.includes(category));
  return index.flatMap((group, line) => {
    const counts = new Map(columns.map((category, place) => [String(category), cells[line]![place] ?? 0]));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [...categories, ...unnamed.sort()].map((category) => {
      const problems = counts.get(category) ?? 0;
      return { group: group as string | null, category, problems, share: problems / total };
    });
  });
}
