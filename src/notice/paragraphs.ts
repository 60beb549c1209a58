import type { Line } from "../corpus/text.js";
import { leadingMark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";

/** A sentence, a heading's colon or a closed list: nothing has to follow. */
const CLOSED = /[。！？!?：:；;][”"’」』）)]?$/;

/**
 * The width at which a text was hard-wrapped, in characters; 0 where its lines are paragraphs.
 * A wrapped text has many lines that end within two characters of the longest and go on in mid-sentence.
 */
function wrapWidth(lines: readonly Line[]): number {
  if (lines.length < 12) return 0;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  // A single overlong line (an address, a table row) must not hide the margin that the others share.
  const width = lengths[Math.floor(lengths.length * 0.98) - 1] ?? 0;
  if (width < 15 || width > 120) return 0;
  let full = 0;
  let open = 0;
  for (const { text } of lines) {
    if (text.length < width - 3) continue;
    full++;
    if (!CLOSED.test(text)) open++;
  }
  return full >= lines.length * 0.4 && open >= full * 0.6 ? width : 0;
}

/**
 * Joins the lines of a notice to paragraphs. In most notices a line is one; where a text was hard-wrapped, a line that
 * reaches the margin goes on in the next, unless that one opens with a mark of its own after a closed sentence.
 * @param lines cleaned lines, in order
 */
export function toParagraphs(lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let text = "";
  let pieces: Array<{ at: number; line: Line }> = [];
  const flush = () => {
    if (pieces.length > 0) paragraphs.push({ text, line: pieces[0]!.line.line, pieces });
    text = "";
    pieces = [];
  };
  let previous = "";
  for (const line of lines) {
    const goesOn =
      width > 0 && previous.length >= width - 3 && !(CLOSED.test(previous) && leadingMark(line.text) !== null);
    if (!goesOn) flush();
    pieces.push({ at: text.length, line });
    text += line.text;
    previous = line.text;
  }
  flush();
  return paragraphs;
}

/** A stretch of a paragraph as a paragraph of its own. */
export function sliceParagraph(paragraph: Paragraph, from: number, to = paragraph.text.length): Paragraph {
  let start = from;
  while (start < to && /\s/.test(paragraph.text[start]!)) start++;
  const pieces: Array<{ at: number; line: Line }> = [];
  for (const piece of paragraph.pieces) {
    if (piece.at >= to && pieces.length > 0) break;
    if (piece.at <= start) pieces.length = 0;
    pieces.push({ at: Math.max(0, piece.at - start), line: piece.line });
  }
  return { text: paragraph.text.slice(start, to), line: pieces[0]?.line.line ?? paragraph.line, pieces };
}
