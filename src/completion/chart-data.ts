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

/**
 * The unit × category matrix, cell by cell and with nothing left out: a data frame of the completion rows, pivoted.
 * @param rows rows of the completion table; only those by unit×category are used
 * @param categories the codebook's codes in order: each gets a column, also one that no problem has
 * @returns units in the order of the table, in each the categories in order; codes not named come last
 */
export async function unitCategoryMatrix(
  rows: readonly CompletionRow[],
  categories: readonly string[],
): Promise<UnitCategoryCell[]> {
  const frame = await frameOf(
    completionTable,
    rows.filter(({ by }) => by === "unit×category"),
  );
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
