import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../corpus/decode.js";
import { message } from "../messages/catalogue.js";
import {
  parseMeasures,
  parseReference,
  type ReferenceAccount,
  ReferenceFormatError,
  type ReferenceNotice,
} from "./reference.js";

/**
 * Reads every gold file (`*.json`) of a folder, not of the folders in it.
 * @returns the reference notices, by gold file and then in its order
 * @throws ReferenceFormatError if a file is not as it should be, the folder has none, or two code the same notice file
 */
export async function readReferences(folder: string): Promise<ReferenceNotice[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  if (names.length === 0) throw new ReferenceFormatError(folder, "", message("gold/no-files"));
  const codedIn = new Map<string, string>();
  const references: ReferenceNotice[] = [];
  for (const name of names) {
    const notices = parseReference(decode(await readFile(join(folder, name))).text, name);
    for (const { file } of notices) {
      const other = codedIn.get(file) ?? name;
      if (other !== name)
        throw new ReferenceFormatError(name, "file", message("gold/coded-already", null, { notice: file, other }));
      codedIn.set(file, name);
    }
    references.push(...notices);
  }
  return references;
}

/**
 * Reads a measures file.
 * @throws ReferenceFormatError if it is not as it should be
 */
export async function readMeasures(path: string): Promise<ReferenceAccount[]> {
  return parseMeasures(decode(await readFile(path)).text, path);
}
