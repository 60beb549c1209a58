import { cliError } from "./cli-error.js";

/**
 * What to tell where the disk does not take an output; an error that is none of the file system's comes back as it is.
 * @param where the file or folder, as the user knows it
 */
export function cannotWrite(where: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (code === "ENOSPC" || code === "EDQUOT") return cliError(3, "cli/disk-full", { where });
  return cliError(3, "cli/cannot-write", { where, reason: code });
}
