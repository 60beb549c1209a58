import type { Lang } from "../messages/message.js";
import type { Column } from "../tables/column.js";
import { csvLines } from "../tables/csv.js";
import { columnLetters } from "../workbook/column-letters.js";
import { type DropDown, writeWorkbook, type XlsxCell, type XlsxSheet } from "../workbook/write-workbook.js";
import { type Code, codeList, codeWithName, type SheetCodes } from "./codes.js";
import type { DrawnProblem } from "./draw-sample.js";
import { blindSheet, FILLED_COLUMNS, openSheet } from "./sheet-columns.js";
import { sheetId } from "./sheet-id.js";

export interface SheetOptions {
  /** Whether what the machine says is left out. */
  blind: boolean;
  /** Language of names, notes and messages inside a workbook. */
  lang: Lang;
}

/** A coding sheet as CSV, with a byte order mark: without one, Excel on Chinese Windows garbles it. */
export function sheetCsv(problems: readonly DrawnProblem[], { blind }: SheetOptions): string {
  const rows = problems.map(sheetRow);
  return [...(blind ? csvLines(blindSheet, rows) : csvLines(openSheet, rows))].join("");
}

/**
 * A coding sheet as a workbook: the sheet `coding` with drop-down lists of codes, and the sheet `codes` with what the
 * codes and the columns mean.
 */
export function sheetXlsx(problems: readonly DrawnProblem[], codes: SheetCodes, options: SheetOptions): Uint8Array {
  const columns: readonly Column[] = options.blind ? blindSheet.columns : openSheet.columns;
  const rows = problems.map((problem) => {
    const row: Readonly<Record<string, unknown>> = sheetRow(problem);
    return columns.map(({ name }) => sheetCell(name, row[name]));
  });
  const guide = codesSheet(codes, columns, options.lang);
  const coding: XlsxSheet = {
    name: "coding",
    widths: columns.map(({ name }) => WIDTHS[name] ?? 14),
    rows: [columns.map(({ name }) => ({ value: name, style: "heading" }) as const), ...rows],
    dropDowns: dropDowns(columns, problems.length, codes, options.lang),
  };
  return writeWorkbook([coding, guide]);
}

/** Characters of an account that a sheet shows: enough to code by, and within the limit of a spreadsheet's cell. */
const ACCOUNT_SHOWN = 8_000;

function sheetRow({ problemId, text, account, source, line, coding, status, weight }: DrawnProblem) {
  return {
    id: sheetId(problemId, text.statement),
    unit: text.unit || null,
    notice: text.notice || null,
    published_on: text.publishedOn,
    source,
    line,
    aspect: text.aspect,
    parent: text.parent,
    title: text.title,
    statement: text.statement,
    account: account.length > ACCOUNT_SHOWN ? `${account.slice(0, ACCOUNT_SHOWN)}…` : account || null,
    machine_category: coding.category,
    machine_labels: coding.labels,
    machine_confidence: Math.round(coding.confidence * 1000) / 1000,
    machine_status: status,
    category: null,
    labels: [],
    status: null,
    comment: null,
    coder: null,
    coded_on: null,
    weight: Math.round(weight * 1e6) / 1e6,
  };
}

/** Widths of columns in characters, two to a Chinese one; the others get 14. */
const WIDTHS: Readonly<Record<string, number>> = {
  id: 24,
  unit: 22,
  notice: 22,
  line: 6,
  title: 30,
  statement: 46,
  account: 60,
  category: 18,
  labels: 18,
  comment: 24,
  weight: 8,
};

function sheetCell(column: string, value: unknown): XlsxCell {
  if (FILLED_COLUMNS.has(column)) return { value: null, style: "input" };
  if (typeof value === "number") return { value, style: "number" };
  const text = Array.isArray(value) ? value.join(";") : ((value ?? null) as string | null);
  return { value: text, style: "text" };
}

const WORDS = {
  zh: {
    codes: ["类别", "说明", "状态", "说明", "列", "说明"],
    title: "无此代码",
    text: (codes: string) => `请从列表中选择：${codes}`,
  },
  en: {
    codes: ["category", "covers", "status", "means", "column", "holds"],
    title: "no such code",
    text: (codes: string) => `Choose one of the list: ${codes}`,
  },
} as const;

/** Longest error message of a validation that Excel takes. */
const LONGEST_REFUSAL = 225;

function dropDowns(columns: readonly Column[], rows: number, codes: SheetCodes, lang: Lang): DropDown[] {
  if (rows === 0) return [];
  const dropDown = (name: string, list: readonly Code[], column: string, strict: boolean): DropDown => {
    const letters = columnLetters(columns.findIndex((one) => one.name === name));
    return {
      cells: `${letters}2:${letters}${rows + 1}`,
      entries: `codes!$${column}$2:$${column}$${list.length + 1}`,
      strict,
      refusal: { title: WORDS[lang].title, text: WORDS[lang].text(codeList(list)).slice(0, LONGEST_REFUSAL) },
    };
  };
  return [
    dropDown("category", codes.categories, "A", true),
    // Several labels can be typed with a semicolon between them, which a list would refuse.
    dropDown("labels", codes.categories, "A", false),
    dropDown("status", codes.statuses, "C", true),
  ];
}

function codesSheet(codes: SheetCodes, columns: readonly Column[], lang: Lang): XlsxSheet {
  const length = Math.max(codes.categories.length, codes.statuses.length, columns.length);
  const rows = Array.from({ length }, (_, at) => {
    const category = codes.categories[at];
    const status = codes.statuses[at];
    const column = columns[at];
    return [
      category && codeWithName(category, lang),
      category?.definition[lang],
      status && codeWithName(status, lang),
      status?.definition[lang],
      column?.name,
      column && `${column.title[lang]}${lang === "zh" ? "：" : ": "}${column.description[lang]}`,
    ].map((value) => ({ value: value ?? null, style: "text" }) as const);
  });
  return {
    name: "codes",
    widths: [24, 60, 24, 24, 20, 60],
    rows: [WORDS[lang].codes.map((value) => ({ value, style: "heading" }) as const), ...rows],
    dropDowns: [],
  };
}
