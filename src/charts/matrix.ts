import type { UnitCategoryCell } from "../completion/chart-data.js";
import type { ChartInput } from "./chart.js";
import { namedCategories } from "./named-categories.js";
import { unitRows } from "./units.js";

/** Problems of units by primary category: the table behind every chart of units and categories. */
export interface Matrix {
  /** Codes of the codebook in its order, then codes that stand in the data only. */
  categories: string[];
  /** Units that list problems, in the order of the completion table. */
  units: Array<{ group: string | null; problems: number; counts: ReadonlyMap<string, number> }>;
}

/** The unit × category matrix: as a data frame made it where one was made, else counted from the completion rows. */
export function unitMatrix(input: ChartInput): Matrix {
  const cells = input.matrix ?? cellsOf(input);
  const categories = namedCategories(
    input.categories,
    cells.map((cell) => cell.category),
  );
  const counts = new Map<string | null, Map<string, number>>();
  for (const { group, category, problems } of cells) {
    const unit = counts.get(group) ?? new Map<string, number>();
    counts.set(group, unit.set(category, problems));
  }
  return {
    categories: categories.map(({ code }) => code),
    units: unitRows(input).map(({ group, problems }) => ({ group, problems, counts: counts.get(group) ?? new Map() })),
  };
}

function cellsOf({ completion }: ChartInput): Array<Pick<UnitCategoryCell, "group" | "category" | "problems">> {
  return completion
    .filter((row) => row.by === "unit×category" && row.problems > 0)
    .map(({ group, category, problems }) => ({ group, category: category ?? "", problems }));
}
