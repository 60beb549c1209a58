import type { Column, RowOf, Table } from "./column.js";

/**
 * The CSV of this program: UTF-8, LF line ends, RFC 4180 quoting, a header line, ISO dates, `.` decimals, `true` and
 * `false`, empty for unknown. Items of a list are joined by `;`; a `;` inside an item becomes the full-width `；`, the
 * one thing that reading back does not undo.
 *
 * Texts of notices are untrusted, and spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, their full-width
 * forms, a tab or a carriage return as a formula, in some cases after blanks or quotation marks too. Such a cell of text
 * gets a leading apostrophe, which a spreadsheet takes as “this is text”. Cells of numbers and truth values cannot hold a
 * formula and stay as they are, negative ones too. `rowsFromCsv` takes the apostrophe off again. The data package is read
 * by programs that run no formulas and compare values: its CSV is plain, without apostrophes and byte order mark.
 */

/** Byte order mark. Excel on Chinese Windows needs it to open UTF-8; data-package readers stumble over it. */
export const BOM = "\uFEFF";

/** What a spreadsheet could take for a formula, and what the apostrophe has to be put before. */
const FORMULA = /^[\s'"“”‘’]*[=+\-@＝＋－＠\t\r]/;

/** A cell of text that no spreadsheet takes for a formula. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What makes a cell need quotation marks. */
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * The CSV of a table, one line with its line feed at a time (a cell may hold further line feeds).
 * @param options.bom whether it begins with a byte order mark; default true
 */
export function* csvLines<Columns extends readonly Column[]>(
  table: Table<Columns>,
  rows: Iterable<RowOf<Columns>>,
  options: { bom?: boolean } = {},
): Generator<string> {
  yield (options.bom === false ? "" : BOM) + csvHeader(table);
  for (const row of rows) yield csvLine(table, row);
}

/** The header line: names of the columns, with its line feed. */
export function csvHeader(table: Table): string {
  return `${table.columns.map(({ name }) => name).join(",")}\n`;
}

/**
 * One row as a line, with its line feed.
 * @param options.plain whether cells stay as they are that a spreadsheet would take for a formula; default false
 */
export function csvLine<Columns extends readonly Column[]>(
  table: Table<Columns>,
  row: RowOf<Columns>,
  { plain = false }: { plain?: boolean } = {},
): string {
  const cells = row as Readonly<Record<string, unknown>>;
  let line = "";
  let separator = "";
  for (const column of table.columns) {
    line += separator + csvCell(column, cells[column.name], plain);
    separator = ",";
  }
  return `${line}\n`;
}

/**
 * One cell, quoted and, unless it is to be plain, neutralised as need be.
 * @throws TypeError where a column declared without `empty` has no value, or a number is not finite
 */
export function csvCell(column: Column, value: unknown, plain: boolean): string {
  if (value === null || value === undefined) {
    if (!column.empty) throw new TypeError(`column "${column.name}" is declared never empty, but a row has no value`);
    return "";
  }
  switch (column.type) {
    case "integer":
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`column "${column.name}" cannot hold ${value}`);
      return plainNumber(value as number);
    case "boolean":
      return value ? "true" : "false";
    case "list":
      return csvText((value as readonly string[]).map((item) => item.replaceAll(";", "；")).join(";"), { plain });
    default:
      return csvText(value as string, { plain });
  }
}

/**
 * A text as a cell: quoted where it has to be, and not to be taken for a formula.
 * @param options.plain whether a text that a spreadsheet would take for a formula stays as it is
 */
export function csvText(text: string, { plain }: { plain: boolean }): string {
  const safe = plain ? text : neutralised(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The shortest decimal that reads back as the same number, never in exponent form below 1e21. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e-") ? value.toFixed(20).replace(/0+$/, "") : text;
}

/**
 * Splits CSV into records of cells: RFC 4180 with LF, CR LF or CR line ends. A byte order mark is skipped, and so are
 * empty lines. Lenient where a file edited by hand is not exact: characters between a closing quotation mark and the
 * next comma are kept, and a quoted cell that is never closed ends with the text.
 */
export function* parseCsv(text: string): Generator<string[]> {
  let at = text.startsWith(BOM) ? BOM.length : 0;
  while (at < text.length) {
    const record: string[] = [];
    const start = at;
    for (;;) {
      let cell = "";
      if (text[at] === '"') [cell, at] = quotedCell(text, at + 1);
      const end = unquotedEnd(text, at);
      record.push(cell + text.slice(at, end));
      at = end;
      if (text[at] !== ",") break;
      at++;
    }
    if (at > start) yield record;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

/** The contents of a quoted cell whose opening mark is before `from`, and the place behind its closing mark. */
function quotedCell(text: string, from: number): [cell: string, behind: number] {
  let cell = "";
  for (let at = from; ; ) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return [cell + text.slice(at), text.length];
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') return [cell, mark + 1];
    cell += '"';
    at = mark + 2;
  }
}

/** Where the unquoted text that begins at `from` meets a comma, a line end or the end of the text. */
function unquotedEnd(text: string, from: number): number {
  const stop = /[,\r\n]/g;
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

/**
 * Reads a table back from its CSV: `csvLines` undone. Columns are found by name, in any order; others are ignored.
 * @throws Error where a column is missing or a cell does not fit its column, with record number and column
 */
export function* rowsFromCsv<Columns extends readonly Column[]>(
  table: Table<Columns>,
  text: string,
): Generator<RowOf<Columns>> {
  const records = parseCsv(text);
  const header: string[] = records.next().value ?? [];
  const places = table.columns.map((column) => {
    const place = header.indexOf(column.name);
    if (place === -1) throw new Error(`table "${table.name}": the CSV has no column "${column.name}"`);
    return { column, place };
  });
  let number = 0;
  for (const record of records) {
    number++;
    const row: Record<string, unknown> = {};
    for (const { column, place } of places) {
      const value = cellValue(column, record[place] ?? "");
      if (value === undefined) {
        const cell = JSON.stringify(record[place] ?? "");
        throw new Error(
          `table "${table.name}", record ${number}: ${cell} is no ${column.type} (column "${column.name}")`,
        );
      }
      row[column.name] = value;
    }
    yield row as RowOf<Columns>;
  }
}

/** What a cell holds; undefined where it does not fit the column. */
function cellValue(column: Column, cell: string): unknown {
  if (cell === "" && column.empty) return null;
  switch (column.type) {
    case "integer":
      return /^-?\d+$/.test(cell) ? Number(cell) : undefined;
    case "number":
      return cell.trim() !== "" && Number.isFinite(Number(cell)) ? Number(cell) : undefined;
    case "boolean":
      // A spreadsheet saves truth values in capitals.
      return { true: true, false: false }[cell.toLowerCase()];
    case "list":
      return cell === "" ? [] : withoutApostrophe(cell).split(";");
    default:
      return withoutApostrophe(cell);
  }
}

function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
