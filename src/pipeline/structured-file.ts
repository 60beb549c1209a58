import type { DifferingTerms } from "./changed-terms.js";
import type { OpenFile } from "./open-file.js";
import { readLines, type Structure } from "./stages.js";
import type { TextSketch } from "./text-sketch.js";

/** What is known of a file before its words are cut and its problems coded. */
export interface StructuredFile {
  file: OpenFile;
  structure: Structure;
  /** The lines of each notice; null where an earlier run has read them, until they are asked for. */
  lines: string[][] | null;
  /** What tells terms that the file does not hold; null where nothing is kept. */
  sketch: TextSketch | null;
}

/** A file that has been read, but is to be cut and coded later. */
export interface LaterFile {
  file: StructuredFile;
  /** Terms that have changed since an earlier run made tables of it; null where none has, or where that is not known. */
  differing: DifferingTerms | null;
}

/** The lines of each notice of a file, read now where they have not been. */
export async function linesOf(file: StructuredFile): Promise<string[][]> {
  file.lines ??= await readLines(file.file.bytes, file.file.source);
  return file.lines;
}
