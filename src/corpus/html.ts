import type { Cleaned } from "./clean.js";
import { dateLine, firstDate } from "./date-line.js";
import { findContent } from "./html-content.js";
import { type Page, type PageLine, readPageLines } from "./html-lines.js";
import { type HeadValue, readLabelled } from "./page-furniture.js";
import { type Piece, SourceMap } from "./source-map.js";
import type { NoticeText, Removed } from "./text.js";
import { readTitle } from "./title.js";

/** The main text of a page. */
export interface PageText {
  /** One paragraph a line. */
  text: string;
  hints: NoticeText["hints"];
  /** The page's own lines, with their lines in the source. */
  removed: Removed[];
  /** Leads places in `text` back to the page's source. */
  map: SourceMap;
}

/** Longest label or value of a metadata table, in code units. */
const LONGEST_VALUE = 100;

/** The encoding that a page names in its first bytes; empty where it names none. */
export function declaredCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  return /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?(?<name>[\w-]{2,20})/i.exec(head)?.groups?.name ?? "";
}

/**
 * Takes the main text out of a saved page: menus, counters, buttons, related links and footers go; the title and the
 * date line that stand above the article come with it.
 * @param html decoded source with line feeds as line endings
 * @throws RangeError if the page has more elements than any page has
 */
export async function readHtml(html: string): Promise<PageText> {
  const page = await readPageLines(html);
  const content = findContent(page);
  const own = new Set(content.own);
  const table = readMetadataTable(page, own);
  for (const line of table.lines) own.delete(line);
  const title = findTitle(page);
  for (const line of headLines(page, own, title)) own.add(line);

  const pieces: Piece[] = [];
  const texts: string[] = [];
  const dropped: PageLine[] = [];
  let length = 0;
  for (const line of page.lines) {
    if (!own.has(line)) {
      dropped.push(line);
      continue;
    }
    for (const piece of line.pieces) pieces.push({ at: length + piece.at, source: piece.source });
    texts.push(line.text);
    length += line.text.length + 1;
  }
  const map = new SourceMap(html, pieces);
  const removed = dropped.map((line) => ({
    line: map.lineAt(line.pieces[0]!.source),
    rule: table.lines.has(line) ? "metadata" : "navigation",
    text: line.text,
  }));
  return { text: texts.join("\n"), hints: hintsOf(page, title, table.values), removed, map };
}

/** Gives the cleaned lines of a page's text their places in the page's source. */
export function inSource(cleaned: Cleaned, page: PageText): Cleaned {
  const { map } = page;
  // Lines, pieces and marks name lines of the extracted text; where each begins tells its line in the source.
  const starts = [0];
  for (let at = page.text.indexOf("\n"); at !== -1; at = page.text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineOf = (line: number) => map.lineAt(map.offset(starts[line - 1] ?? 0));
  return {
    lines: cleaned.lines.map((line) => map.line(line)),
    removed: [...cleaned.removed.map((piece) => ({ ...piece, line: lineOf(piece.line) })), ...page.removed].sort(
      (a, b) => a.line - b.line,
    ),
    marks: cleaned.marks.map((mark) => ({ ...mark, line: lineOf(mark.line) })),
  };
}

/** Labels and values in neighbouring cells above the article, with or without a colon. */
function readMetadataTable(page: Page, own: ReadonlySet<PageLine>): { values: HeadValue[]; lines: Set<PageLine> } {
  const values: HeadValue[] = [];
  const lines = new Set<PageLine>();
  const head = linesAbove(page, own);
  for (let i = 0; i + 1 < head.length; i++) {
    const label = head[i]!;
    const value = head[i + 1]!;
    if (label.text.length > 12 || value.text.length > LONGEST_VALUE || /^[^:：]+[:：]\s*$/.test(value.text)) continue;
    const found = readLabelled(label.text, value.text);
    if (!found) continue;
    // A label of its own is the value of none: its own value is missing.
    if (readLabelled(value.text, "") !== null) continue;
    values.push(...found);
    lines.add(label).add(value);
    i++;
  }
  return { values, lines };
}

/** The lines above the article's first sentence. */
function linesAbove(page: Page, own: ReadonlySet<PageLine>): PageLine[] {
  const first = page.lines.findIndex((line) => own.has(line) && isProse(line.text));
  return page.lines.slice(0, Math.max(first, 0));
}

function isProse(text: string): boolean {
  return text.length >= 20 && text.includes("。");
}

/** The title that the page gives its article, freed of the site's name; empty where it gives none. */
function findTitle(page: Page): string {
  const declared = page.meta.get("articletitle") ?? page.meta.get("article_title");
  if (declared) return declared;
  const headings = page.lines.filter((line) => isHeading(page, line)).map((line) => line.text);
  const parts = [page.meta.get("og:title") ?? "", ...headings, page.title]
    .flatMap((text) => [text, ...text.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|(?<=[报告示])\s*[-–—]+\s*/)])
    .map((text) => text.trim());
  const known = parts.find((part) => readTitle(part) === "full");
  if (known) return known;
  // A site's name is no title: other titles count only if the page shows them as a line of their own.
  const shown = new Set(page.lines.map((line) => compact(line.text)));
  return parts.find((part) => part.length >= 6 && shown.has(compact(part))) ?? "";
}

function isHeading(page: Page, line: PageLine): boolean {
  let element = line.element;
  for (let steps = 0; element > 0 && steps < 4; steps++) {
    const tag = page.elements.tag[element]!;
    if (tag === "h1" || tag === "ucaptitle") return true;
    element = page.elements.parent[element]!;
  }
  return false;
}

/** The title's line and the date lines below it, where they stand above the article and outside its block. */
function headLines(page: Page, own: ReadonlySet<PageLine>, title: string): PageLine[] {
  const head = linesAbove(page, own);
  const wanted = compact(title);
  const isTitle = (line: PageLine) =>
    (wanted !== "" && compact(line.text) === wanted) || readTitle(line.text) === "full";
  const at = head.findLastIndex((line) => isTitle(line) && line.linked === 0);
  if (at === -1 || head.some((line) => own.has(line) && isTitle(line))) return [];
  return [head[at]!, ...head.slice(at + 1).filter((line) => holdsDate(line.text))];
}

function holdsDate(text: string): boolean {
  return text.length <= 120 && (dateLine(text) !== null || (firstDate(text) !== null && /[:：]/.test(text)));
}

function hintsOf(page: Page, title: string, table: readonly HeadValue[]): NoticeText["hints"] {
  const of = (kind: HeadValue["kind"]) => table.find((value) => value.kind === kind)?.value;
  const meta = (...names: string[]) => names.map((name) => page.meta.get(name)).find((value) => value !== undefined);
  const published = meta("pubdate", "publishdate", "article:published_time", "firstpublishedtime");
  const hints: NoticeText["hints"] = {};
  const titleHint = title || of("title");
  const publishedOn = (published && firstDate(published)) || of("publishedOn") || of("writtenOn");
  const publisher = of("publisher") ?? meta("contentsource") ?? of("origin");
  if (titleHint) hints.title = titleHint;
  if (publishedOn) hints.publishedOn = publishedOn;
  if (publisher) hints.publisher = publisher;
  return hints;
}

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
