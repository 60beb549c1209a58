import type { Removed } from "./text.js";

/** A run of characters on a page; lengths in points, `y` downwards from the page's top to the baseline. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** One page's runs, in any order. */
export interface PdfPage {
  width: number;
  height: number;
  runs: TextRun[];
}

/** A printed line. */
interface PrintedLine {
  text: string;
  page: number;
  x: number;
  end: number;
  y: number;
  size: number;
}

/** The edges that a page's body text is set between. */
interface Measure {
  left: number;
  right: number;
}

const PAGE_NUMBER =
  /^[-—–―－·.\s]*(?:第\s{0,3})?\d{1,4}\s{0,3}(?:页)?(?:\s{0,3}[/／,，]?\s{0,3}(?:共\s{0,3})?\d{1,4}\s{0,3}页?)?[-—–―－·.\s]*$/;
/** Marks that open a paragraph even where it is not indented. */
const MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[、，])/;

/**
 * Sets the runs of a PDF's pages into paragraphs: runs on one baseline make a line; a line that is full runs on into
 * the next unless that is indented, set off or marked; page numbers and running heads are dropped.
 * @returns one paragraph a line; `removed` names the line of the text that each dropped piece stood before
 */
export function layOutPages(pages: readonly PdfPage[]): { text: string; removed: Removed[] } {
  const lines = pages.flatMap((page, number) => printedLines(page, number));
  const furniture = pageFurniture(lines, pages);
  const body = lines.filter((line) => !furniture.has(line));
  const measures = pageMeasures(body, pages.length);
  const step = medianStep(body);

  const paragraphs: string[][] = [];
  const removed: Removed[] = [];
  let previous: PrintedLine | null = null;
  for (const line of lines) {
    const rule = furniture.get(line);
    if (rule) {
      removed.push({ line: paragraphs.length + 1, rule, text: line.text });
      continue;
    }
    if (previous && runsOn(previous, line, measures, step)) {
      if (isBrokenWord(previous.text, line.text)) paragraphs.at(-1)!.push(" ");
      paragraphs.at(-1)!.push(line.text);
    } else paragraphs.push([line.text]);
    previous = line;
  }
  return { text: paragraphs.map((parts) => parts.join("")).join("\n"), removed };
}

function printedLines(page: PdfPage, number: number): PrintedLine[] {
  const runs = page.runs.filter((run) => run.text.trim() !== "" && run.size > 0).sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group && Math.abs(run.y - group[0]!.y) <= 0.4 * Math.max(run.size, group[0]!.size)) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    group.sort((a, b) => a.x - b.x);
    const first = group[0]!;
    const parts: string[] = [];
    let last = "";
    let end = first.x;
    for (const run of group) {
      const own = withoutSetting(run.text);
      const blank = (isWide(last) || isWide(own) ? 0.8 : 0.2) * run.size;
      if (last !== "" && run.x - end > blank) parts.push(" ");
      parts.push(own);
      last = own.at(-1)!;
      end = Math.max(end, run.x + run.width);
    }
    return {
      text: parts.join("").trim(),
      page: number,
      x: first.x,
      end,
      y: first.y,
      size: Math.max(...group.slice(0, 50).map((run) => run.size)),
    };
  });
}

/** Blanks beside a Han character are the setting's, not the text's. */
function withoutSetting(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]) +| +(?=[\u2e80-\u9fff\uff00-\uffef])/g, "");
}

/** Page numbers, and lines at the edge of pages that come again on other pages. */
function pageFurniture(lines: readonly PrintedLine[], pages: readonly PdfPage[]): Map<PrintedLine, string> {
  const edges = lines.filter((line) => {
    const height = pages[line.page]!.height;
    return line.y < height * 0.12 || line.y > height * 0.88;
  });
  const pagesOf = new Map<string, Set<number>>();
  for (const line of edges) {
    const key = runningKey(line.text);
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page));
  }
  const enough = pages.length < 4 ? 2 : Math.max(3, Math.ceil(pages.length / 3));
  const found = new Map<PrintedLine, string>();
  for (const line of edges) {
    if (PAGE_NUMBER.test(line.text)) found.set(line, "page-number");
    else if (pagesOf.get(runningKey(line.text))!.size >= enough) found.set(line, "running-head");
  }
  return found;
}

function runningKey(text: string): string {
  return text.replace(/\d+/g, "#").replace(/\s+/g, "");
}

/** For each page the edges of its text; a page with few lines takes the whole document's. */
function pageMeasures(lines: readonly PrintedLine[], count: number): Measure[] {
  const byPage: PrintedLine[][] = Array.from({ length: count }, () => []);
  for (const line of lines) byPage[line.page]!.push(line);
  const whole = measureOf(lines);
  return byPage.map((own) => (own.length >= 8 ? measureOf(own) : whole));
}

function measureOf(lines: readonly PrintedLine[]): Measure {
  const size = bodySize(lines);
  const long = lines.filter((line) => line.text.length >= 12 && Math.abs(line.size - size) <= 0.1 * size);
  const basis = long.length > 0 ? long : lines;
  const lefts = basis.map((line) => line.x).sort((a, b) => a - b);
  const rights = basis.map((line) => line.end).sort((a, b) => a - b);
  // A stray line beyond the edges (a table, a stamp) must not set them.
  return { left: lefts[Math.floor(lefts.length * 0.05)] ?? 0, right: rights[Math.ceil(rights.length * 0.95) - 1] ?? 0 };
}

/** The size that most characters are set in; a title of larger ones may be wider than the text. */
function bodySize(lines: readonly PrintedLine[]): number {
  const chars = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    chars.set(key, (chars.get(key) ?? 0) + text.length);
  }
  let best = 0;
  for (const [size, count] of chars) if (count > (chars.get(best) ?? 0)) best = size;
  return best;
}

function medianStep(lines: readonly PrintedLine[]): number {
  const steps: number[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next?.page === line.page) steps.push(next.y - line.y);
  }
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 0;
}

/** Does a paragraph go on from one printed line to the next? */
function runsOn(line: PrintedLine, next: PrintedLine, measures: readonly Measure[], step: number): boolean {
  const isFull = line.end >= measures[line.page]!.right - 1.6 * line.size;
  const isIndented = next.x > measures[next.page]!.left + 1.2 * next.size;
  const isSetOff = next.page === line.page && next.y - line.y > 1.7 * step;
  const isOtherSize = Math.abs(next.size - line.size) > 0.15 * line.size;
  return isFull && !isIndented && !isSetOff && !isOtherSize && !MARK.test(next.text);
}

/** Words of letters are broken at a blank, which the line's end has swallowed; all else is broken where it is. */
function isBrokenWord(before: string, after: string): boolean {
  return /[A-Za-z]/.test(before.at(-1)!) && /[A-Za-z]/.test(after[0]!);
}

/** Does a text begin with a Han character or full-width punctuation? */
function isWide(text: string): boolean {
  const code = text.charCodeAt(0);
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2014 && code <= 0x2026)
  );
}
