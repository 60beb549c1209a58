import type { Message } from "../messages/message.js";
import type { GridRow } from "./grid.js";
import type { SheetColumn } from "./sheet-columns.js";

/** The cells of a row by the names of their columns: trimmed, empty where there is none. */
export type RowCells = (column: SheetColumn) => string;

/** Reports what was found in a row and what was assumed. */
export type Tell = (rule: string, args: Message["args"]) => void;

/** An apostrophe that keeps a spreadsheet from taking the cell for a formula is no part of what it says. */
const SHIELDED = /^'[=+\-@＝＋－＠]/;

/** The cells of a row, from where its columns stand. */
export function rowCells(row: GridRow, places: ReadonlyMap<SheetColumn, number>): RowCells {
  return (column) => {
    const place = places.get(column);
    const cell = place === undefined ? "" : (row.cells[place] ?? "").trim();
    return SHIELDED.test(cell) ? cell.slice(1) : cell;
  };
}

/** What was wrong, as a row gives it: the statement, or the title where that is all that was kept. */
export function statementOf(cells: RowCells): string {
  return cells("statement") || cells("title");
}
