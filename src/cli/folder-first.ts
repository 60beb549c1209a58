import { existsSync } from "node:fs";
import { cliError } from "../failures/cli-error.js";

/**
 * Refuses a folder where something else comes first and the folder behind it, as in `query SQL FOLDER`: the two were typed
 * the other way round, or the first is missing.
 * @param value what was typed in the first place, however long
 * @throws CliError of the rule, which says how the command is typed
 */
export function refuseFolderFirst(value: string, rule: "query/folder-first" | "chart/folder-first"): void {
  if (existsSync(`${value}/.`)) throw cliError(2, rule, { folder: value });
}
