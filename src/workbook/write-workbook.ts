import { openArchive } from "./archive.js";
import { columnLetters } from "./column-letters.js";
import { commentsXml, type Note, notesVml } from "./notes.js";
import { type CellStyle, STYLE_SHEET, STYLES } from "./styles.js";
import { escapeText, escapeXml, XML } from "./xml-text.js";

export interface XlsxCell {
  /** A number under the style `day` is a day as `excelDay` gives it. */
  value: string | number | boolean | null;
  style: CellStyle;
}

/** A list of entries that cells offer for choice. */
export interface DropDown {
  /** The cells, such as `J2:J201`. */
  cells: string;
  /** Where the entries stand, such as `codes!$A$2:$A$13`. */
  entries: string;
  /** Whether anything else is refused; where it is not, the list is a suggestion. */
  strict: boolean;
  /** What is shown where something else is refused. */
  refusal: { title: string; text: string };
}

/** A sheet but for its rows. */
export interface SheetHead {
  /** At most 31 characters, letters, digits, `_` and `-`. */
  name: string;
  /** Widths of the columns in characters. */
  widths: readonly number[];
  notes?: readonly Note[];
  dropDowns?: readonly DropDown[];
}

export interface XlsxSheet extends SheetHead {
  /** The first row is the heading: it stays in view and can be filtered by. */
  rows: ReadonlyArray<readonly XlsxCell[]>;
}

/** A sheet in the making. */
export interface OpenSheet {
  /** Adds a row; the first is the heading. */
  add(cells: readonly XlsxCell[]): void;
  close(): void;
}

/** A workbook in the making: sheets are written one after the other, row by row. */
export interface OpenWorkbook {
  openSheet(head: SheetHead): OpenSheet;
  /** Writes what tells the sheets. Nothing may be added after. */
  close(): void;
}

/** Excel's own limits: of a cell, in UTF-16 code units, and of a sheet, heading included. */
export const CELL_LIMIT = 32_767;
export const ROW_LIMIT = 1_048_576;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What is known of a sheet that has been written. */
interface DoneSheet {
  name: string;
  number: number;
  columns: number;
  rows: number;
  hasNotes: boolean;
}

/** The workbook of sheets that fit in memory. */
export function writeWorkbook(sheets: readonly XlsxSheet[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const workbook = openWorkbook((piece) => pieces.push(piece));
  for (const { rows, ...head } of sheets) {
    const sheet = workbook.openSheet(head);
    for (const row of rows) sheet.add(row);
    sheet.close();
  }
  workbook.close();
  return Buffer.concat(pieces);
}

/**
 * Begins a workbook (Office Open XML, ECMA-376 part 1, SpreadsheetML): text is always text, in cells of format `@`, and
 * never a formula, whatever it begins with. The same sheets give the same bytes.
 * @param emit called with each further piece of the file, in order
 */
export function openWorkbook(emit: (piece: Uint8Array) => void): OpenWorkbook {
  const archive = openArchive(emit);
  const done: DoneSheet[] = [];
  const part = (name: string, content: string) => {
    const opened = archive.part(name);
    opened.write(content);
    opened.close();
  };
  return {
    openSheet(head) {
      const number = done.length + 1;
      const { name, notes = [], dropDowns = [] } = head;
      const sheet: DoneSheet = { name, number, columns: 1, rows: 0, hasNotes: notes.length > 0 };
      const opened = archive.part(`xl/worksheets/sheet${number}.xml`);
      opened.write(sheetStart(head, number === 1));
      return {
        add(cells) {
          sheet.rows++;
          sheet.columns = Math.max(sheet.columns, cells.length);
          opened.write(rowXml(cells, sheet.rows));
        },
        close() {
          opened.write(sheetEnd(sheet, dropDowns));
          opened.close();
          if (sheet.hasNotes) {
            part(`xl/comments${number}.xml`, commentsXml(notes));
            part(`xl/drawings/notes${number}.vml`, notesVml(notes, number));
            part(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelations(number));
          }
          done.push(sheet);
        },
      };
    },
    close() {
      part("xl/styles.xml", STYLE_SHEET);
      part("xl/workbook.xml", workbookXml(done));
      part("xl/_rels/workbook.xml.rels", workbookRelations(done));
      part("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
      part("[Content_Types].xml", contentTypes(done));
      archive.close();
    },
  };
}

function sheetStart({ widths }: SheetHead, selected: boolean): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView ${selected ? 'tabSelected="1" ' : ""}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`;
}

function sheetEnd(sheet: DoneSheet, dropDowns: readonly DropDown[]): string {
  const lists = dropDowns.map(dropDownXml);
  const validations =
    lists.length === 0 ? "" : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
  const drawing = sheet.hasNotes ? '<legacyDrawing r:id="rId1"/>' : "";
  const range = `A1:${columnLetters(sheet.columns - 1)}${sheet.rows}`;
  return `</sheetData><autoFilter ref="${range}"/>${validations}${drawing}</worksheet>`;
}

function rowXml(cells: readonly XlsxCell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, columnLetters(column) + row)).join("")}</row>`;
}

function cellXml({ value, style }: XlsxCell, place: string): string {
  const start = `<c r="${place}" s="${STYLES[style]}"`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = escapeText(value.slice(0, CELL_LIMIT));
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function dropDownXml({ cells, entries, strict, refusal }: DropDown): string {
  const error = strict
    ? ` showErrorMessage="1" errorTitle="${escapeXml(refusal.title)}" error="${escapeXml(refusal.text)}"`
    : "";
  return `<dataValidation type="list" allowBlank="1"${error} sqref="${cells}"><formula1>${escapeXml(entries)}</formula1></dataValidation>`;
}

function workbookXml(sheets: readonly DoneSheet[]): string {
  const entries = sheets.map(
    ({ name, number }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  // A filter is kept under a hidden name; without it some programs drop the filter on saving.
  const filters = sheets.map(
    ({ name, columns, rows }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(name)}'!$A$1:$${columnLetters(columns - 1)}$${rows}</definedName>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`;
}

function workbookRelations(sheets: readonly DoneSheet[]): string {
  return relations([
    ...sheets.map(({ number }) => ["worksheet", `worksheets/sheet${number}.xml`] as const),
    ["styles", "styles.xml"],
  ]);
}

function sheetRelations(number: number): string {
  return relations([
    ["vmlDrawing", `../drawings/notes${number}.vml`],
    ["comments", `../comments${number}.xml`],
  ]);
}

function relations(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly DoneSheet[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  const parts = sheets.flatMap(({ number, hasNotes }) => [
    override(`worksheets/sheet${number}.xml`, "worksheet"),
    ...(hasNotes ? [override(`comments${number}.xml`, "comments")] : []),
  ]);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${parts.join("")}</Types>`;
}
