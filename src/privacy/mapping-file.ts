import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { cliError } from "../failures/cli-error.js";
import type { Column, RowOf, Table } from "../tables/column.js";
import { csvLines, rowsFromCsv } from "../tables/csv.js";
import type { Pseudonym } from "./pseudonym.js";

const COLUMNS = [
  {
    name: "key",
    type: "string",
    title: { zh: "代号", en: "Key" },
    description: { zh: "输出中的代号", en: "The pseudonym that stands in the outputs" },
  },
  {
    name: "kind",
    type: "string",
    title: { zh: "种类", en: "Kind" },
    description: { zh: "个人信息的种类", en: "What kind of personal data it is" },
  },
  {
    name: "value",
    type: "string",
    title: { zh: "原文", en: "Value" },
    description: { zh: "代号所指，写法统一", en: "What it stands for, in its normal form" },
  },
] as const satisfies readonly Column[];

/** The way back from pseudonyms, for whoever is entitled to it. It is never part of an output. */
const MAPPING: Table<typeof COLUMNS> = {
  name: "pseudonyms",
  title: { zh: "代号对照表", en: "Pseudonyms" },
  description: { zh: "一行是一个代号", en: "A row is a pseudonym" },
  columns: COLUMNS,
  primaryKey: ["key", "value"],
  foreignKeys: [],
};

/** The mapping that belongs to a key file: beside it, for it says the same in clear. */
export function mappingFile(keyFile: string): string {
  return `${keyFile}.mapping.csv`;
}

/**
 * Adds pseudonyms to the mapping beside a key. What earlier runs have put there stays; rows are in the order of the keys,
 * so that the same runs give the same file in whatever order they were made. Written whole or not at all (mode 0600).
 * @throws CliError where the file cannot be read as a mapping, or not be written
 */
export function addToMapping(keyFile: string, pseudonyms: readonly Pseudonym[]): void {
  const file = mappingFile(keyFile);
  const rows = new Map<string, RowOf<typeof COLUMNS>>();
  for (const row of existsSync(file) ? earlierRows(file) : []) rows.set(`${row.key}\n${row.value}`, row);
  const before = rows.size;
  for (const { key, kind, value } of pseudonyms) rows.set(`${key}\n${value}`, { key, kind, value });
  if (rows.size === before && existsSync(file)) return;
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, [...csvLines(MAPPING, sorted)].join(""), { mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    throw cliError(3, "cli/cannot-write", { where: file, reason: (error as NodeJS.ErrnoException).code ?? "" });
  }
}

function earlierRows(file: string): Array<RowOf<typeof COLUMNS>> {
  try {
    return [...rowsFromCsv(MAPPING, readFileSync(file, "utf8"))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw cliError(3, "privacy/bad-mapping", { file, reason });
  }
}
