/** A row of a sheet of any format, with what its cells show. */
export interface GridRow {
  /** The row's number in the spreadsheet, the heading's being 1 where nothing stands above it. */
  row: number;
  /** From column A on; cells that were never written are empty or missing at the end. */
  cells: string[];
}

/** A sheet as a rectangle of text. Rows without anything in them are left out, so row numbers may jump. */
export interface Grid {
  rows: GridRow[];
  /** Whether its serial numbers of days count from 1904, as workbooks from old Macs do. */
  date1904: boolean;
}

/** Whether nothing but white space stands in a row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
