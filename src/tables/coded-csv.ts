import { type CodedColumn, NO_VALUE } from "./coded-group.js";
import type { Table } from "./column.js";
import { csvCell } from "./csv.js";
import { utf8Of } from "./utf8.js";

/**
 * The lines of CSV, without the header, of rows that are given by the codes of their values: each value is encoded once,
 * and its bytes are copied to every row that holds it.
 * @param columns in the order of the table's
 * @param options.plain as of `csvLine`
 */
export function codedCsv(table: Table, columns: readonly CodedColumn[], { plain }: { plain: boolean }): Uint8Array {
  const cells = columns.map(({ values, codes }, at) => {
    const column = table.columns[at]!;
    const end = at === columns.length - 1 ? "\n" : ",";
    const texts = values.map((value) => csvCell(column, value, plain) + end);
    return { known: utf8Of(texts) as Uint8Array[], empty: Buffer.from(end), codes };
  });
  let length = 0;
  for (const { known, empty, codes } of cells) {
    for (const code of codes) length += (code === NO_VALUE ? empty : known[code]!).length;
  }
  const lines = new Uint8Array(length);
  const rows = cells[0]!.codes.length;
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (const { known, empty, codes } of cells) {
      const code = codes[row]!;
      const cell = code === NO_VALUE ? empty : known[code]!;
      // Cells are short: byte after byte is faster than asking for each to be copied.
      for (let at = 0; at < cell.length; at++) lines[end++] = cell[at]!;
    }
  }
  return lines;
}
