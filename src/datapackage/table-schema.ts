import { type Column, DATE_PATTERN, type Table } from "../tables/column.js";
import { type CategoryCode, codesOf } from "./codes.js";

/** A Table Schema descriptor (Data Package Standard 2.0). */
export interface TableSchema {
  $schema: string;
  fields: Array<Record<string, unknown>>;
  missingValues: string[];
  primaryKey?: string[];
  foreignKeys?: Array<{ fields: string[]; reference: { resource: string; fields: string[] } }>;
}

/**
 * The Table Schema of a table's CSV in the data package.
 *
 * The types are those that every reader knows. Lists are `string`, since the type `list` of version 2 is still refused by
 * readers in use; so are dates, since notices give days, months or years. Title, description and labels are English, with
 * the Chinese ones beside them under names that end in `@zh`, as the standard's recipe for translations writes them.
 */
export function tableSchema(table: Table, categories: readonly CategoryCode[]): TableSchema {
  const nullable = new Set(table.columns.filter(({ empty }) => empty).map(({ name }) => name));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map((column) => field(column, table, categories)),
    missingValues: [""],
    // A primary key of the standard has no empty parts.
    ...(table.primaryKey.some((name) => nullable.has(name)) ? {} : { primaryKey: [...table.primaryKey] }),
    ...(table.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: table.foreignKeys.map(({ column, table: resource, references }) => ({
            fields: [column],
            reference: { resource, fields: [references] },
          })),
        }),
  };
}

const TYPES = {
  string: { type: "string" },
  date: { type: "string" },
  list: { type: "string", itemDelimiter: ";" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
} as const;

function field(column: Column, table: Table, categories: readonly CategoryCode[]): Record<string, unknown> {
  const { name, type, title, description, unit, empty } = column;
  const codes = codesOf(column, categories);
  return {
    name,
    ...TYPES[type],
    title: title.en,
    "title@zh": title.zh,
    description: sentence(description.en, ".") + (empty ? ` Empty: ${sentence(empty.en, ".")}` : ""),
    "description@zh": sentence(description.zh, "。") + (empty ? `空：${sentence(empty.zh, "。")}` : ""),
    ...(unit ? { unit } : {}),
    ...(codes && type !== "list"
      ? { categories: codes.map(({ code, zh, en }) => ({ value: code, label: en, "label@zh": zh })) }
      : {}),
    constraints: constraints(column, table, codes?.map(({ code }) => code) ?? null),
  };
}

function sentence(words: string, stop: string): string {
  return /[.。]$/.test(words) ? words : words + stop;
}

function constraints(column: Column, table: Table, codes: readonly string[] | null): Record<string, unknown> {
  const { type, empty, minimum, maximum } = column;
  const isKey = table.primaryKey.length === 1 && table.primaryKey[0] === column.name;
  const pattern = patternOf(column, codes);
  return {
    // A list without items is an empty cell too.
    ...(empty || type === "list" ? {} : { required: true }),
    ...(isKey ? { unique: true } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(pattern === null ? {} : { pattern }),
    ...(codes && type !== "list" ? { enum: [...codes] } : {}),
  };
}

function patternOf({ type, pattern }: Column, codes: readonly string[] | null): string | null {
  if (type === "date") return DATE_PATTERN;
  if (type === "list" && codes) {
    const item = `(${codes.map((code) => code.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`;
    return `${item}(;${item})*`;
  }
  return pattern ?? null;
}
