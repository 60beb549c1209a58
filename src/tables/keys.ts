import type { Column } from "./column.js";

/** The columns by which rows of different tables find each other, declared once for all tables that carry them. */

export const NOTICE_ID = {
  name: "notice_id",
  type: "string",
  title: { zh: "通报编号", en: "Notice" },
  description: {
    zh: "清洗后正文的 SHA-256 前 12 位十六进制数",
    en: "First 12 hex digits of the SHA-256 of the notice's cleaned text",
  },
  pattern: "[0-9a-f]{12}",
} as const satisfies Column;

export const PROBLEM_ID = {
  name: "problem_id",
  type: "string",
  title: { zh: "问题编号", en: "Problem" },
  description: { zh: "通报编号-问题序号", en: "notice_id, a hyphen and the problem's ordinal" },
  pattern: "[0-9a-f]{12}-[0-9]+",
} as const satisfies Column;

export const SOURCE = {
  name: "source",
  type: "string",
  title: { zh: "来源文件", en: "Source file" },
  description: {
    zh: "相对于语料文件夹的路径，以 / 分隔",
    en: "Path relative to the corpus folder, with /",
  },
} as const satisfies Column;

export const UNIT = {
  name: "unit",
  type: "string",
  title: { zh: "被巡单位", en: "Unit" },
  description: {
    zh: "整改主体，按通报标题的写法",
    en: "The body whose rectification it is, as named in the title",
  },
  empty: { zh: "标题中没有读出单位", en: "no unit could be read from the title" },
} as const satisfies Column;

export const LINE = {
  name: "line",
  type: "integer",
  minimum: 1,
  title: { zh: "行号", en: "Line" },
  description: {
    zh: "在解码后的原文件中的行号，从 1 起；PDF 和 DOCX 按抽取出的段落计",
    en: "1-based line in the decoded source; for PDF and DOCX a line is a paragraph as extracted",
  },
} as const satisfies Column;

/** `problem_id` of the nth problem of a notice. */
export function problemId(noticeId: string, ordinal: number): string {
  return `${noticeId}-${ordinal}`;
}

/** `measure_id` of the nth measure of a problem. */
export function measureId(problem: string, ordinal: number): string {
  return `${problem}-${ordinal}`;
}
