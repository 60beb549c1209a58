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
  /(?:工作要点|工作总结|工作计划|工作方案|实施方案|实施意见|工作报告|述职报告|管理办法|暂行办法|实施细则|规定|条例|讲话|讲话稿|发言稿|汇报|通知|通报|公告|公示|意见)$/;

/**
 * Takes a cleaned text apart into its notices. A new one begins where a line, or two or three together, read like the
 * title of a rectification notice, the text so far has a body of its own, and one more sign agrees: a date or an
 * opening right below, a closing, a separator or a page's own lines right above. A text of one document stays one,
 * whatever it is; a list of titles at the head of a collection is dropped and told in `removed`.
 */
export function splitNotices(cleaned: Cleaned): { notices: NoticeText[]; removed: Removed[] } {
  const { lines } = cleaned;
  const removed = [...cleaned.removed];
  const starts = findStarts(lines, breaksBefore(cleaned.removed));
  if (starts[0] !== 0) {
    const head = lines.slice(0, starts[0]);
    if (starts.length < 2) starts[0] = 0;
    else if (head.some((line) => isBody(line.text))) starts.unshift(0);
    else for (const line of head) removed.push({ line: line.line, rule: "collection-head", text: line.text });
  }
  const notices: NoticeText[] = [];
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1] ?? lines.length;
    const own = withoutTitleMark(lines.slice(start, next), starts.length > 1, removed);
    if (own.length === 0) continue;
    const after = lines[start - 1]?.line ?? 0;
    const until = lines[next]?.line ?? Number.POSITIVE_INFINITY;
    const marks = cleaned.marks.filter((mark) => mark.line > after && mark.line < until);
    notices.push({ ordinal: i + 1, lines: own, hints: hintsOf(own, marks) });
  }
  removed.sort((a, b) => a.line - b.line);
  return { notices, removed };
}

/** Lines on which cleaning dropped what stands between documents rather than in them. */
function breaksBefore(removed: readonly Removed[]): (above: number, below: number) => boolean {
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

/** Indices of the lines that documents begin at, in order; empty where no title was found. */
function findStarts(lines: readonly Line[], hasBreak: (above: number, below: number) => boolean): number[] {
  const chapters = chapterStarts(lines);
  const starts: number[] = [];
  let hasBody = false;
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]!.text;
    if (text.length <= SHORT) {
      const first = chapters.has(i) ? i : titleStart(lines, i, starts.at(-1) ?? 0, hasBody, starts.length, hasBreak);
      if (first !== null && (hasBody || starts.length === 0)) {
        starts.push(first);
        hasBody = false;
        continue;
      }
    }
    hasBody ||= isBody(text);
  }
  return starts;
}

/**
 * If a title ends on line `end` and its surroundings confirm it, the line that it begins on.
 * @param from no title begins before this line
 */
function titleStart(
  lines: readonly Line[],
  end: number,
  from: number,
  hasBody: boolean,
  found: number,
  hasBreak: (above: number, below: number) => boolean,
): number | null {
  const title = readTitleLines(lines, end, from);
  if (!title && !(hasBody && OTHER_DOCUMENT.test(lines[end]!.text))) return null;
  const first = title?.first ?? end;
  const above = signsAbove(lines, first, from, hasBreak);
  const below = signsBelow(lines, first, end + 1);
  if (!title) {
    const isPlain = numberMarkLength(lines[end]!.text) === 0 && readTitle(lines[end]!.text) === "none";
    return isPlain && above && below.body ? first : null;
  }
  const isNumbered = numberMarkLength(lines[first]!.text) > 0;
  if (title.reading === "full") {
    const confirmed = isNumbered ? (above || !hasBody) && (below.date || below.opening) : above || below.date || below.opening;
    return confirmed ? first : null;
  }
  if (isNumbered) return null;
  const isFirst = found === 0 && !hasBody;
  const confirmed = isFirst ? below.date || below.opening : (above && (below.date || below.opening)) || (below.date && below.opening);
  return confirmed ? first : null;
}

/** Does what stands right above a line end a document? */
function signsAbove(
  lines: readonly Line[],
  first: number,
  from: number,
  hasBreak: (above: number, below: number) => boolean,
): boolean {
  const before = lines[first - 1];
  if (!before) return true;
  if (hasBreak(before.line, lines[first]!.line)) return true;
  for (let i = first - 1; i >= Math.max(from, first - 4); i--) {
    const text = lines[i]!.text;
    if (dateLine(text) !== null || CLOSING.test(text.slice(-400))) return true;
  }
  return false;
}

/** What stands right below a title, up to the next title. */
function signsBelow(lines: readonly Line[], first: number, next: number): { date: boolean; opening: boolean; body: boolean } {
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
  return text.includes("。") || text.includes("；") || text.length > 2 * SHORT;
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

/** Takes off the title what a collection or a list has set before it: 3. or 第三篇 or •. */
function withoutTitleMark(lines: Line[], isCollection: boolean, removed: Removed[]): Line[] {
  const own = [...lines];
  while (own.length > 0) {
    const first = own[0]!;
    let length = bulletLength(first.text);
    if (isCollection) length += numberMarkLength(first.text.slice(length));
    if (length === 0 || (length < first.text.length && readTitle(first.text.slice(length)) === "none" && !isChapter(first))) {
      break;
    }
    removed.push({ line: first.line, rule: "collection-mark", text: first.text.slice(0, length) });
    own.shift();
    if (length < first.text.length) {
      own.unshift(dropStart(first, length));
      break;
    }
  }
  return own;
}

function isChapter(line: Line): boolean {
  return chapterNumber(line.text) !== null;
}

function dropStart(line: Line, length: number): Line {
  const cuts = line.cuts.filter((cut) => cut.at > length).map((cut) => ({ at: cut.at - length, length: cut.length }));
  return { text: line.text.slice(length), line: line.line, offset: sourceOffset(line, length), cuts };
}

/** What the page gave for this document: first what stands at or below its title, then what stands nearest above. */
function hintsOf(lines: readonly Line[], marks: readonly HeadMark[]): NoticeText["hints"] {
  const top = lines[0]!.line;
  const value = (kind: HeadMark["kind"]) =>
    (marks.find((mark) => mark.kind === kind && mark.line >= top) ?? marks.findLast((mark) => mark.kind === kind))?.value;
  const hints: NoticeText["hints"] = {};
  const title = value("title");
  const publishedOn = value("publishedOn") ?? dateBelowTitle(lines) ?? value("writtenOn");
  const publisher = value("publisher");
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
