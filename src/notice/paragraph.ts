import type { Line } from "../corpus/text.js";

/** A paragraph of a notice: one line of the source, or several that a hard wrap had broken it into. */
export interface Paragraph {
  text: string;
  /** Line of its first character. */
  line: number;
  /** The lines it was joined from: `at` is the index in `text` where each begins. */
  pieces: ReadonlyArray<{ at: number; line: Line }>;
}

/** The 1-based source line on which the character at `index` of the paragraph's text stands. */
export function lineAt(paragraph: Paragraph, index: number): number {
  let line = paragraph.line;
  for (const piece of paragraph.pieces) {
    if (piece.at > index) break;
    line = piece.line.line;
  }
  return line;
}
