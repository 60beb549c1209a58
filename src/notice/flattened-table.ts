import { leadingMark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";
import { joinParagraphs, labelParagraph, sliceParagraph } from "./paragraphs.js";
import { type Column, type ColumnKind, columnOf, columnsOf, STATE_CELL } from "./table-columns.js";
import { unnumberedRows } from "./unnumbered-rows.js";

/**
 * A table of problems (序号 | 反馈问题 | 整改措施 | 责任单位 | 完成情况) that became lines of text: one line a row, its
 * cells apart by tabs or blanks, or one line a cell. Each row is written as the labelled lines that other notices print
 * (问题1：…, 整改措施：…, 完成情况：…), so that the outline reads both alike.
 */

/** A line with the heads of all columns is no longer than this. */
const LONGEST_HEADER = 160;
/** Lines that one row goes on in, at the most. */
const MOST_LINES = 40;

/** The line below the head of a Markdown table. */
const RULE = /^[|:\s-]{3,}$/;

/** How the cells of a row stand: each on a line of its own, or apart by what matches. */
type Separator = RegExp | null;

interface Table {
  columns: Column[];
  separator: Separator;
}

const NUMBER_CELL = /^[（(]?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?$/;
/** Without one of these a line is no row: a test for most paragraphs. */
const MAY_SEPARATE = /[\t|｜ \u00a0\u3000]/;
const BY_TAB_OR_BAR = /\t|[ \u00a0]{0,4}[|｜]/;
const SEPARATORS: readonly RegExp[] = [BY_TAB_OR_BAR, /[ \u00a0]{2,40}|\u3000{1,40}/, /[ \u00a0]/];

/**
 * Writes the rows of flattened tables as labelled paragraphs; everything else stays as it is.
 * @param paragraphs a notice
 */
export function unflattenTables(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const written: Paragraph[] = [];
  let rows = 0;
  let at = 0;
  while (at < paragraphs.length) {
    const header = headerAt(paragraphs, at);
    if (!header) {
      written.push(paragraphs[at++]!);
      continue;
    }
    const read = header.table.separator
      ? readJoinedRows(paragraphs, header.end, header.table, header.table.separator)
      : header.table.columns.some(({ kind }) => kind === "number")
        ? readCellLines(paragraphs, header.end, header.table)
        : readUnnumbered(paragraphs, header.end, header.table);
    rows += read.rows;
    for (const paragraph of read.rows > 0 ? read.written : paragraphs.slice(at, read.end)) written.push(paragraph);
    at = read.end;
  }
  return rows > 0 ? written : paragraphs;
}

/** The head of a table that begins at a paragraph, and the paragraph behind it. */
function headerAt(paragraphs: readonly Paragraph[], at: number): { table: Table; end: number } | null {
  const { text } = paragraphs[at]!;
  for (const separator of text.length > LONGEST_HEADER || !MAY_SEPARATE.test(text) ? [] : SEPARATORS) {
    if (!separator.test(text)) continue;
    const columns = columnsOf(
      text.split(separator).filter((cell) => cell !== ""),
      separator === BY_TAB_OR_BAR,
    );
    if (columns) return { table: { columns, separator }, end: at + 1 };
  }
  if (!columnOf(text)) return null;
  let end = at;
  while (end < paragraphs.length && end - at < 12 && columnOf(paragraphs[end]!.text)) end++;
  const columns = columnsOf(
    paragraphs.slice(at, end).map((paragraph) => paragraph.text),
    true,
  );
  return columns ? { table: { columns, separator: null }, end } : null;
}

interface Rows {
  written: Paragraph[];
  rows: number;
  end: number;
}

/** Rows that are one line each; where a cell held line breaks, a row goes on in the next lines until it has its cells. */
function readJoinedRows(paragraphs: readonly Paragraph[], from: number, table: Table, separator: RegExp): Rows {
  const { columns } = table;
  const numberAt = columns.findIndex(({ kind }) => kind === "number");
  const read: Rows = { written: [], rows: 0, end: from };
  let row: Paragraph[] = [];
  let lines = 0;
  const close = () => {
    if (row.length > 1) writeRow(alignCells(row, columns), columns, read);
    row = [];
    lines = 0;
  };
  for (; read.end < paragraphs.length; read.end++) {
    const paragraph = paragraphs[read.end]!;
    if (RULE.test(paragraph.text)) continue;
    const cells = split(paragraph, separator);
    const number = numberAt < 0 ? -1 : cells.slice(0, numberAt + 1).findIndex(({ text }) => NUMBER_CELL.test(text));
    if (number >= 0 || (numberAt < 0 && row.length === 0 && cells.length > 1)) {
      close();
      // The line has lost the empty cells at its head, which a cell spanning several rows leaves.
      const missing = numberAt < 0 ? Math.max(0, columns.length - cells.length) : numberAt - number;
      row = [...emptyCells(missing, paragraph), ...cells];
    } else if (isPart(paragraph) && cells.length === 1) {
      close();
      if (!rowFollows(paragraphs[read.end + 1], separator)) return read;
      read.written.push(paragraph);
    } else if (row.length > 0 && row.length < columns.length && lines++ < MOST_LINES) {
      row = [...row.slice(0, -1), joinParagraphs([row.at(-1)!, cells[0]!], ""), ...cells.slice(1)];
    } else break;
    if (numberAt < 0 && row.length >= columns.length) close();
  }
  close();
  return read;
}

/** Rows that are one line a cell, without numbers. */
function readUnnumbered(paragraphs: readonly Paragraph[], from: number, { columns }: Table): Rows {
  const read: Rows = { written: [], rows: 0, end: from };
  const { rows, end } = unnumberedRows(paragraphs, from, columns, (at) => headerAt(paragraphs, at) !== null);
  for (const { cells, missing } of rows)
    writeRow(alignCells([...emptyCells(missing, cells[0]!), ...cells], columns), columns, read);
  return { ...read, end };
}

function rowFollows(paragraph: Paragraph | undefined, separator: RegExp): boolean {
  return paragraph !== undefined && split(paragraph, separator).length > 1;
}

/** Rows that are one line a cell; each begins with its number alone on a line. */
function readCellLines(paragraphs: readonly Paragraph[], from: number, table: Table): Rows {
  const { columns } = table;
  const numberAt = columns.findIndex(({ kind }) => kind === "number");
  const read: Rows = { written: [], rows: 0, end: from };
  /** Cells that stand before the number of the next row. */
  let ahead: Paragraph[] = [];
  let at = from;
  const takeParts = () => {
    while (at < paragraphs.length && isPart(paragraphs[at]!) && isNumber(paragraphs[at + 1])) {
      read.written.push(paragraphs[at++]!);
    }
  };
  takeParts();
  while (at < paragraphs.length && at - from < numberAt && !isNumber(paragraphs[at])) ahead.push(paragraphs[at++]!);
  while (at < paragraphs.length && isNumber(paragraphs[at])) {
    const number = paragraphs[at]!;
    const end = endOfRow(paragraphs, at + 1);
    const isLast = !isNumber(paragraphs[end]);
    let cells = paragraphs.slice(at + 1, end);
    const behind = columns.length - numberAt - 1;
    if (isLast) cells = cells.slice(0, lengthOfLast(cells, behind));
    // What follows the closing cell of a row is the group of the next: 已完成, 党的建设, 4.
    const closing = cells.findIndex(({ text }, index) => index >= behind - 1 && STATE_CELL.test(text));
    const next = !isLast && closing >= 0 && cells.length - closing - 1 <= numberAt ? cells.splice(closing + 1) : [];
    const head = [...emptyCells(numberAt - ahead.length, number), ...ahead];
    if (cells.length > 1) writeRow(alignCells([...head, number, ...cells], columns), columns, read);
    ahead = next;
    at = isLast ? at + 1 + cells.length : end;
    read.end = at;
    // A part heading between two rows, or the head of the table once more on a new page.
    takeParts();
    const again = at < paragraphs.length ? headerAt(paragraphs, at) : null;
    if (again && isNumber(paragraphs[again.end])) at = again.end;
  }
  return read;
}

function isNumber(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && NUMBER_CELL.test(paragraph.text);
}

/** 一、…: a row that spans the table, or what comes after it. */
function isPart(paragraph: Paragraph): boolean {
  return leadingMark(paragraph.text)?.class === "han";
}

function endOfRow(paragraphs: readonly Paragraph[], from: number): number {
  let end = from;
  while (end < paragraphs.length && !isNumber(paragraphs[end]) && !isPart(paragraphs[end]!)) {
    if (columnOf(paragraphs[end]!.text) && headerAt(paragraphs, end)) break;
    end++;
  }
  return end;
}

/** How many lines belong to the last row: to the cell that says its state, else one a column. */
function lengthOfLast(cells: readonly Paragraph[], columns: number): number {
  const state = cells.findIndex(({ text }, index) => index >= columns - 1 && STATE_CELL.test(text));
  return state >= 0 ? state + 1 : Math.min(cells.length, columns);
}

function split(paragraph: Paragraph, separator: RegExp): Paragraph[] {
  const cells: Paragraph[] = [];
  let from = 0;
  for (const match of paragraph.text.matchAll(new RegExp(separator, "g"))) {
    if (match.index > 0) cells.push(sliceParagraph(paragraph, from, match.index));
    from = match.index + match[0].length;
  }
  if (from < paragraph.text.length) cells.push(sliceParagraph(paragraph, from));
  return cells;
}

function emptyCells(count: number, beside: Paragraph): Paragraph[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ text: "", line: beside.line, pieces: [] }));
}

/** As many cells as columns: where there are more, the first column on what was done has taken several lines. */
function alignCells(cells: readonly Paragraph[], columns: readonly Column[]): Paragraph[] {
  const extra = cells.length - columns.length;
  const at = columns.findIndex(({ kind }) => kind === "account");
  if (extra <= 0 || at < 0) return [...cells];
  return [...cells.slice(0, at), joinParagraphs(cells.slice(at, at + extra + 1), ""), ...cells.slice(at + extra + 1)];
}

function writeRow(cells: readonly Paragraph[], columns: readonly Column[], read: Rows): void {
  const cell = (kind: ColumnKind) => cells[columns.findIndex((column) => column.kind === kind)];
  const problem = cell("problem");
  if (!problem || problem.text === "") return;
  read.rows++;
  const group = cell("group");
  if (group && group.text !== "") {
    const field = group.text.replace(/方面$/, "");
    read.written.push({ ...group, text: `${field}方面` });
  }
  const number = NUMBER_CELL.exec(cell("number")?.text ?? "")?.[1] ?? String(read.rows);
  read.written.push(labelParagraph(`问题${number}：`, problem));
  columns.forEach(({ kind, head }, at) => {
    const words = cells[at];
    if ((kind !== "account" && kind !== "short") || words === undefined || words.text === "") return;
    read.written.push(labelParagraph(`${head}：`, words));
  });
}
