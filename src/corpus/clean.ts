import { type Cut, findAdvertisements, mergeCuts } from "./advertisement.js";
import { type HeadMark, type HeadValue, type LabelKind, readFurniture, readPendingValue } from "./page-furniture.js";
import { unifyRadicals } from "./radicals.js";
import { paragraphStarts } from "./run-together.js";
import type { Line, Removed } from "./text.js";
import { readTitle } from "./title.js";

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
/** Zero-width and bidirectional controls, soft hyphen, byte order mark, control characters: nothing that is printed. */
const INVISIBLE = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const INVISIBLE_RUN = new RegExp(`${INVISIBLE.source}+`, "g");

/**
 * Cleans a decoded text: trims lines, drops invisible characters, advertisements, markers and a page's own lines.
 * A sentence of the notice is never dropped; where it is unsure a line stays.
 * @param decoded with line feeds as line endings
 * @param markup stretches of the text that are markup, not words; they go without being told in `removed`
 * @returns lines whose every character can be led back to `decoded` by `sourceOffset`
 */
export function cleanText(decoded: string, markup: readonly Cut[] = []): Cleaned {
  const text = unifyRadicals(decoded);
  const cuts = mergeCuts([...findAdvertisements(text), ...markup]);
  const hasInvisible = INVISIBLE.test(text);
  const cleaned: Cleaned = { lines: [], removed: [], marks: [] };
  const reader = new FurnitureReader(cleaned);

  let nextCut = 0;
  for (const { start, end, number } of stretchesOf(text)) {
    while (nextCut < cuts.length && cuts[nextCut]!.end <= start) nextCut++;
    const dropped: Span[] = [];
    for (let i = nextCut; i < cuts.length && cuts[i]!.start < end; i++) {
      const cut = cuts[i]!;
      dropped.push({ start: Math.max(cut.start, start), end: Math.min(cut.end, end) });
      if (cut.start >= start && cut.rule !== "markup") {
        cleaned.removed.push({ line: number, rule: cut.rule, text: text.slice(cut.start, cut.end) });
      }
    }
    const line = takeLine(text, start, end, number, dropped, hasInvisible);
    if (line) reader.read(line);
  }
  return cleaned;
}

/** The lines of a text with their numbers; of a notice that was pasted as one line its paragraphs, under its number. */
function* stretchesOf(text: string): Generator<Span & { number: number }> {
  let number = 0;
  for (let from = 0; from <= text.length; ) {
    number++;
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    const starts = paragraphStarts(text, from, end);
    for (const [at, start] of starts.entries()) yield { start, end: starts[at + 1] ?? end, number };
    from = end + 1;
  }
}

/** Puts lines where they belong; it remembers a label whose value the next line may give. */
class FurnitureReader {
  readonly #cleaned: Cleaned;
  #pending: LabelKind | null = null;
  #afterMetadata = false;

  constructor(cleaned: Cleaned) {
    this.#cleaned = cleaned;
  }

  read(line: Line): void {
    const furniture = readFurniture(line.text, () => this.#inTable());
    const announced = !furniture && this.#pending ? readPendingValue(this.#pending, line.text) : null;
    this.#pending = furniture?.rule === "metadata" ? furniture.pending : null;
    this.#afterMetadata = furniture?.rule === "metadata" || announced !== null;
    if (announced) {
      this.#drop(line, "metadata", 0);
      this.#mark(line, announced);
    } else if (!furniture) {
      this.#cleaned.lines.push(line);
    } else if (furniture.rule === "metadata") {
      if (furniture.keep > 0) this.#cleaned.lines.push(headOf(line, furniture.keep));
      this.#drop(line, "metadata", furniture.keep);
      this.#mark(line, furniture.values);
    } else {
      this.#drop(line, furniture.rule, 0);
    }
  }

  /** Metadata right above, unless a title stands between: below it a date is the notice's. */
  #inTable(): boolean {
    const last = this.#cleaned.lines.at(-1);
    return this.#afterMetadata && (last === undefined || readTitle(last.text) === "none");
  }

  #drop(line: Line, rule: string, from: number): void {
    this.#cleaned.removed.push({ line: line.line, rule, text: line.text.slice(from).trimStart() });
  }

  #mark(line: Line, values: HeadValue[]): void {
    for (const value of values) this.#cleaned.marks.push({ ...value, line: line.line });
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
  const raw = text.slice(first, last);
  const line =
    dropped.length === 0 && !(hasInvisible && INVISIBLE.test(raw))
      ? { text: raw, line: number, offset: first, cuts: NO_CUTS }
      : assemble(text, keptSpans(text, first, last, dropped), number);
  return line && first > start ? { ...line, indent: first - start } : line;
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
  if (code > 0x9f && code < 0x1680) return code === 0xa0 || code === 0xad || code === 0x61c;
  if (code <= 0x9f) return code <= 0x20 || code >= 0x7f;
  if (code >= 0x3001 && code < 0xfeff) return false;
  return (
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x1680 ||
    code === 0x180e ||
    code === 0xfeff
  );
}
