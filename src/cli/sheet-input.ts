import { loadCodebook, SHIPPED_CODEBOOK } from "../coding/codebook.js";
import { type SheetCodes, sheetCodes } from "../human-coding/codes.js";
import { type CliError, cliError } from "./cli-error.js";

/**
 * The codes that sheets are read with: those of the codebook in use. Neither model nor tokenizer is loaded for it.
 * @throws CliError where the codebook is missing, CodebookError where it has faults
 */
export async function loadSheetCodes({
  codebook: file = SHIPPED_CODEBOOK,
}: {
  codebook?: string;
}): Promise<SheetCodes> {
  try {
    return sheetCodes(await loadCodebook(file));
  } catch (error) {
    throw fileError(file, error);
  }
}

/** What to tell of a file that the disk does not give; another error as it is. */
export function fileError(file: string, error: unknown): CliError | unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (code === "ENOENT") return cliError(2, "cli/no-such-path", { path: file });
  return cliError(3, "cli/cannot-read", { path: file, reason: code });
}
