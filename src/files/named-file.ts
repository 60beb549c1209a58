import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { decode } from "../corpus/decode.js";
import { fileError } from "../failures/file-error.js";

/**
 * The text of a file that the user named, in whatever encoding an editor has saved it.
 * @throws CliError where it is not there or cannot be read
 */
export async function textOfNamedFile(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    // Text in UTF-8 stays as it is to the last sign, since its hash stands in manifests.
    return isUtf8(bytes) ? bytes.toString("utf8") : decode(bytes).text;
  } catch (error) {
    throw fileError(file, error);
  }
}
