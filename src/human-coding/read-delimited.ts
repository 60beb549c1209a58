import type { Grid, GridRow } from "./grid.js";
import { isBlank } from "./grid.js";

/** What separates cells: a comma, or what spreadsheets write in its place in some countries or as “Unicode text”. */
export type Separator = "," | ";" | "\t";

/**
 * Reads text with separators into rows, RFC 4180 with any line end, each with the number that a spreadsheet gives it: a
 * line break inside quotation marks begins no new row, an empty line is a row. Lenient: characters behind a closing mark
 * are kept, and a mark that is never closed is taken for an ordinary character, so that it cannot swallow the rest.
 */
export function readDelimited(text: string): Grid & { separator: Separator } {
  const separator = separatorOf(text);
  const rows: GridRow[] = [];
  const stops = { ",": /[,\n]/g, ";": /[;\n]/g, "\t": /[\t\n]/g }[separator];
  let at = 0;
  for (let row = 1; at < text.length; row++) {
    const cells: string[] = [];
    for (;;) {
      let cell = "";
      const quoted = text[at] === '"' ? quotedCell(text, at + 1) : null;
      if (quoted) [cell, at] = quoted;
      stops.lastIndex = at;
      const end = stops.exec(text)?.index ?? text.length;
      cells.push(cell + text.slice(at, end));
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    at++;
    if (!isBlank(cells)) rows.push({ row, cells });
  }
  return { rows, date1904: false, separator };
}

/** The separator that stands most often in the first line that has any. */
function separatorOf(text: string): Separator {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end === -1 ? text.length : end);
    const counts = ([",", ";", "\t"] as const).map((mark) => [mark, line.split(mark).length - 1] as const);
    const [mark, count] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
    if (count > 0) return mark;
    from += line.length + 1;
  }
  return ",";
}

/** The contents of a quoted cell whose opening mark is before `from`, and the place behind its closing mark. */
function quotedCell(text: string, from: number): [cell: string, behind: number] | null {
  const pieces: string[] = [];
  for (let at = from; ; ) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return null;
    pieces.push(text.slice(at, mark));
    if (text[mark + 1] !== '"') return [pieces.join(""), mark + 1];
    pieces.push('"');
    at = mark + 2;
  }
}
