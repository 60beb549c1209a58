import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { loadCodebook } from "../coding/codebook.js";
import type { CategoryCode } from "../datapackage/codes.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { makeWhole } from "../files/whole-file.js";
import { message } from "../messages/catalogue.js";
import { many } from "../messages/plural.js";
import { unknownName } from "../messages/unknown-name.js";
import { recoverOutput } from "../pipeline/output-folder.js";
import type { Table } from "../tables/column.js";
import { runTableGroups } from "../tables/run-table.js";
import { TABLES, type TableName } from "../tables/tables.js";
import { type TableSource, type WorkbookContents, writeRunWorkbook } from "../workbook/run-workbook.js";
import { openWorkbook } from "../workbook/write-workbook.js";
import type { CliContext, CommonOptions } from "./context.js";
import { teller } from "./teller.js";

export interface ExportCommandOptions extends CommonOptions {
  out: string;
  /** Names of tables with commas between; all where not given. */
  tables?: string;
}

/**
 * `zhenggai export xlsx [FOLDER]`: the tables of a run as one workbook.
 * @throws CliError where there is no run, a table is not known or the file cannot be written
 */
export async function exportCommand(
  folder: string,
  options: ExportCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  const { lang } = options;
  const names = tableNames(options.tables);
  if (!/\.xlsx$/i.test(options.out)) throw cliError(2, "package/not-xlsx", { file: options.out });
  recoverOutput(folder);
  const tables: TableSource[] = names.map((name) => {
    const table: Table = TABLES[name];
    return { table, groups: runTableGroups(folder, table) };
  });
  const categories = await categoriesOf(folder);
  const contents = await whole(options.out, async (file) => {
    const pieces: Uint8Array[] = [];
    const workbook = openWorkbook((piece) => pieces.push(piece));
    const drain = async () => {
      for (const piece of pieces.splice(0)) await file.writeFile(piece);
    };
    const contents = await writeRunWorkbook(workbook, tables, { lang, categories, drain });
    workbook.close();
    await drain();
    return contents;
  });
  tellOfLimits(contents, options, context);
  if (options.json) context.stdout(`${JSON.stringify({ file: options.out, ...contents }, null, 2)}\n`);
  else if (!options.quiet) {
    const rows = (count: number) => (lang === "zh" ? `${count} 行` : many(count, "row"));
    context.stdout(
      `${[options.out, ...contents.sheets.map(({ name, rows: count }) => `  ${name}: ${rows(count)}`)].join("\n")}\n`,
    );
  }
  return 0;
}

/** The tables asked for, in the order of the contract. */
function tableNames(list: string | undefined): TableName[] {
  const known = Object.keys(TABLES) as TableName[];
  if (list === undefined) return known;
  const asked = list.split(",").map((name) => name.trim());
  const unknown = asked.find((name) => !(known as string[]).includes(name));
  if (unknown !== undefined) throw cliError(2, ...unknownName("package/table", unknown, known, known.join(", ")));
  return known.filter((name) => asked.includes(name));
}

/** The categories that the run was coded by, out of its data package; none where that is not there. */
async function categoriesOf(folder: string): Promise<readonly CategoryCode[]> {
  try {
    return (await loadCodebook(path.join(folder, "datapackage", "codebook.yaml"))).categories;
  } catch {
    return [];
  }
}

/** Cells that are told one by one; of more their number. */
const MOST_TOLD = 10;

function tellOfLimits({ sheets, cut }: WorkbookContents, options: ExportCommandOptions, context: CliContext) {
  const tell = teller(options, context);
  for (const { table, row, column, length } of cut.slice(0, MOST_TOLD)) {
    tell(message("package/long-cell", null, { table, row, column, length }));
  }
  if (cut.length > MOST_TOLD) tell(message("package/more-long-cells", null, { count: cut.length - MOST_TOLD }));
  for (const { name, table } of sheets) {
    if (name !== table) tell(message("package/further-sheet", null, { name, table }));
  }
}

/** Writes a file that takes its name only when it is whole. */
async function whole<T>(file: string, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await makeWhole(file, write);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== "string") throw error;
    throw cliError(3, "package/cannot-write", { file, reason: code });
  }
}
