import { type FoundConfig, findConfig } from "../config/find-config.js";
import { FaultsError } from "../messages/faults-error.js";
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

/** @throws FaultsError that lists the faults of the file with their lines */
export function refuseFaults({ file, faults }: FoundConfig): void {
  if (faults.length > 0) throw new FaultsError("config/faults", file, faults);
}
