import type { Cleaned } from "./clean.js";
import { dateLine } from "./date-line.js";
import type { HeadMark } from "./page-furniture.js";
import { type Line, type NoticeText, type Removed, sourceOffset } from "./text.js";
import { bulletLength, chapterNumber, numberMarkLength, readTitle, readTitleLines } from "./title.js";

/** Longest line that can be a title or a part of one. */
const SHORT = 100;
const OPENING =
  /^(?:根据|按照|按|依据|遵照|经|为|自|在|现将|近期|最近|去年|今年|(?:19|20)\d\d年|[^。]{2,30}(?:根据|按照|现将)).{4,}(?:巡视|巡察|整改|反馈|通报|公布|公开)/;
const CLOSING =
  /进行监督|接受监督|监督电话|联系电话|联系方式|联系人|通信地址|通讯地址|邮政信箱|邮政编码|邮编|电子邮箱|电子邮件|电子信箱|传真|请及时.{0,6}(?:反映|反馈)|特此(?:通报|公告|公示|报告)/;
/** Endings of other documents that turn up between notices. */
const OTHER_DOCUMENT =
  /(?:要点|总结|计划|方案|报告|办法|细则|规定|条例|准则|规划|讲话|讲话稿|发言稿|汇报|通知|通报|公告|公示|意见|反馈|反馈情况|决定|批复|纪要|函)$/;

/** Where a document begins. */
interface Start {
  /** Index of its first line. */
  at: number;
  /** Length of what a collection has set before its title (`3.`, `第三篇`). */
  mark: number;
}

/** Did cleaning drop something, such as a separator or a page's own line, between two lines of the source? */
type HasBreak = (above: number, below: number) => boolean;

/**
 * Takes a cleaned text apart into its notices. A new one begins where a line, or two or three together, read like the
 * title of a rectification notice, the text so far has a body of its own, and one more sign agrees: a date or an
 * opening right below, a closing, a separator or a page's own lines right above. A text of one document stays one,
 * whatever it is; a list of titles at the head of a collection is dropped and told in `removed`.
 */
export function splitNotices(cleaned: Cleaned): { notices: NoticeText[]; removed: Removed[] } {
  const { lines } = cleaned;
  const removed = [...cleaned.removed];
  const starts = documentStarts(lines, breaks(cleaned.removed), removed);
  const notices: NoticeText[] = [];
  let nextMark = 0;
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1]?.at ?? lines.length;
    const own = withoutTitleMark(lines.slice(start.at, next), start.mark, removed);
    if (own.length === 0) continue;
    // What stands between two documents is the head of the second one's page.
    const after = lines[start.at - 1]?.line ?? 0;
    const until = next < lines.length ? own.at(-1)!.line : Number.POSITIVE_INFINITY;
    const marks: HeadMark[] = [];
    for (; nextMark < cleaned.marks.length && cleaned.marks[nextMark]!.line <= until; nextMark++) {
      if (cleaned.marks[nextMark]!.line > after) marks.push(cleaned.marks[nextMark]!);
    }
    notices.push({ ordinal: notices.length + 1, lines: own, hints: hintsOf(own, marks) });
  }
  removed.sort((a, b) => a.line - b.line);
  return { notices, removed };
}

/** The starts that were found, made to cover the whole text from its first line on. */
function documentStarts(lines: readonly Line[], hasBreak: HasBreak, removed: Removed[]): Start[] {
  if (lines.length === 0) return [];
  const starts = findStarts(lines, hasBreak);
  if (starts.length < 2) return [{ at: 0, mark: 0 }];
  const head = lines.slice(0, starts[0]!.at);
  if (head.some((line) => isBody(line.text))) return [{ at: 0, mark: 0 }, ...starts];
  for (const line of head) removed.push({ line: line.line, rule: "collection-head", text: line.text });
  return starts;
}

function breaks(removed: readonly Removed[]): HasBreak {
  const places = removed.filter((piece) => piece.rule !== "advertisement").map((piece) => piece.line);
  return (above, below) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < above) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low]! <= below;
  };
}

function findStarts(lines: readonly Line[], hasBreak: HasBreak): Start[] {
  const chapters = chapterStarts(lines);
  const starts: Start[] = [];
  let current: Current = { from: 0, body: null };
  for (const [i, line] of lines.entries()) {
    if (line.text.length <= SHORT && (current.body !== null || starts.length === 0)) {
      const at = chapters.has(i) ? i : titleStart(lines, i, current, hasBreak);
      if (at !== null) {
        starts.push({ at, mark: numberMarkLength(lines[at]!.text) });
        current = { from: at, body: null };
        continue;
      }
    }
    if (current.body === null && isBody(line.text)) current = { ...current, body: i };
  }
  return starts;
}

/** The document that is being read: its first line, and the first of its body once that has begun. */
interface Current {
  from: number;
  body: number | null;
}

/** If a title ends on line `end` and its surroundings confirm it, the line that it begins on. */
function titleStart(lines: readonly Line[], end: number, current: Current, hasBreak: HasBreak): number | null {
  const title = readTitleLines(lines, end, current.from);
  if (!title) return otherStart(lines, end, current, hasBreak);
  const isNumbered = numberMarkLength(lines[title.first]!.text) > 0;
  // With a number and no more than a weak reading it is a heading of the notice.
  if (isNumbered && title.reading === "weak") return null;
  const below = signsBelow(lines, title.first, end + 1);
  const begins = below.date || below.opening;
  if (current.body === null) return begins ? title.first : null;
  const ends = endsAbove(lines, title.first, current.body, hasBreak);
  const isConfirmed =
    title.reading === "full" && !isNumbered ? ends || begins : (ends && begins) || (below.date && below.opening);
  return isConfirmed ? title.first : null;
}

/** Another document after a notice's closing: its title is told by its last word alone, so more has to agree. */
function otherStart(lines: readonly Line[], at: number, current: Current, hasBreak: HasBreak): number | null {
  const text = lines[at]!.text;
  if (current.body === null || !OTHER_DOCUMENT.test(text)) return null;
  if (/[，。；：:、]/.test(text) || numberMarkLength(text) > 0) return null;
  const below = signsBelow(lines, at, at + 1);
  return below.body && (below.date || endsAbove(lines, at, current.body, hasBreak)) ? at : null;
}

/**
 * Does what stands right above a line end a document?
 * @param body first line of that document's body: a date above it is the head's, not a signature's
 */
function endsAbove(lines: readonly Line[], first: number, body: number, hasBreak: HasBreak): boolean {
  if (hasBreak(lines[first - 1]!.line, lines[first]!.line)) return true;
  for (let i = first - 1; i >= Math.max(body, first - 4); i--) {
    const text = lines[i]!.text;
    if (dateLine(text) !== null || CLOSING.test(text.slice(-400))) return true;
  }
  return false;
}

/** What stands right below a title, up to the next title. */
function signsBelow(
  lines: readonly Line[],
  first: number,
  next: number,
): { date: boolean; opening: boolean; body: boolean } {
  const signs = { date: false, opening: false, body: false };
  const title = compact(lines[first]!.text);
  for (let i = next; i < Math.min(lines.length, next + 5); i++) {
    const text = lines[i]!.text;
    if (text.length <= SHORT && readTitle(text) === "full") {
      if (compact(text) === title) continue;
      break;
    }
    if (i < next + 3 && dateLine(text) !== null) signs.date = true;
    if (OPENING.test(text.slice(0, 200))) signs.opening = true;
    if (isBody(text)) {
      signs.body = true;
      break;
    }
  }
  return signs;
}

/** A body has sentences; a head, a contents list or a menu has none. */
function isBody(text: string): boolean {
  return text.length > 2 * SHORT || text.includes("。") || text.includes("；");
}

/** Lines such as 第三篇 or 篇三：…, where they number the documents of the file from one on without a gap. */
function chapterStarts(lines: readonly Line[]): Set<number> {
  const found: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.text.length > SHORT) continue;
    const number = chapterNumber(line.text);
    if (number === found.length + 1) found.push(i);
    // A contents list numbers the same chapters; the later run is the one that has the texts.
    else if (number === 1) found.splice(0, found.length, i);
  }
  return new Set(found.length >= 2 ? found : []);
}

/** Takes off the title the collection's mark, and a list bullet. */
function withoutTitleMark(lines: Line[], mark: number, removed: Removed[]): Line[] {
  const first = lines[0]!;
  const bullet = bulletLength(first.text);
  const length = mark > 0 ? mark : readTitle(first.text) === "none" ? 0 : bullet;
  if (length === 0) return lines;
  removed.push({ line: first.line, rule: "collection-mark", text: first.text.slice(0, length) });
  const rest = lines.slice(1);
  return length < first.text.length ? [dropStart(first, length), ...rest] : rest;
}

function dropStart(line: Line, length: number): Line {
  const cuts = line.cuts.filter((cut) => cut.at > length).map((cut) => ({ at: cut.at - length, length: cut.length }));
  return { text: line.text.slice(length), line: line.line, offset: sourceOffset(line, length), cuts };
}

/** What the page gave for this document: first what stands at or below its title, then what stands nearest above. */
function hintsOf(lines: readonly Line[], marks: readonly HeadMark[]): NoticeText["hints"] {
  const top = lines[0]!.line;
  const value = (kind: HeadMark["kind"]) =>
    (marks.find((mark) => mark.kind === kind && mark.line >= top) ?? marks.findLast((mark) => mark.kind === kind))
      ?.value;
  const hints: NoticeText["hints"] = {};
  const title = value("title");
  const publishedOn = value("publishedOn") ?? dateBelowTitle(lines) ?? value("writtenOn");
  const publisher = value("publisher") ?? value("origin");
  if (title !== undefined) hints.title = title;
  if (publishedOn !== undefined) hints.publishedOn = publishedOn;
  if (publisher !== undefined) hints.publisher = publisher;
  return hints;
}

function dateBelowTitle(lines: readonly Line[]): string | undefined {
  for (const line of lines.slice(1, 6)) {
    const date = dateLine(line.text);
    if (date !== null) return date;
    if (isBody(line.text)) return undefined;
  }
  return undefined;
}

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
