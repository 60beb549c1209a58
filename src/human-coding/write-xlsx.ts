import { makeZip } from "./zip.js";

/** How a cell looks: heading, text to read, a cell to fill in, a number. */
export type CellStyle = "heading" | "text" | "input" | "number";

export interface XlsxCell {
  value: string | number | null;
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

export interface XlsxSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  name: string;
  /** Widths of the columns in characters. */
  widths: readonly number[];
  /** The first row is the heading: it stays in view and can be filtered by. */
  rows: ReadonlyArray<readonly XlsxCell[]>;
  dropDowns: readonly DropDown[];
}

/** Order of `cellXfs` in the styles below. */
const STYLES: Record<CellStyle, number> = { heading: 1, text: 2, input: 3, number: 4 };

/** Excel's own limit of a cell, in UTF-16 code units. */
export const CELL_LIMIT = 32_767;

/**
 * Writes a workbook (Office Open XML, ECMA-376 part 1, SpreadsheetML): text is always text, in cells of format `@`, and
 * never a formula, whatever it begins with. The same sheets give the same bytes.
 */
export function writeXlsx(sheets: readonly XlsxSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  return makeZip([
    ["[Content_Types].xml", contentTypes(numbered.map(({ number }) => number))],
    ["_rels/.rels", PACKAGE_RELATIONS],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(numbered.map(({ number }) => number))],
    ["xl/styles.xml", STYLE_SHEET],
    ...numbered.map(
      ({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, worksheet(sheet, number === 1)] as const,
    ),
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PACKAGE_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Fonts without a name take the program's own; number format 49 is `@`, text. */
const STYLE_SHEET = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function contentTypes(numbers: readonly number[]): string {
  const sheets = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${sheets.join("")}</Types>`;
}

function workbook(sheets: readonly XlsxSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // A filter is kept under a hidden name; without it some programs drop the filter on saving.
  const filters = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(sheet.name)}!${absolute(sheet)}</definedName>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`;
}

function workbookRelations(numbers: readonly number[]): string {
  const sheets = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join("")}<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

function worksheet(sheet: XlsxSheet, selected: boolean): string {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, columnLetters(column) + (index + 1))).join("")}</row>`,
  );
  const lists = sheet.dropDowns.map(dropDownXml);
  const validations =
    lists.length === 0 ? "" : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView ${selected ? 'tabSelected="1" ' : ""}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData><autoFilter ref="${filterRange(sheet)}"/>${validations}</worksheet>`;
}

function dropDownXml({ cells, entries, strict, refusal }: DropDown): string {
  const error = strict
    ? ` showErrorMessage="1" errorTitle="${escapeXml(refusal.title)}" error="${escapeXml(refusal.text)}"`
    : "";
  return `<dataValidation type="list" allowBlank="1"${error} sqref="${cells}"><formula1>${escapeXml(entries)}</formula1></dataValidation>`;
}

function cellXml({ value, style }: XlsxCell, place: string): string {
  const start = `<c r="${place}" s="${STYLES[style]}"`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

function filterRange({ rows }: XlsxSheet): string {
  return `A1:${columnLetters(rows[0]!.length - 1)}${rows.length}`;
}

function absolute({ rows }: XlsxSheet): string {
  return `$A$1:$${columnLetters(rows[0]!.length - 1)}$${rows.length}`;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/**
 * Text of a cell: characters that XML cannot hold are written `_xHHHH_`, as ECMA-376 part 1, 22.9.2.19 (ST_Xstring) says,
 * and so is the underscore of a text that looks like such an escape.
 */
function escapeText(text: string): string {
  const escaped = text
    .slice(0, CELL_LIMIT)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${code}_`;
    });
  return escapeXml(escaped);
}

function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!,
  );
}
