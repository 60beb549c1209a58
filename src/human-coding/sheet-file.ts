import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { SheetCodes } from "./codes.js";
import type { KnownProblems } from "./identify-row.js";
import { type ReadSheet, readSheet } from "./read-sheet.js";

/** A coding sheet with what its file says of it. */
export interface SheetFile extends ReadSheet {
  /** Name of the file, without folder. */
  name: string;
  /** When it was saved last, ISO time to the second. */
  saved: string;
}

/**
 * Reads a coding sheet from a file.
 * @throws Error of the file system where it cannot be read
 */
export async function readSheetFile(file: string, codes: SheetCodes, known?: KnownProblems): Promise<SheetFile> {
  const bytes = await readFile(file);
  const { mtime } = await stat(file);
  const saved = mtime.toISOString().replace(/\.\d{3}Z$/, "Z");
  return { ...(await readSheet(bytes, codes, known)), name: path.basename(file), saved };
}
