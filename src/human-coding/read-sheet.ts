import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { SheetCodes } from "./codes.js";
import { type FoundColumns, findColumns } from "./find-columns.js";
import { type Grid, type GridRow, isBlank } from "./grid.js";
import { type IdentifyContext, identifyRow, type KnownProblems } from "./identify-row.js";
import { openSheet } from "./open-sheet.js";
import { statementKey } from "./problem-text.js";
import { readDate } from "./read-date.js";
import { readJudgement } from "./read-judgement.js";
import { withoutRepeats } from "./repeated-rows.js";
import { type RowCells, rowCells, statementOf, type Tell } from "./row-cells.js";
import type { SheetColumn } from "./sheet-columns.js";
import { checkLetters } from "./sheet-id.js";
import type { SheetRow } from "./sheet-row.js";

/** A coding sheet as it came back. */
export interface ReadSheet {
  /** Rows on which a person wrote something that could be read. */
  rows: SheetRow[];
  /** Rows that hold a problem and nothing of a person's. */
  uncoded: number;
  /** Rows with a person's codes that could not be taken; a message says of each why. */
  refused: number;
  /** What was found and what was assumed; `line` is the number of the row. */
  messages: Message[];
}

/**
 * Reads a coding sheet, CSV or XLSX, and makes good what a spreadsheet did to it as far as that is certain. Each damage
 * is reported with its row, what was found and what was assumed; a row of which it is not certain what problem or what
 * code was meant is refused, never guessed at.
 */
export async function readSheet(bytes: Uint8Array, codes: SheetCodes, known?: KnownProblems): Promise<ReadSheet> {
  const { grids, messages } = await openSheet(bytes);
  if (grids.length === 0) return { rows: [], uncoded: 0, refused: 0, messages };
  // The sheet of codes in a workbook, and sheets that people add, have no heading of a coding sheet.
  const tries = grids.map((grid) => ({ grid, ...findColumns(grid, codes) }));
  const found = tries.find(({ columns }) => columns !== null) ?? tries.find(hasHeading) ?? tries[0]!;
  if (!found.columns) return { rows: [], uncoded: 0, refused: 0, messages: [...messages, ...found.messages] };
  const read = readRows(found.columns, found.grid, codes, known);
  return { ...read, messages: [...messages, ...found.messages, ...read.messages] };
}

function hasHeading({ messages }: { messages: readonly Message[] }): boolean {
  return messages.every(({ rule }) => rule !== "sheet/no-heading");
}

/** The columns in which a person says something of a problem. */
const SAID: readonly SheetColumn[] = ["category", "labels", "status", "comment"];

function readRows(columns: FoundColumns, grid: Grid, codes: SheetCodes, known: KnownProblems | undefined): ReadSheet {
  const messages: Message[] = [];
  const rows: SheetRow[] = [];
  const context: IdentifyContext = {
    known,
    rowsByCheck: rowsByCheck(columns),
    readDate: (cell) => readDate(cell, grid),
  };
  let uncoded = 0;
  let refused = 0;
  for (const row of columns.rows) {
    const cells = rowCells(row, columns.places);
    const tell: Tell = (rule, args) => messages.push(message(rule, row.row, args));
    tellStrayCell(row, columns, tell);
    if (SAID.every((column) => cells(column) === "")) {
      uncoded++;
      continue;
    }
    // Both are read, so that one look at the messages shows all that is wrong with a row.
    const judgement = readJudgement(cells, codes, tell);
    const text = identifyRow(cells, context, tell);
    if (judgement && text) {
      const codedOn = readCodedOn(cells, context, tell);
      rows.push({
        row: row.row,
        ...judgement,
        text,
        coder: cells("coder") || null,
        codedOn,
        weight: readWeight(cells, tell),
      });
    } else refused++;
  }
  const settled = withoutRepeats(rows);
  const blank = blankRows(columns.rows);
  const inOrder = [...messages, ...settled.messages].sort((a, b) => a.line! - b.line!);
  return {
    rows: settled.rows,
    uncoded,
    refused: refused + settled.refused,
    messages: blank > 0 ? [message("sheet/blank-rows", null, { count: blank }), ...inOrder] : inOrder,
  };
}

function rowsByCheck(columns: FoundColumns): Map<string, number> {
  const rows = new Map<string, number>();
  for (const row of columns.rows) {
    const statement = statementOf(rowCells(row, columns.places));
    if (statementKey(statement) !== "") rows.set(checkLetters(statement), row.row);
  }
  return rows;
}

function readCodedOn(cells: RowCells, { readDate }: IdentifyContext, tell: Tell): string | null {
  const found = cells("coded_on");
  if (found === "") return null;
  const date = readDate(found);
  if (date === null) tell("sheet/unread-date", { found });
  else if (date !== found) tell("sheet/reformatted-date", { found, assumed: date });
  return date;
}

function readWeight(cells: RowCells, tell: Tell): number | null {
  const found = cells("weight");
  if (found === "") return null;
  const weight = Number(found.normalize("NFKC").replace(",", "."));
  if (Number.isFinite(weight) && weight > 0) return weight;
  tell("sheet/bad-weight", { found });
  return null;
}

/** Rows without anything between the first row and the last: left out by the readers of the formats. */
function blankRows(rows: readonly GridRow[]): number {
  const first = rows[0];
  return first === undefined ? 0 : rows.at(-1)!.row - first.row + 1 - rows.length;
}

/** A cell to the right of every column: a code that slipped there, or a note. */
function tellStrayCell(row: GridRow, columns: FoundColumns, tell: Tell): void {
  const beyond = row.cells.slice(columns.width);
  if (!isBlank(beyond)) tell("sheet/stray-cell", { found: beyond.find((cell) => cell.trim() !== "")!.trim() });
}
