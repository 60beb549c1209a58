import { type FoundConfig, findConfig } from "../config/find-config.js";
import { renderMessage } from "../messages/catalogue.js";
import type { Lang } from "../messages/message.js";
import { cliError } from "./cli-error.js";
import { typedValue } from "./context.js";

/**
 * The config file of a command, read before the command is known, since it settles the language too.
 * @param argv the arguments as typed
 * @returns null where there is none, or none is wanted
 */
export async function configOf(argv: readonly string[]): Promise<FoundConfig | null> {
  if (argv.includes("--no-config")) return null;
  const named = typedValue(argv, "--config");
  // It is refused, as all empty paths are, once the command is known.
  if (named?.trim() === "") return null;
  return findConfig(process.cwd(), named);
}

/** @throws CliError that lists the faults of the file with their lines */
export function refuseFaults({ file, faults }: FoundConfig, lang: Lang): void {
  if (faults.length === 0) return;
  const place = (line: number | null) => (line === null ? file : `${file}:${line}`);
  const lines = faults.map((fault) => `${place(fault.line)}: ${renderMessage(fault, lang)}`);
  throw cliError(2, "config/faults", { file, count: faults.length, faults: lines.join("\n") });
}
