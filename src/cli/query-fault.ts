import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { nearest } from "../messages/nearest.js";
import { unknownName } from "../messages/unknown-name.js";

/** The tables that can be asked, with the names of their columns. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** Columns that have the name of a word which SQL keeps for itself, and where the bare word is such a column. */
const RESERVED: ReadonlyArray<[name: string, bare: RegExp]> = [
  ["check", /(?<![."\w])check(?!["\w])/i],
  ["group", /(?<![."\w])group(?!["\w]|\s+by\b)/i],
];

/** Signs that a Chinese keyboard gives in the place of those of SQL. */
const FULL_WIDTH = /[“”‘’，；（）＝＊]/;

/**
 * The message for a question that DuckDB does not take: what a slip of the pen has made of it, where that can be told.
 * @param said what DuckDB says
 * @param at where it stops reading, in characters from the start; null where it reads the question to its end
 */
export function queryFault(sql: string, said: string, at: number | null, columns: Columns): Message {
  const [reason] = said.replace(/^Failed to extract statements: /, "").split("\n\nLINE ") as [string];
  const outside = sql.replace(/'[^']*'|"[^"]*"/g, (quoted) => quoted[0]!.repeat(2));
  const wide = FULL_WIDTH.exec(outside)?.[0];
  if (wide !== undefined) return message("query/full-width", null, { found: wide });
  const tables = Object.keys(columns);
  const about = { reason: reason.replaceAll(/\s*\n\s*/g, " "), tables: tables.join(", ") };
  const table = /^Catalog Error: Table with name (.+?) does not exist/.exec(reason)?.[1];
  if (table !== undefined) return named(unknownName("query/table", table, tables, about.tables));
  const column = /Referenced column "(.+?)" not found|does not have a column named "(.+?)"/.exec(reason);
  if (column) return unknownColumn((column[1] ?? column[2])!, askedColumns(outside, columns));
  const ambiguous = /Ambiguous reference to column name "(.+?)" \(use: (.+?)\)/.exec(reason);
  if (ambiguous) {
    const known = ambiguous[2]!.replaceAll('"', "").replaceAll(" or ", ", ");
    return message("query/ambiguous-column", null, { name: ambiguous[1]!, known });
  }
  const single = /column "(.+?)" must appear in the GROUP BY clause/.exec(reason)?.[1];
  if (single !== undefined) return message("query/not-grouped", null, { name: single });
  if (!reason.startsWith("Parser Error")) return message("query/failed", null, about);
  const reserved = RESERVED.find(([, bare]) => bare.test(outside))?.[0];
  const home = tables.find((name) => columns[name]!.includes(reserved ?? ""));
  if (reserved !== undefined && home !== undefined) {
    return message("query/reserved-column", null, { name: reserved, table: home });
  }
  if (at === null) return message("query/failed", null, about);
  return message("query/syntax", null, { ...placeOf(sql, at), ...about });
}

function named([rule, args]: [rule: string, args: Message["args"]]): Message {
  return message(rule, null, args);
}

function unknownColumn(name: string, known: readonly string[]): Message {
  const near = nearest(name, known);
  const args = { name, known: known.join(", ") };
  return near === null
    ? message("query/unknown-column", null, args)
    : message("query/mistyped-column", null, { ...args, near });
}

/** The columns of the tables that a question names; of all where it names none. */
function askedColumns(sql: string, columns: Columns): string[] {
  const words = new Set(sql.toLowerCase().split(/\W+/));
  const asked = Object.keys(columns).filter((table) => words.has(table));
  return [...new Set((asked.length > 0 ? asked : Object.keys(columns)).flatMap((table) => columns[table]!))];
}

/** Line and column, both from 1, of a place that is given in characters from the start. */
function placeOf(sql: string, at: number): { line: number; column: number } {
  const before = [...sql].slice(0, at).join("").split("\n");
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}
