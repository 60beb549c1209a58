import type { Lang } from "../messages/message.js";
import type { Column } from "../tables/column.js";
import { type CategoryCode, codesOf, type LabelledCode } from "./codes.js";
import type { PackedTable } from "./descriptor.js";

/**
 * The script that reads the package into Stata and saves a .dta for each table. Codes become numbers with value labels in
 * both languages (`label language zh` or `en`), and stay as text in `NAME_code`.
 */
export function importStata(
  tables: readonly PackedTable[],
  categories: readonly CategoryCode[],
  version: string,
): string {
  return `* Reads the tables of this data package into Stata 16 or later, and saves them in the folder stata.
* Made by zhenggai ${version} from the declaration of the columns. Run it in the folder of datapackage.json:
*   cd "path/to/datapackage"
*   do import.do
* A column of codes becomes a number with labels; NAME_code keeps the code. Labels: label language en, label language zh.
* Dates stay text, for notices give days, months or years; NAME_day holds those that are whole days. Lists are joined by ;.

version 16
capture mkdir stata
${tables.map((table) => tablePart(table, categories)).join("")}`;
}

function tablePart({ table, rows }: PackedTable, categories: readonly CategoryCode[]): string {
  const { name, columns } = table;
  if (rows === 0) return `\n* ${name}: no rows in this package.\n`;
  const coded = columns.flatMap((column) => {
    const codes = column.type === "list" ? null : codesOf(column, categories);
    return codes ? [{ column, codes }] : [];
  });
  const lines = [
    `import delimited using "data/${name}.csv", clear varnames(1) case(preserve) encoding("UTF-8") ///`,
    "  bindquotes(strict) maxquotedrows(unlimited) stringcols(_all)",
    ...columns.flatMap(typing),
    ...coded.flatMap(({ column, codes }) => numbering(column, codes)),
    "label language zh, rename",
    ...labelling(table.title.zh, columns, coded, "zh"),
    "label language en, new",
    ...labelling(table.title.en, columns, coded, "en"),
    `save "stata/${name}.dta", replace`,
  ];
  return `\n* ${name}: ${table.description.zh} ${table.description.en}\n${lines.join("\n")}\n`;
}

function typing({ name, type }: Column): string[] {
  if (type === "integer" || type === "number") return [`destring ${name}, replace`];
  if (type === "boolean") {
    return [
      `replace ${name} = cond(${name} == "true", "1", cond(${name} == "false", "0", ""))`,
      `destring ${name}, replace`,
    ];
  }
  if (type !== "date") return [];
  return [
    `generate ${name}_day = daily(${name}, "YMD") if strlen(${name}) == 10`,
    `format ${name}_day %td`,
    `order ${name}_day, after(${name})`,
  ];
}

function numbering({ name }: Column, codes: readonly LabelledCode[]): string[] {
  return [
    `rename ${name} ${name}_code`,
    `generate int ${name} = .`,
    `order ${name}, after(${name}_code)`,
    ...codes.map(({ code }, at) => `replace ${name} = ${at + 1} if ${name}_code == ${quoted(code)}`),
  ];
}

const TRUTH = { zh: ["否", "是"], en: ["no", "yes"] } as const;

function labelling(
  title: string,
  columns: readonly Column[],
  coded: ReadonlyArray<{ column: Column; codes: readonly LabelledCode[] }>,
  lang: Lang,
): string[] {
  const [no, yes] = TRUTH[lang];
  const truths = columns.filter(({ type }) => type === "boolean");
  return [
    `label data ${quoted(title)}`,
    ...columns.map(({ name, title }) => `label variable ${name} ${quoted(title[lang])}`),
    ...coded.flatMap(({ column: { name }, codes }) => [
      `label define ${name}_${lang} ${codes.map((code, at) => `${at + 1} ${quoted(code[lang])}`).join(" ")}`,
      `label values ${name} ${name}_${lang}`,
    ]),
    ...(truths.length === 0 ? [] : [`label define truth_${lang} 0 ${quoted(no)} 1 ${quoted(yes)}`]),
    ...truths.map(({ name }) => `label values ${name} truth_${lang}`),
  ];
}

/** Longest label of a variable or a data set. */
const LONGEST = 80;

/** A string of Stata; marks that end it or stand for a macro become others that look alike. */
function quoted(text: string): string {
  const safe = text
    .replace(/["`]/g, "'")
    .replace(/\$/g, "＄")
    .replace(/\s*[\r\n]+\s*/g, " ");
  return `"${safe.slice(0, LONGEST)}"`;
}
