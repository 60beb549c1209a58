import type { DataFrame } from "danfojs-node";
import type { Column, RowOf, Table } from "../tables/column.js";
import { frameOf } from "../tables/frame.js";

/** A result that is a table as well: what its columns are, its rows, and a data frame where one is asked for. */
export interface Tabled<Columns extends readonly Column[]> {
  table: Table<Columns>;
  rows: ReadonlyArray<RowOf<Columns>>;
  /** The rows as a danfojs data frame. danfojs takes most of a second to load, and is loaded only here. */
  frame(): Promise<DataFrame>;
}

/** Puts rows and the declaration of their table together. */
export function tabled<Columns extends readonly Column[]>(
  table: Table<Columns>,
  rows: ReadonlyArray<RowOf<Columns>>,
): Tabled<Columns> {
  return { table, rows, frame: () => frameOf(table, rows) };
}
