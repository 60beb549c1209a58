import { readFile } from "node:fs/promises";

/** Reads a list of stop words: one a line; `#` begins a comment that goes on to the end of the line. */
export function parseStopWords(text: string): Set<string> {
  const words = text.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim());
  return new Set(words.filter((word) => word !== ""));
}

/** Reads the list from a file. @throws an error of the file system where it cannot be read */
export async function loadStopWords(file: string): Promise<Set<string>> {
  return parseStopWords(await readFile(file, "utf8"));
}
