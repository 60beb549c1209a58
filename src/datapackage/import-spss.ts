import type { Column } from "../tables/column.js";
import { type CategoryCode, codesOf, type LabelledCode } from "./codes.js";
import type { PackedTable } from "./descriptor.js";

/**
 * The script that reads the package into SPSS (or GNU PSPP) and saves a .sav for each table. Codes become numbers with
 * bilingual value labels in `NAME_n`, and stay as text in NAME.
 *
 * GET DATA takes every line of a file for a case, and accounts have several: the script reads the copies that
 * `import.py --one-line` makes.
 */
export function importSpss(
  tables: readonly PackedTable[],
  categories: readonly CategoryCode[],
  version: string,
): string {
  // A comment ends with a full stop at the end of a line, and with nothing else.
  return `* Encoding: UTF-8.
* Reads the tables of this data package into SPSS 21 or later (or GNU PSPP), and saves them as .sav files.
* Made by zhenggai ${version} from the declaration of the columns.
* First: texts hold line breaks, which SPSS takes for new cases; make copies without, in the folder of datapackage.json,
  by the command  python3 import.py --one-line  in a terminal.
* Then make that folder the working directory with CD 'path/to/datapackage', and run this file.
* A column of codes stays text; NAME_n is the same as a number with labels; NAME_day holds dates that are whole days.
* SPSS cuts a text at ${TEXT} bytes (some ${Math.floor(TEXT / 3)} Chinese characters), accounts and measures at ${LONG_TEXT}.

SET DECIMAL=DOT.
${tables.map((table) => tablePart(table, categories)).join("")}`;
}

/** Bytes of a text that fits on one line, and of any other: 32,767 is the most that SPSS takes. */
const TEXT = 3000;
const LONG_TEXT = 32767;

function tablePart({ table, rows }: PackedTable, categories: readonly CategoryCode[]): string {
  const { name, columns } = table;
  if (rows === 0) return `\n* ${name}: no rows in this package.\n`;
  const coded = columns.flatMap((column) => {
    const codes = column.type === "list" ? null : codesOf(column, categories);
    return codes ? [{ name: variable(column.name), title: column.title, codes }] : [];
  });
  const truths = columns.filter(({ type }) => type === "boolean").map(({ name }) => name);
  const dates = columns.filter(({ type }) => type === "date").map(({ name }) => name);
  const titles = [
    ...columns.map(({ name, title }) => [variable(name), title] as const),
    ...coded.map(({ name, title }) => [`${name}_n`, title] as const),
    ...columns.flatMap(({ name, type, title }) => (type === "boolean" ? [[`${name}_n`, title] as const] : [])),
    ...columns.flatMap(({ name, type, title }) => (type === "date" ? [[`${name}_day`, title] as const] : [])),
  ];
  const commands = [
    `GET DATA /TYPE=TXT /FILE='one-line/${name}.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELCASE=LINE
  /FIRSTCASE=2 /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
${columns.map((column) => `    ${variable(column.name)} ${format(column, categories)}`).join("\n")}`,
    ...coded.map(({ name, codes }) => recode(name, codes)),
    ...truths.map((name) => `RECODE ${name} ('true'=1) ('false'=0) INTO ${name}_n`),
    ...dates.flatMap(wholeDays),
    "EXECUTE",
    `VARIABLE LABELS${titles.map(([name, { zh, en }]) => `\n  ${name} ${quoted(`${zh} / ${en}`, 256)}`).join("")}`,
    ...coded.map(({ name, codes }) => valueLabels(name, codes)),
    ...truths.map((name) => `VALUE LABELS ${name}_n 0 '否 / no' 1 '是 / yes'`),
    `SAVE OUTFILE='${name}.sav' /COMPRESSED`,
  ];
  return `\n* ${name}: ${table.description.zh} ${table.description.en}.\n${commands.join(".\n")}.\n`;
}

/** Words that SPSS keeps for itself. */
const RESERVED = new Set(["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"]);

function variable(name: string): string {
  return RESERVED.has(name) ? `${name}_field` : name;
}

function format(column: Column, categories: readonly CategoryCode[]): string {
  if (column.type === "integer") return "F12.0";
  if (column.type === "number") return "F16.6";
  if (column.type === "boolean") return "A5";
  if (column.type === "date") return "A10";
  if (column.multiline) return `A${LONG_TEXT}`;
  const codes = column.type === "list" ? null : codesOf(column, categories);
  return `A${codes ? Math.max(...codes.map(({ code }) => Buffer.byteLength(code))) : TEXT}`;
}

function recode(name: string, codes: readonly LabelledCode[]): string {
  return `RECODE ${name}${codes.map(({ code }, at) => `\n  (${quoted(code)}=${at + 1})`).join("")} INTO ${name}_n`;
}

function valueLabels(name: string, codes: readonly LabelledCode[]): string {
  return `VALUE LABELS ${name}_n${codes.map(({ zh, en }, at) => `\n  ${at + 1} ${quoted(`${zh} / ${en}`, 120)}`).join("")}`;
}

function wholeDays(name: string): string[] {
  const part = (from: number, length: number) => `NUMBER(SUBSTR(${name},${from},${length}),F${length})`;
  return [
    `IF (LENGTH(RTRIM(${name})) = 10) ${name}_day = DATE.DMY(${part(9, 2)},${part(6, 2)},${part(1, 4)})`,
    `FORMATS ${name}_day (SDATE10)`,
  ];
}

/** A string of SPSS of at most so many bytes in UTF-8. */
function quoted(text: string, most = Number.POSITIVE_INFINITY): string {
  let cut = "";
  let bytes = 0;
  for (const character of text.replace(/\s*[\r\n]+\s*/g, " ")) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    cut += character;
  }
  return `'${cut.replaceAll("'", "''")}'`;
}
