import type { OpenFile } from "./open-file.js";
import { readLines, type Structure } from "./stages.js";
import type { TextSketch } from "./text-sketch.js";

/** What is known of a file before its words are cut and its problems coded. */
export interface StructuredFile {
  file: OpenFile;
  structure: Structure;
  /** The lines of each notice; null where an earlier run has read them. */
  lines: string[][] | null;
  /** What tells terms that the file does not hold; null where nothing is kept. */
  sketch: TextSketch | null;
}

/** The lines of each notice of a file, read now where they have not been. */
export async function linesOf({ file, lines }: StructuredFile): Promise<string[][]> {
  return lines ?? readLines(file.bytes, file.source);
}
