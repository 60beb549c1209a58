import type { Bilingual } from "../tables/column.js";
import { type Dictionary, type DictionaryColumn, type DictionaryTable, HEADINGS } from "./dictionary.js";

/** The data dictionary as Markdown, Chinese and English side by side. */
export function dictionaryMarkdown(dictionary: Dictionary): string {
  const { title, description, conventions, terms, tables, categories } = dictionary;
  return [
    `# ${heading(HEADINGS.dictionary)}`,
    `**${text(title.zh)}**`,
    ...(title.en === title.zh ? [] : [`**${text(title.en)}**`]),
    text(description.zh),
    ...(description.en === description.zh ? [] : [text(description.en)]),
    `## ${heading(HEADINGS.conventions)}`,
    list(conventions),
    ...(terms.length === 0 ? [] : [`## ${heading(HEADINGS.terms)}`, list(terms)]),
    `## ${heading(HEADINGS.tables)}`,
    table(
      [HEADINGS.table, HEADINGS.rows, HEADINGS.aRow].map(heading),
      tables.map(({ name, rows, description }) => [`[${name}](#${name})`, String(rows), both(description)]),
    ),
    ...tables.flatMap(tableSection),
    `## ${heading(HEADINGS.categories)}`,
    table(
      [HEADINGS.code, HEADINGS.name, HEADINGS.definition].map(heading),
      categories.map(({ code, name, definition }) => [verbatim(code), both(name), both(definition)]),
    ),
    "",
  ].join("\n\n");
}

function tableSection(entry: DictionaryTable): string[] {
  const { name, title, primaryKey, foreignKeys, columns } = entry;
  const keys = [
    `${heading(HEADINGS.key)}: ${primaryKey.map(verbatim).join(", ")}`,
    ...(foreignKeys.length === 0 ? [] : [`${heading(HEADINGS.foreignKeys)}: ${foreignKeys.map(verbatim).join("; ")}`]),
  ];
  return [
    `<a id="${name}"></a>`,
    `## ${name} · ${title.zh} · ${title.en}`,
    keys.join("  \n"),
    table(
      [HEADINGS.column, HEADINGS.type, HEADINGS.meaning, HEADINGS.codes].map(heading),
      columns.map((column) => [verbatim(column.name), typeCell(column), meaningCell(column), codesCell(column)]),
    ),
  ];
}

function typeCell({ type, unit, range }: DictionaryColumn): string {
  return [type, unit, range].filter((part) => part !== "").join("<br>");
}

function meaningCell({ title, description, empty }: DictionaryColumn): string {
  const words = [`**${text(heading(title))}**`, text(description.zh), text(description.en)];
  if (empty) words.push(`${heading(HEADINGS.empty)}: ${both(empty)}`);
  return words.join("<br>");
}

function codesCell({ codes, coded }: DictionaryColumn): string {
  if (coded) return both(HEADINGS.seeCategories);
  return (codes ?? []).map(({ code, zh, en }) => `${verbatim(code)} ${text(zh)} · ${text(en)}`).join("<br>");
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function list(items: readonly Bilingual[]): string {
  return items.map((item) => `- ${both(item)}`).join("\n");
}

function heading({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} · ${en}`;
}

/** Both languages, or once what is the same in both. */
function both({ zh, en }: Bilingual): string {
  return zh === en ? text(zh) : `${text(zh)}<br>${text(en)}`;
}

function verbatim(code: string): string {
  return `\`${code.replace(/[`|\r\n]/g, " ")}\``;
}

/** Text that stays text in a Markdown table: nothing in it makes markup, a column or a new line. */
function text(words: string): string {
  return words
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/\s*[\r\n]+\s*/g, " ");
}
