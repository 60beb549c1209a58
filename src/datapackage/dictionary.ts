import type { Bilingual, Column, Table } from "../tables/column.js";
import { type CategoryCode, codesOf, type LabelledCode } from "./codes.js";

/** What the data dictionary says, before it is set as Markdown or HTML. */
export interface Dictionary {
  title: Bilingual;
  description: Bilingual;
  /** How cells are written, and what is to be minded. */
  conventions: readonly Bilingual[];
  /** How the data are to be cited and may be used, where that was said. */
  terms: readonly Bilingual[];
  tables: readonly DictionaryTable[];
  categories: readonly CategoryCode[];
}

export interface DictionaryTable {
  name: string;
  rows: number;
  title: Bilingual;
  description: Bilingual;
  primaryKey: readonly string[];
  /** Such as `notice_id → notices.notice_id`. */
  foreignKeys: readonly string[];
  columns: readonly DictionaryColumn[];
}

export interface DictionaryColumn {
  name: string;
  type: string;
  /** What a number counts; empty where nothing. */
  unit: string;
  title: Bilingual;
  description: Bilingual;
  /** What an empty cell means; null where there is none. */
  empty: Bilingual | null;
  /** Such as `0 ≤ x ≤ 1`; empty where anything goes. */
  range: string;
  /** Null where the column is open; of codes of the codebook none, for they are listed once. */
  codes: readonly LabelledCode[] | null;
  /** Whether it holds categories of the codebook. */
  coded: boolean;
}

/** The same for all tables. */
export const CONVENTIONS: readonly Bilingual[] = [
  {
    zh: "CSV：UTF-8，无 BOM，LF 换行，RFC 4180 引号；空单元格表示未知；逻辑值为 true、false。",
    en: "CSV: UTF-8 without byte order mark, LF line ends, RFC 4180 quotation marks; an empty cell is unknown; truth values are true and false.",
  },
  {
    zh: "日期为 ISO 文本，精度不一：2023-02-21、2023-02 或 2023。缺少的日、月不予补足。",
    en: "Dates are ISO texts of varying precision: 2023-02-21, 2023-02 or 2023. A day or month that is not given is not made up.",
  },
  { zh: "列表的各项以 ; 连接。", en: "Items of a list are joined by ;." },
  {
    zh: "这里的 CSV 保留文字原样，供程序读取；以 = + - @ 开头的文字在电子表格中可能被当作公式。用 Excel 打开请用 ../tables/ 中的 CSV，或 zhenggai export 写出的工作簿。",
    en: "The CSV here keeps texts as they are, for programs: a text that begins with = + - @ may be run as a formula by a spreadsheet. For Excel take the CSV in ../tables/, or the workbook that zhenggai export writes.",
  },
  {
    zh: "Parquet 文件内容相同，列表为数组。",
    en: "The Parquet files hold the same, lists as arrays.",
  },
];

/** The dictionary's entry of a table. */
export function dictionaryTable(table: Table, rows: number): DictionaryTable {
  return {
    name: table.name,
    rows,
    title: table.title,
    description: table.description,
    primaryKey: table.primaryKey,
    foreignKeys: table.foreignKeys.map(({ column, table: other, references }) => `${column} → ${other}.${references}`),
    columns: table.columns.map(dictionaryColumn),
  };
}

function dictionaryColumn(column: Column): DictionaryColumn {
  const { name, type, unit, title, description, empty, coded } = column;
  return {
    name,
    type,
    unit: unit ?? "",
    title,
    description,
    empty: empty ?? null,
    range: rangeOf(column),
    codes: coded ? null : codesOf(column, []),
    coded: coded === true,
  };
}

function rangeOf({ minimum, maximum }: Column): string {
  if (minimum === undefined && maximum === undefined) return "";
  if (maximum === undefined) return `≥ ${minimum}`;
  return minimum === undefined ? `≤ ${maximum}` : `${minimum}–${maximum}`;
}

/** Names of the parts of the dictionary. */
export const HEADINGS = {
  dictionary: { zh: "数据字典", en: "Data dictionary" },
  conventions: { zh: "约定", en: "Conventions" },
  terms: { zh: "使用与引用", en: "Use and citation" },
  tables: { zh: "表", en: "Tables" },
  table: { zh: "表", en: "Table" },
  rows: { zh: "行数", en: "Rows" },
  aRow: { zh: "说明", en: "A row" },
  key: { zh: "主键", en: "Primary key" },
  foreignKeys: { zh: "外键", en: "Foreign keys" },
  column: { zh: "列", en: "Column" },
  type: { zh: "类型", en: "Type" },
  meaning: { zh: "含义", en: "Meaning" },
  codes: { zh: "代码", en: "Codes" },
  code: { zh: "代码", en: "Code" },
  empty: { zh: "空", en: "Empty" },
  unit: { zh: "单位", en: "unit" },
  categories: { zh: "类别（编码手册）", en: "Categories (codebook)" },
  name: { zh: "名称", en: "Name" },
  definition: { zh: "定义", en: "Definition" },
  seeCategories: { zh: "见文末“类别”", en: "see Categories below" },
} as const satisfies Record<string, Bilingual>;
