import { cliError } from "../failures/cli-error.js";
import { writeWhole } from "../files/whole-file.js";

/**
 * Writes a file that the user has named; where that fails, what was there before stays.
 * @throws CliError where the disk refuses
 */
export async function toDisk(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeWhole(file, content);
  } catch (error) {
    throw cliError(3, "text/cannot-write", { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
