import { readFile } from "node:fs/promises";
import { cliError } from "./cli-error.js";

/**
 * The text of a file that the user named.
 * @throws CliError where it is not there or cannot be read
 */
export async function textOfNamedFile(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ENOENT"
      ? cliError(2, "cli/no-such-path", { path: file })
      : cliError(3, "cli/cannot-read", { path: file, reason: code ?? "" });
  }
}
