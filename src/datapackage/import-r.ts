import type { Column, Table } from "../tables/column.js";
import { type CategoryCode, codesOf, type LabelledCode } from "./codes.js";

/**
 * The script that reads the package into R: the columns as R lists, made from the declaration, before the functions that
 * do the reading. It needs no package of R's.
 * @param functions content of `assets/import.R`
 */
export function importR(
  tables: readonly Table[],
  categories: readonly CategoryCode[],
  version: string,
  functions: string,
): string {
  const declared = tables.map(
    ({ name, columns }) =>
      `  ${name} = list(\n${columns.map((column) => declaration(column, categories)).join(",\n")}\n  )`,
  );
  return `# Reads the tables of this data package into R. Made by zhenggai ${version} from the declaration of the columns.
#
#   source("import.R", encoding = "UTF-8")
#   tables <- read_package(".", language = "en")   # or "zh", or "code"
#   table(tables$problems$category, tables$problems$status)

columns <- list(
${declared.join(",\n")}
)
${functions}`;
}

function declaration(column: Column, categories: readonly CategoryCode[]): string {
  const { name, type, title } = column;
  const codes = type === "list" ? null : codesOf(column, categories);
  const parts = [`type = "${type}"`, `label = c(zh = ${quoted(title.zh)}, en = ${quoted(title.en)})`];
  if (codes) {
    const labels = (key: keyof LabelledCode) => `c(${codes.map((code) => quoted(code[key])).join(", ")})`;
    parts.push(`codes = ${labels("code")}`, `zh = ${labels("zh")}`, `en = ${labels("en")}`);
  }
  return `    ${name} = list(\n      ${parts.join(",\n      ")}\n    )`;
}

/** A string of R, all in ASCII: R reads a script in the locale's encoding, and in many that has no Chinese. */
function quoted(text: string): string {
  const line = text.replace(/[\\"]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
  return `"${line.replace(/[^\x20-\x7e]/gu, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
