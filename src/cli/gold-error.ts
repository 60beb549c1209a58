import type { ReferenceFormatError } from "../evaluation/reference.js";
import { type CliError, cliError } from "./cli-error.js";

/** What to tell of reference coding that is not in its format: the file and, unless it is about the whole of it, the place. */
export function goldError({ file, key, detail }: ReferenceFormatError): CliError {
  return key === ""
    ? cliError(2, "cli/gold-file", { file, detail })
    : cliError(2, "cli/gold-format", { file, key, detail });
}
