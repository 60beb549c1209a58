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
export function lineAt({ pieces, line }: Paragraph, index: number): number {
  return pieces[pieceAt(pieces, index)]?.line.line ?? line;
}

/**
 * Which piece the character at `index` stands in; -1 where it stands before all of them. By halves: a table whose rows
 * were joined to one paragraph has thousands of pieces.
 */
export function pieceAt(pieces: Paragraph["pieces"], index: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
