import { readFile } from "node:fs/promises";
import { decode } from "../corpus/decode.js";
import { fileError } from "./file-error.js";

/**
 * The text of a file that the user named, in whatever encoding an editor has saved it.
 * @throws CliError where it is not there or cannot be read
 */
export async function textOfNamedFile(file: string): Promise<string> {
  try {
    return decode(await readFile(file)).text;
  } catch (error) {
    throw fileError(file, error);
  }
}
