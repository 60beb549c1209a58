import type { DataFrame } from "danfojs-node";
import type { Column, ColumnType, RowOf, Table } from "./column.js";
import { loadFrames } from "./load-frames.js";

/**
 * Tables as danfojs-node data frames, for notebooks and for pivots.
 *
 * danfojs-node 1.2 has traps, kept out of the way here where they can be:
 * - it guesses the type of a column from its first values: one that begins with nulls becomes float32, "001" becomes
 *   int32, and no rows at all means no columns. Frames made here carry the types of the declaration.
 * - `groupby` joins the keys of several columns by "-", so that ("a-b", "c") and ("a", "b-c") become one group, and a key
 *   such as "constructor" throws; its mean counts a null as 0, its std throws on one, and it takes time with the square of
 *   the number of groups. `pivot` works around all of these.
 * - a column becomes a property of the frame: `count` of the terms table hides the method `count()` of that frame. Ask
 *   for columns with `frame.column(name)`, which always works.
 * - `sortValues` treats nulls as 0, and `print()` writes to standard output.
 */

/** What danfojs calls the types. Lists become text, as in the CSV. */
const DTYPES: Record<ColumnType, string> = {
  string: "string",
  date: "string",
  list: "string",
  integer: "int32",
  number: "float32",
  boolean: "boolean",
};

/**
 * A table's rows as a data frame: the table's columns in order, null for an unknown value, lists joined by `;`. Despite
 * the type's name, numbers stay 64-bit.
 */
export async function frameOf<Columns extends readonly Column[]>(
  { columns }: Pick<Table<Columns>, "columns">,
  rows: Iterable<RowOf<Columns>>,
): Promise<DataFrame> {
  const danfo = await loadFrames();
  const cells = Array.from(rows as Iterable<Readonly<Record<string, unknown>>>, (row) =>
    columns.map((column) => {
      const value = row[column.name] ?? null;
      return Array.isArray(value) ? value.join(";") : value;
    }),
  );
  return new danfo.DataFrame(cells, {
    columns: columns.map((column) => column.name),
    dtypes: columns.map(({ type }) => DTYPES[type]),
  });
}

/** How the values that fall into one cell of a pivot become one. Unknown values are left out first. */
export type Aggregate = "sum" | "mean" | "min" | "max" | "count";

/** A table turned: one line for each value of a column, one place in it for each value of another. */
export interface Pivot {
  index: Array<string | number | boolean | null>;
  columns: Array<string | number | boolean | null>;
  /** `cells[i][j]` belongs to `index[i]` and `columns[j]`; null where no value falls into it. */
  cells: Array<Array<number | null>>;
}

/** Lines of a pivot that are made at a time. */
const LINES_AT_A_TIME = 32;

/**
 * Turns a frame: groups it by two columns and lays the groups out as a matrix.
 * Lines and places stand in the order in which their values first appear in the frame; a null is a value like any other.
 * @throws Error where the frame lacks one of the columns
 */
export async function pivot(
  frame: DataFrame,
  {
    index,
    columns,
    values,
    aggregate = "sum",
  }: { index: string; columns: string; values: string; aggregate?: Aggregate },
): Promise<Pivot> {
  const danfo = await loadFrames();
  const lines = codes(cellsOf(frame, index));
  const places = codes(cellsOf(frame, columns));
  const numbers = cellsOf(frame, values);
  // Numbers as keys are safe from what groupby makes of text, and leaving nulls out keeps the mean from counting them.
  const cells = lines.distinct.map(() => places.distinct.map((): number | null => null));
  // Numbers as keys are safe from what groupby makes of text, and leaving nulls out keeps the mean from counting them.
  const stretches: number[][][] = [];
  numbers.forEach((value, row) => {
    if (value === null) return;
    const line = lines.coded[row]!;
    const stretch = Math.floor(line / LINES_AT_A_TIME);
    stretches[stretch] ??= [];
    stretches[stretch].push([line, places.coded[row]!, value as number]);
  });
  // A stretch of lines without a known value has no rows.
  for (const rows of stretches.filter(Boolean)) {
    const coded = new danfo.DataFrame(rows, {
      columns: ["line", "place", "value"],
      dtypes: ["int32", "int32", "float32"],
    });
    const groups = coded.groupby(["line", "place"]).col(["value"])[aggregate]();
    for (const [line, place, value] of groups.values as number[][]) cells[line!]![place!] = value!;
  }
  return { index: lines.distinct, columns: places.distinct, cells };
}

type FrameCell = string | number | boolean | null;

function cellsOf(frame: DataFrame, column: string): FrameCell[] {
  return frame.column(column).values as FrameCell[];
}

/** Replaces values by their place in the list of distinct values. */
function codes(values: readonly FrameCell[]): { coded: number[]; distinct: FrameCell[] } {
  const places = new Map<FrameCell, number>();
  const coded = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { coded, distinct: [...places.keys()] };
}
