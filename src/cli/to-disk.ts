import { writeFile } from "node:fs/promises";
import { cliError } from "./cli-error.js";

/**
 * Writes a file that the user has named.
 * @throws CliError where the disk refuses
 */
export async function toDisk(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw cliError(3, "text/cannot-write", { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
