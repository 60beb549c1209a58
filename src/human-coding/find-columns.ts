import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { columnLetters } from "../workbook/column-letters.js";
import { readCode, type SheetCodes } from "./codes.js";
import type { Grid, GridRow } from "./grid.js";
import { OTHER_NAMES, SHEET_COLUMNS, type SheetColumn } from "./sheet-columns.js";
import { readSheetId } from "./sheet-id.js";

/** Where the columns of a coding sheet stand, and the rows below the heading. */
export interface FoundColumns {
  places: ReadonlyMap<SheetColumn, number>;
  /** Cells of the heading; what stands to the right of them belongs to no column. */
  width: number;
  rows: readonly GridRow[];
}

/** Rows in which a heading is looked for: people put a title or a note above it. */
const HEADING_WITHIN = 20;
/** A row with so many names of columns is the heading. */
const NAMES_OF_A_HEADING = 2;

/**
 * Finds the columns of a coding sheet by their names, wherever they stand; of those that were renamed, `id`, `category`
 * and `status` by what is in them.
 * @returns null where it is no coding sheet, with a message that says what is missing
 */
export function findColumns(grid: Grid, codes: SheetCodes): { columns: FoundColumns | null; messages: Message[] } {
  const at = grid.rows.slice(0, HEADING_WITHIN).findIndex(({ cells }) => knownNames(cells) >= NAMES_OF_A_HEADING);
  if (at === -1)
    return { columns: null, messages: [message("sheet/no-heading", null, { columns: NEEDED.join(", ") })] };
  const heading = grid.rows[at]!;
  if (isTableOfRun(heading.cells)) return { columns: null, messages: [message("sheet/table-of-run", heading.row)] };
  const rows = grid.rows.slice(at + 1);
  const messages: Message[] = [];
  const places = new Map<SheetColumn, number>();
  const unknown: number[] = [];
  for (const [place, cell] of heading.cells.entries()) {
    const name = columnNamed(cell);
    if (name === null) {
      if (cell.trim() !== "") unknown.push(place);
    } else if (places.has(name)) {
      messages.push(message("sheet/repeated-column", heading.row, { column: name, place: columnLetters(place) }));
    } else places.set(name, place);
  }
  for (const [column, fits] of contentTests(codes)) {
    if (places.has(column)) continue;
    const candidates = unknown.filter((place) => mostFit(rows, place, fits));
    if (candidates.length !== 1) continue;
    const place = candidates[0]!;
    places.set(column, place);
    unknown.splice(unknown.indexOf(place), 1);
    const args = { column, found: heading.cells[place]!.trim(), place: columnLetters(place) };
    messages.push(message("sheet/renamed-column", heading.row, args));
  }
  for (const place of unknown) {
    const args = { found: heading.cells[place]!.trim(), place: columnLetters(place) };
    messages.push(message("sheet/unknown-column", heading.row, args));
  }
  const lacking = missing(places);
  if (lacking !== null) {
    return {
      columns: null,
      messages: [...messages, message("sheet/missing-column", heading.row, { column: lacking })],
    };
  }
  const width = heading.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  return { columns: { places, width, rows }, messages };
}

/** What a sheet cannot do without, as a message names it. */
const NEEDED = ["id", "statement", "category"];

function missing(places: ReadonlyMap<SheetColumn, number>): string | null {
  if (!places.has("id") && !places.has("statement") && !places.has("title")) return "id";
  const holdsCodes = places.has("category") || places.has("labels") || places.has("status") || places.has("comment");
  return holdsCodes ? null : "category";
}

const NAMES: ReadonlyMap<string, SheetColumn> = new Map(
  SHEET_COLUMNS.flatMap(({ name, title }) => {
    const column = name as SheetColumn;
    const names = [name, title.zh, title.en, ...(OTHER_NAMES[column] ?? [])];
    return names.map((one) => [bare(one), column] as const);
  }),
);

function columnNamed(cell: string): SheetColumn | null {
  return NAMES.get(bare(cell)) ?? null;
}

/** A name without what people and programs change in it: width, case, spaces, hyphens, marks of required columns. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function knownNames(cells: readonly string[]): number {
  return new Set(cells.map(columnNamed).filter((name) => name !== null)).size;
}

/** `tables/problems.csv` has codes in every row, none of them a person's. */
function isTableOfRun(cells: readonly string[]): boolean {
  const names = new Set(cells.map(bare));
  return names.has("problemid") && names.has("codedby") && names.has("confidence");
}

type Fits = (cell: string) => boolean;

function contentTests(codes: SheetCodes): Array<[SheetColumn, Fits]> {
  return [
    ["id", (cell) => readSheetId(cell).state !== "damaged"],
    ["category", (cell) => readCode(cell, codes.categories) !== null],
    ["status", (cell) => readCode(cell, codes.statuses) !== null],
  ];
}

/** Four in five of the cells that hold something, so that a slip of the pen does not hide a column. */
const MOST = 0.8;

function mostFit(rows: readonly GridRow[], place: number, fits: Fits): boolean {
  const filled = rows.map(({ cells }) => cells[place] ?? "").filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.filter(fits).length >= MOST * filled.length;
}
