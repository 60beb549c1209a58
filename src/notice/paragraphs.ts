import type { Line } from "../corpus/text.js";
import { readTitle } from "../corpus/title.js";
import { statesFinding } from "./fault.js";
import { leadingMark, type Mark } from "./marks.js";
import { type Paragraph, pieceAt } from "./paragraph.js";
import { withFullStops } from "./printed-points.js";
import { OPENS_STATE } from "./state-words.js";

/** A sentence, a heading's colon or a closed list: nothing has to follow. */
const CLOSED = /[。！？!?：:；;][”"’」』）)]?$/;

/** The end of a heading that has no stop. */
const HEADING_END = new RegExp(
  `(?:问题|方面|情况|整改|事项|措施|成效|[（(【](?:${OPENS_STATE})[^（(）)]{0,16}[）)】])$`,
);

/** How a text was hard-wrapped: the measure of its lines, the margin, and how far short of it a full line may stay. */
interface Wrap {
  measure: (text: string) => number;
  margin: number;
  slack: number;
  /** Whether each paragraph opens with an indent, and no other line does. */
  isIndented: boolean;
}

/** No text is wrapped at a margin beyond this. */
const WIDEST = 160;

/** A text that is wrapped at fewer characters is a table's column. */
const NARROWEST = 15;
/** The share of lines broken in mid-sentence that have to reach as far. */
const EXACT = 0.97;

/** Columns on a screen: a Chinese character takes two. Counted up to a little more than the widest margin. */
function columns(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width <= WIDEST; at++)
    width += text.charCodeAt(at) < 0x2e80 && !"“”‘’—…".includes(text[at]!) ? 1 : 2;
  return width;
}

/**
 * Finds out whether and how a text was hard-wrapped: then many lines end close to one margin, in mid-sentence. Some
 * programs wrap by characters, some by columns; whichever measure makes more lines end alike is the one.
 * @returns null where lines are paragraphs
 */
function findWrap(lines: readonly Line[]): Wrap | null {
  // The slack covers the indent of a first line, which trimming took off, and a stop that hangs over the margin.
  const byCharacters = tryWrap(lines, (text) => text.length, 3);
  const byColumns = tryWrap(lines, columns, 6);
  if (!byCharacters || !byColumns) return (byCharacters ?? byColumns)?.wrap ?? null;
  return byColumns.full > byCharacters.full ? byColumns.wrap : byCharacters.wrap;
}

function tryWrap(lines: readonly Line[], measure: Wrap["measure"], slack: number): { wrap: Wrap; full: number } | null {
  if (lines.length < 12) return null;
  const lengths = lines.map((line) => measure(line.text));
  const sorted = Float64Array.from(lengths).sort();
  // A single overlong line (an address, a table row) must not hide the margin that the others share.
  const margin = sorted[Math.floor(sorted.length * 0.98) - 1] ?? 0;
  if (margin < NARROWEST || margin > WIDEST) return null;
  let full = 0;
  let open = 0;
  let shortAndOpen = 0;
  lengths.forEach((length, at) => {
    const isOpen = !CLOSED.test(lines[at]!.text);
    if (length >= margin - slack) {
      full++;
      if (isOpen) open++;
    } else if (isOpen && length >= margin * 0.6) shortAndOpen++;
  });
  if (open < full * 0.6) return null;
  // Where paragraphs are short, fewer lines reach the margin; but then no other long line breaks off in mid-sentence.
  const enough = full >= lines.length * 0.4 || (full >= Math.max(8, lines.length * 0.25) && shortAndOpen <= full * 0.1);
  if (!enough) return null;
  const broken = lengths.filter((length, at) => length >= margin - slack && !CLOSED.test(lines[at]!.text));
  const isIndented = indentsParagraphs(lines, (at) => lengths[at]! >= margin - slack);
  return { wrap: { measure, margin, slack: slackOf(broken, margin, slack), isIndented }, full };
}

/** The share of lines that have to stand as the indents of a text say, so that the indents are trusted. */
const KEPT_INDENTS = 0.85;

/** Whether a line stands at the edge where the one before it breaks off, and is indented where a sentence ended short. */
function indentsParagraphs(lines: readonly Line[], isFull: (at: number) => boolean): boolean {
  const goingOn = { all: 0, kept: 0 };
  const opening = { all: 0, kept: 0 };
  for (let at = 1; at < lines.length; at++) {
    const isClosed = CLOSED.test(lines[at - 1]!.text);
    if (isClosed === isFull(at - 1)) continue;
    const counted = isClosed ? opening : goingOn;
    counted.all++;
    if ((lines[at]!.indent ?? 0) > 0 === isClosed) counted.kept++;
  }
  return [goingOn, opening].every(({ all, kept }) => all > 0 && kept >= all * KEPT_INDENTS);
}

/** A text may break its lines more exactly than others do: then a line a little short of the margin is a whole one. */
function slackOf(broken: readonly number[], margin: number, most: number): number {
  let slack = 0;
  while (slack < most && broken.filter((length) => length >= margin - slack).length < broken.length * EXACT) slack++;
  return slack;
}

/**
 * Joins the lines of a notice to paragraphs. In most notices a line is one; where a text was hard-wrapped, a line that
 * reaches the margin goes on in the next, unless that one opens with a mark of its own after a closed sentence or a
 * heading, or with an indent where paragraphs have one.
 * @param printed cleaned lines, in order
 */
export function toParagraphs(printed: readonly Line[]): Paragraph[] {
  const lines = withFullStops(printed);
  const wrap = findWrap(lines);
  const paragraphs: Paragraph[] = [];
  let text = "";
  let pieces: Array<{ at: number; line: Line }> = [];
  const flush = () => {
    if (pieces.length > 0) paragraphs.push({ text, line: pieces[0]!.line.line, pieces });
    text = "";
    pieces = [];
  };
  let previous: Line | null = null;
  for (const line of lines) {
    if (wrap === null || previous === null || !goesOn(previous, line, wrap)) flush();
    pieces.push({ at: text.length, line });
    text += line.text;
    previous = line;
  }
  flush();
  return paragraphs;
}

/** Where indents tell the paragraphs, a line that breaks off may stop this short of the margin: a quotation was kept whole. */
const NEARLY_FULL = 0.8;

function goesOn({ text: line }: Line, { text: next, indent = 0 }: Line, wrap: Wrap): boolean {
  if (wrap.isIndented && indent > 0) return false;
  const breaksOff = wrap.isIndented && !CLOSED.test(line);
  const full = breaksOff ? wrap.margin * NEARLY_FULL : wrap.margin - wrap.slack;
  if (wrap.measure(line) < full || readTitle(line) === "full") return false;
  const mark = leadingMark(next);
  return mark === null || !(startsPart(mark, next) || isWhole(line));
}

/** No sentence breaks before 二、 or （二） with a heading behind it. */
function startsPart(mark: Mark, line: string): boolean {
  return (mark.class === "han" || mark.class === "han-paren") && !/[，。；]/.test(line);
}

function isWhole(line: string): boolean {
  if (CLOSED.test(line) || HEADING_END.test(line)) return true;
  return statesFinding(line.slice(leadingMark(line)?.length ?? 0));
}

/** A stretch of a paragraph as a paragraph of its own. */
export function sliceParagraph(paragraph: Paragraph, from: number, to = paragraph.text.length): Paragraph {
  let start = from;
  while (start < to && /\s/.test(paragraph.text[start]!)) start++;
  const pieces: Array<{ at: number; line: Line }> = [];
  const first = Math.max(0, pieceAt(paragraph.pieces, Math.min(start, to - 1)));
  for (let index = first; index < paragraph.pieces.length; index++) {
    const { at, line } = paragraph.pieces[index]!;
    if (at >= to && index > first) break;
    pieces.push({ at: Math.max(0, at - start), line });
  }
  return { text: paragraph.text.slice(start, to), line: pieces[0]?.line.line ?? paragraph.line, pieces };
}

/** Paragraphs as one, in order, with `between` set between them; each character keeps its line. */
export function joinParagraphs(parts: readonly Paragraph[], between: string): Paragraph {
  let text = "";
  const pieces: Array<Paragraph["pieces"][number]> = [];
  for (const part of parts) {
    if (text !== "") text += between;
    for (const piece of part.pieces) pieces.push({ at: text.length + piece.at, line: piece.line });
    text += part.text;
  }
  return { text, line: parts[0]?.line ?? 1, pieces };
}

/** A paragraph with a label before its words, which stands on their line. */
export function labelParagraph(label: string, paragraph: Paragraph): Paragraph {
  const pieces = paragraph.pieces.map(({ at, line }) => ({ at: at === 0 ? 0 : at + label.length, line }));
  return { ...paragraph, text: label + paragraph.text, pieces };
}
