import { findAdvertisements } from "./advertisement.js";
import { type HeadMark, readFurniture, readPendingValue } from "./page-furniture.js";
import type { Line, Removed } from "./text.js";

/** A text freed of what is not its own. */
export interface Cleaned {
  lines: Line[];
  removed: Removed[];
  /** What the page says of itself, in order. */
  marks: HeadMark[];
}

/** A stretch of the decoded text, `end` exclusive. */
interface Span {
  start: number;
  end: number;
}

const NO_CUTS: Line["cuts"] = Object.freeze([]);
/** Longest line that can be a page's own; see page-furniture. */
const SHORT = 200;
/** Zero-width and bidirectional controls, soft hyphen, byte order mark, control characters: nothing that is printed. */
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f]/;
const INVISIBLE_RUN = new RegExp(`${INVISIBLE.source}+`, "g");

/**
 * Cleans a decoded text: trims lines, drops invisible characters, advertisements, markers and a page's own lines.
 * A sentence of the notice is never dropped; where it is unsure a line stays.
 * @param text with line feeds as line endings
 * @returns lines whose every character can be led back to `text` by `sourceOffset`
 */
export function cleanText(text: string): Cleaned {
  const cuts = findAdvertisements(text);
  const hasInvisible = INVISIBLE.test(text);
  const cleaned: Cleaned = { lines: [], removed: [], marks: [] };
  const reader = new FurnitureReader(cleaned);

  let nextCut = 0;
  let number = 0;
  for (let start = 0; start <= text.length; ) {
    number++;
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    while (nextCut < cuts.length && cuts[nextCut]!.end <= start) nextCut++;
    const dropped: Span[] = [];
    for (let i = nextCut; i < cuts.length && cuts[i]!.start < end; i++) {
      const cut = cuts[i]!;
      dropped.push({ start: Math.max(cut.start, start), end: Math.min(cut.end, end) });
      if (cut.start >= start) {
        cleaned.removed.push({ line: number, rule: cut.rule, text: text.slice(cut.start, cut.end) });
      }
    }
    const line = takeLine(text, start, end, number, dropped, hasInvisible);
    if (line) reader.read(line);
    start = end + 1;
  }
  return cleaned;
}

/** Puts lines where they belong; it remembers a label whose value the next line may give. */
class FurnitureReader {
  #pending: Parameters<typeof readPendingValue>[0] | null = null;
  readonly #cleaned: Cleaned;

  constructor(cleaned: Cleaned) {
    this.#cleaned = cleaned;
  }

  read(line: Line): void {
    const { lines, removed, marks } = this.#cleaned;
    const pending = this.#pending;
    this.#pending = null;
    if (line.text.length > SHORT) {
      lines.push(line);
      return;
    }
    const furniture = readFurniture(line.text);
    if (!furniture && pending) {
      const found = readPendingValue(pending, line.text);
      if (found) {
        removed.push({ line: line.line, rule: "metadata", text: line.text });
        for (const mark of found) marks.push({ ...mark, line: line.line });
        return;
      }
    }
    if (!furniture) {
      lines.push(line);
      return;
    }
    if (furniture.rule !== "metadata") {
      removed.push({ line: line.line, rule: furniture.rule, text: line.text });
      return;
    }
    for (const mark of furniture.marks) marks.push({ ...mark, line: line.line });
    this.#pending = furniture.pending;
    if (furniture.keep > 0) lines.push(headOf(line, furniture.keep));
    removed.push({ line: line.line, rule: "metadata", text: line.text.slice(furniture.keep).trimStart() });
  }
}

/** The first `length` characters of a line. */
function headOf(line: Line, length: number): Line {
  return { ...line, text: line.text.slice(0, length), cuts: line.cuts.filter((cut) => cut.at < length) };
}

/** One line of the text between `start` and `end` without the dropped stretches; null where nothing is left. */
function takeLine(
  text: string,
  start: number,
  end: number,
  number: number,
  dropped: Span[],
  hasInvisible: boolean,
): Line | null {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  if (first === last) return null;
  if (dropped.length === 0 && !hasInvisible) {
    return { text: text.slice(first, last), line: number, offset: first, cuts: NO_CUTS };
  }
  const raw = text.slice(first, last);
  if (dropped.length === 0 && !INVISIBLE.test(raw)) return { text: raw, line: number, offset: first, cuts: NO_CUTS };
  return assemble(text, keptSpans(text, first, last, dropped), number);
}

/** What remains between `first` and `last` when the dropped stretches and the invisible characters are left out. */
function keptSpans(text: string, first: number, last: number, dropped: Span[]): Span[] {
  const kept: Span[] = [];
  let from = first;
  for (const gap of [...dropped, { start: last, end: last }]) {
    const to = Math.min(gap.start, last);
    if (to > from) pushVisible(text, from, to, kept);
    from = Math.max(from, gap.end);
  }
  return kept;
}

function pushVisible(text: string, from: number, to: number, kept: Span[]): void {
  let start = from;
  for (const run of text.slice(from, to).matchAll(INVISIBLE_RUN)) {
    if (from + run.index > start) kept.push({ start, end: from + run.index });
    start = from + run.index + run[0].length;
  }
  if (to > start) kept.push({ start, end: to });
}

function assemble(text: string, kept: Span[], number: number): Line | null {
  while (kept.length > 0) {
    const span = kept[0]!;
    while (span.start < span.end && isBlank(text.charCodeAt(span.start))) span.start++;
    if (span.start < span.end) break;
    kept.shift();
  }
  while (kept.length > 0) {
    const span = kept.at(-1)!;
    while (span.end > span.start && isBlank(text.charCodeAt(span.end - 1))) span.end--;
    if (span.end > span.start) break;
    kept.pop();
  }
  if (kept.length === 0) return null;
  let out = "";
  let previous = kept[0]!.start;
  const cuts: Array<{ at: number; length: number }> = [];
  for (const span of kept) {
    if (span.start > previous) cuts.push({ at: out.length, length: span.start - previous });
    out += text.slice(span.start, span.end);
    previous = span.end;
  }
  return { text: out, line: number, offset: kept[0]!.start, cuts };
}

/** White space and invisible characters, as they may stand at the ends of a line. */
function isBlank(code: number): boolean {
  if (code > 0x9f && code < 0x1680) return code === 0xa0 || code === 0xad || code === 0x34f || code === 0x61c;
  if (code <= 0x9f) return code <= 0x20 || code >= 0x7f;
  if (code >= 0x3001 && code < 0xfe00) return false;
  return (
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x1680 ||
    code === 0x180e ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}
