import { type CategoryCode, codesOf } from "../datapackage/codes.js";
import type { Lang } from "../messages/message.js";
import type { Bilingual, Column, Table } from "../tables/column.js";
import { excelDay } from "./excel-day.js";
import type { CellStyle } from "./styles.js";
import { CELL_LIMIT, type OpenSheet, type OpenWorkbook, ROW_LIMIT, type XlsxCell } from "./write-workbook.js";

/** A text that no cell of Excel holds: the workbook has its beginning. */
export interface CutCell {
  table: string;
  /** 1-based, without the heading, counted over all sheets of the table. */
  row: number;
  column: string;
  /** Length of the whole, in UTF-16 code units. */
  length: number;
}

/** What became of a run's tables. */
export interface WorkbookContents {
  /** Rows without the heading; a table of more rows than a sheet holds goes on in the next. */
  sheets: Array<{ name: string; table: string; rows: number }>;
  cut: CutCell[];
}

/** A table with its rows, some at a time. */
export interface TableSource {
  table: Table;
  groups: AsyncIterable<ReadonlyArray<Readonly<Record<string, unknown>>>>;
}

export interface RunWorkbookOptions {
  /** Language of the notes and of the last two sheets. */
  lang: Lang;
  /** Of the codebook, for the sheet of codes. */
  categories: readonly CategoryCode[];
  /** Called after each group of rows; waits for the disk. */
  drain(): Promise<void>;
  /** Rows of a sheet, heading included; Excel's limit where not given. */
  rowLimit?: number;
}

/**
 * Writes the tables of a run into a workbook: a sheet a table, then `codes` with the names of all codes and `about` with
 * what the sheets hold and which texts Excel could not take whole.
 */
export async function writeRunWorkbook(
  workbook: OpenWorkbook,
  tables: Iterable<TableSource>,
  options: RunWorkbookOptions,
): Promise<WorkbookContents> {
  const contents: WorkbookContents = { sheets: [], cut: [] };
  const written: Table[] = [];
  for (const { table, groups } of tables) {
    await writeTable(workbook, table, groups, options, contents);
    written.push(table);
  }
  writeCodes(workbook, written, options);
  writeAbout(workbook, written, contents, options.lang);
  return contents;
}

async function writeTable(
  workbook: OpenWorkbook,
  table: Table,
  groups: TableSource["groups"],
  { lang, drain, rowLimit = ROW_LIMIT }: RunWorkbookOptions,
  { sheets, cut }: WorkbookContents,
): Promise<void> {
  let sheet: OpenSheet | null = null;
  let entry = { name: "", table: table.name, rows: 0 };
  let row = 0;
  const open = () => {
    sheet?.close();
    const part = sheets.filter((one) => one.table === table.name).length + 1;
    entry = { name: part === 1 ? table.name : `${table.name}_${part}`, table: table.name, rows: 0 };
    sheets.push(entry);
    const notes = table.columns.map((column, at) => ({ column: at, text: noteOf(column, lang) }));
    const opened = workbook.openSheet({ name: entry.name, widths: table.columns.map(widthOf), notes });
    opened.add(table.columns.map(({ name }) => ({ value: name, style: "heading" })));
    sheet = opened;
    return opened;
  };
  let current = open();
  for await (const rows of groups) {
    for (const cells of rows) {
      if (entry.rows + 1 === rowLimit) current = open();
      row++;
      entry.rows++;
      current.add(
        table.columns.map((column) => {
          const cell = cellOf(column, cells[column.name]);
          if (typeof cell.value !== "string" || cell.value.length <= CELL_LIMIT) return cell;
          cut.push({ table: table.name, row, column: column.name, length: cell.value.length });
          return { ...cell, value: shortened(cell.value, table.name) };
        }),
      );
    }
    await drain();
  }
  current.close();
}

/** The beginning of a text, with a note in its place where it breaks off. */
function shortened(text: string, table: string): string {
  const note = `…［Excel: ${text.length} > ${CELL_LIMIT}; tables/${table}.csv］`;
  const from = CELL_LIMIT - note.length;
  // No half of a surrogate pair.
  const end = /[\uD800-\uDBFF]/.test(text[from - 1]!) ? from - 1 : from;
  return text.slice(0, end) + note;
}

/** A cell of a table: numbers, truth values and whole days as such, everything else as text. */
export function cellOf({ type }: Column, value: unknown): XlsxCell {
  if (value === null || value === undefined) return { value: null, style: "text" };
  if (type === "list") return { value: (value as readonly string[]).join(";"), style: "text" };
  if (type === "integer" || type === "number") return { value: value as number, style: "number" };
  if (type === "boolean") return { value: value as boolean, style: "number" };
  const day = type === "date" ? excelDay(value as string) : null;
  return day === null ? { value: value as string, style: "text" } : { value: day, style: "day" };
}

function widthOf({ name, type, multiline, enumeration, pattern }: Column): number {
  if (multiline) return 60;
  const wide = type === "string" && !enumeration && !pattern ? 24 : 12;
  return Math.max(wide, name.length + 4);
}

/** What a heading says of its column. */
function noteOf({ title, description, unit, empty, enumeration }: Column, lang: Lang): string {
  const [is, none] = lang === "zh" ? ["：", "空："] : [": ", "empty: "];
  const codes = Object.entries(enumeration ?? {}).map(([code, name]) => `${code}${is}${name[lang]}`);
  const other = lang === "zh" ? title.en : title.zh;
  return [
    `${title[lang]} (${other})`,
    description[lang] + (unit ? ` [${unit}]` : ""),
    ...(empty ? [none + empty[lang]] : []),
    ...codes,
  ].join("\n");
}

const WORDS = {
  codes: {
    zh: ["表", "列", "代码", "中文", "英文"],
    en: ["table", "column", "code", "Chinese", "English"],
  },
  about: {
    zh: ["工作表", "表", "行数", "说明", "中文名", "英文名"],
    en: ["sheet", "table", "rows", "about", "Chinese", "English"],
  },
} as const;

function writeCodes(workbook: OpenWorkbook, tables: readonly Table[], { lang, categories }: RunWorkbookOptions): void {
  const sheet = workbook.openSheet({ name: "codes", widths: [16, 20, 24, 40, 40] });
  sheet.add(WORDS.codes[lang].map((value) => styled(value, "heading")));
  for (const { name, columns } of tables) {
    for (const column of columns) {
      for (const { code, zh, en } of codesOf(column, categories) ?? []) {
        sheet.add([name, column.name, code, zh, en].map((value) => styled(value, "text")));
      }
    }
  }
  sheet.close();
}

function writeAbout(workbook: OpenWorkbook, tables: readonly Table[], { sheets, cut }: WorkbookContents, lang: Lang) {
  const sheet = workbook.openSheet({ name: "about", widths: [20, 16, 12, 60, 24, 24] });
  sheet.add(WORDS.about[lang].map((value) => styled(value, "heading")));
  for (const { name, table, rows } of sheets) {
    const { description, title } = tables.find((one) => one.name === table)!;
    sheet.add([
      styled(name, "text"),
      styled(table, "text"),
      styled(rows, "number"),
      ...[description[lang], title.zh, title.en].map((value) => styled(value, "text")),
    ]);
  }
  for (const one of cut) {
    sheet.add(
      [null, one.table, one.row, cutNote(one)[lang], null, null].map((value) =>
        styled(value, value === one.row ? "number" : "text"),
      ),
    );
  }
  sheet.close();
}

function cutNote({ table, row, column, length }: CutCell): Bilingual {
  return {
    zh: `第 ${row} 行 ${column} 有 ${length} 字，超过 Excel 单元格上限 ${CELL_LIMIT}，此处截断；全文见 tables/${table}.csv`,
    en: `row ${row}, ${column}: ${length} characters, more than the ${CELL_LIMIT} of an Excel cell; cut here, whole in tables/${table}.csv`,
  };
}

function styled(value: string | number | null, style: CellStyle): XlsxCell {
  return { value, style };
}
