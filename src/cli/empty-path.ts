import type { Command } from "commander";
import { cliError } from "../failures/cli-error.js";

/** What the help calls the values that are paths, such as `--out <folder>` and `[paths...]`. */
const PATH_NAMES = ["file", "files", "folder", "folders", "keyfile", "paths", "sheets", "before", "after"];

/**
 * Refuses paths without a letter in them. A shell makes them of a variable that is not set (`--out "$RESULTS"`), and to
 * the system they are the current folder at one time and nothing at another.
 * @throws CliError that names the option or the argument
 */
export function refuseEmptyPaths(command: Command): void {
  const options = command.options.map((option) => ({
    name: option.flags,
    kind: /<(?<kind>\w+)/.exec(option.flags)?.groups?.kind,
    value: command.getOptionValue(option.attributeName()),
  }));
  const typed = command.registeredArguments.map((argument, at) => ({
    name: argument.name(),
    kind: argument.name(),
    value: command.processedArgs[at],
  }));
  for (const { name, kind = "", value } of [...options, ...typed]) {
    const isEmpty = [value].flat().some((path) => typeof path === "string" && path.trim() === "");
    if (isEmpty && PATH_NAMES.includes(kind)) throw cliError(2, "usage/empty-path", { name });
  }
}
