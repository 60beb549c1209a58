import { nearPath } from "../files/near-path.js";
import { type CliError, cliError } from "./cli-error.js";

/**
 * What to tell of a file or folder that the disk does not give; an error that is none of the file system's comes back as
 * it is.
 * @param file as the user named it
 */
export function fileError(file: string, error: unknown): CliError | unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (code === "ENOENT") {
    const near = nearPath(file);
    return near === null
      ? cliError(2, "cli/no-such-path", { path: file })
      : cliError(2, "cli/mistyped-path", { path: file, near });
  }
  if (code === "EISDIR") return cliError(2, "cli/folder-for-file", { path: file });
  if (code === "ENOTDIR") return cliError(2, "cli/file-for-folder", { path: file });
  return cliError(3, "cli/cannot-read", { path: file, reason: code });
}
