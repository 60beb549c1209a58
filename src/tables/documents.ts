import { renderMessage } from "../messages/catalogue.js";
import type { Lang, Message } from "../messages/message.js";
import type { Column, DocumentTable, RowOf } from "./column.js";
import { SOURCE } from "./keys.js";

/** What can become of an input file. */
export const OUTCOMES = {
  parsed: { zh: "已解析", en: "parsed" },
  no_notice: { zh: "没有整改通报", en: "holds no rectification notice" },
  duplicate: { zh: "内容全部重复", en: "holds only what an earlier file has given" },
  unreadable: { zh: "无法读取", en: "could not be read" },
} as const;

/** The file kinds that can be read. */
export const FORMATS = {
  txt: { zh: "纯文本", en: "plain text" },
  md: { zh: "Markdown", en: "Markdown" },
  html: { zh: "网页", en: "web page" },
  docx: { zh: "Word 文档", en: "Word document" },
  pdf: { zh: "PDF", en: "PDF" },
  unknown: { zh: "未识别", en: "not recognised" },
} as const;

const COLUMNS = [
  SOURCE,
  {
    name: "sha256",
    type: "string",
    title: { zh: "SHA-256", en: "SHA-256" },
    description: { zh: "文件内容的 SHA-256，十六进制", en: "Hex SHA-256 of the file's bytes" },
    pattern: "[0-9a-f]{64}",
    empty: { zh: "文件无法打开", en: "the file could not be opened" },
  },
  {
    name: "bytes",
    type: "integer",
    unit: "byte",
    minimum: 0,
    title: { zh: "字节数", en: "Bytes" },
    description: { zh: "文件大小", en: "Size of the file" },
  },
  {
    name: "format",
    type: "string",
    enumeration: FORMATS,
    title: { zh: "格式", en: "Format" },
    description: { zh: "识别出的文件格式", en: "Format recognised" },
  },
  {
    name: "encoding",
    type: "string",
    title: { zh: "编码", en: "Encoding" },
    description: { zh: "文本编码的 IANA 名称", en: "IANA name of the text encoding" },
    empty: { zh: "二进制容器（DOCX、PDF）或未识别", en: "a binary container (DOCX, PDF), or not recognised" },
  },
  {
    name: "notices",
    type: "integer",
    unit: "notice",
    minimum: 0,
    title: { zh: "篇数", en: "Notices" },
    description: {
      zh: "从该文件得到的篇数（各文种都算），不计此前文件已有的重复篇",
      en: "Texts of any genre taken from the file, not counting those that an earlier file has given",
    },
  },
  {
    name: "outcome",
    type: "string",
    enumeration: OUTCOMES,
    title: { zh: "结果", en: "Outcome" },
    description: { zh: "该文件的处理结果", en: "What became of the file" },
  },
  {
    name: "message",
    type: "string",
    title: { zh: "说明", en: "Message" },
    description: {
      zh: "关于该文件的错误和警告，用运行所选语言书写；同一规则只写第一条并注明次数",
      en: "Errors and warnings about the file, in the language of the run; of each rule the first, with their number",
    },
    empty: { zh: "没有错误或警告", en: "no error or warning" },
  },
] as const satisfies readonly Column[];

/** An input file. */
export type DocumentRow = RowOf<typeof COLUMNS>;

/** The `documents` table: every input file, read or not. */
export const documentsTable: DocumentTable<typeof COLUMNS> = {
  name: "documents",
  title: { zh: "文件", en: "Documents" },
  description: { zh: "一行是一个输入文件", en: "A row is an input file" },
  columns: COLUMNS,
  primaryKey: ["source"],
  foreignKeys: [],
  *rows(document, lang) {
    yield {
      source: document.source,
      sha256: document.sha256 || null,
      bytes: document.bytes,
      format: document.format,
      encoding: document.encoding || null,
      notices: document.notices.length,
      outcome: document.outcome,
      message: messageCell(document.messages, lang),
    };
  },
};

/** Errors and warnings in one cell: a file with a thousand faulty lines must still make a row that a person can read. */
function messageCell(messages: readonly Message[], lang: Lang): string | null {
  const byRule = new Map<string, { first: Message; count: number }>();
  for (const message of messages) {
    if (message.severity === "info") continue;
    const seen = byRule.get(message.rule);
    if (seen) seen.count++;
    else byRule.set(message.rule, { first: message, count: 1 });
  }
  if (byRule.size === 0) return null;
  return [...byRule.values()]
    .map(({ first, count }) => placed(first, lang) + (count === 1 ? "" : ` (×${count})`))
    .join(" | ");
}

/** The words of a message, with the line they are about. */
function placed(message: Message, lang: Lang): string {
  const words = renderMessage(message, lang);
  if (message.line === null) return words;
  return lang === "zh" ? `第 ${message.line} 行：${words}` : `line ${message.line}: ${words}`;
}
