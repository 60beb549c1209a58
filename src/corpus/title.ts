import { dateLine } from "./date-line.js";
import type { Line } from "./text.js";

/** Words that the title of a rectification notice ends in; the weak ones also end headings inside a notice. */
const STRONG_END = /(?:通报|报告|公告|公示|通告|公开|公布|公开稿|通知|函|情况说明|情况汇报)$/;
const WEAK_END = /(?:情况|进展|进度|成效|结果|落实|台账|清单)$/;
/** The last characters of all these endings, and of a bracketed suffix: a cheap test for most lines. */
const LAST = "报告示开布稿知函明况展度效果实账单）)】]〕";
const SUFFIX = /[（(【[〔][^（）()【】[\]〔〕]{1,12}[）)】\]〕]$/;
const MATTER = /整改|(?:巡视|巡察|巡查).{0,12}反馈/;
/** What a name of a body ends in. */
const BODY =
  /(?:党组|党委|总支|支部|委员会|委|局|厅|院|校|学|园|团|公司|中心|室|政府|镇|乡|街道|村|会|行|所|站|馆|社|处|科|部|署|队|场|库|府|办|司|台|报|组|狱|[省市州区县旗])$/;
/** A mark such as `1.`, `（3）`, `二、` before a title in a collection. */
const NUMBER_MARK =
  /^(?:[（(]?\s{0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s{0,2}(?:[)）]|[、.．](?!\d))|[①-⑳])\s{0,4}/;
const CHAPTER_MARK =
  /^[【[（(]?\s{0,2}(?:第\s{0,2}(?<a>[一二三四五六七八九十百\d]{1,4})\s{0,2}篇|篇\s{0,2}(?<b>[一二三四五六七八九十百\d]{1,4}))(?![章幅文])\s{0,2}[】\]）)]?\s{0,2}[:：、.．]?\s{0,4}/;
const BULLET = /^[•·●◦▪■◆►▶]\s{0,4}/;
const SENTENCE_MARK = /[。；！？!?;，,]/;

/** How much a text reads like the title of a notice on rectification. */
export type TitleReading = "full" | "weak" | "none";

/**
 * Reads a text as a title: `full` with a body's name and an ending such as 通报; `weak` where one of the two is missing
 * (关于巡察整改情况的通报, 某局党组巡察整改情况); else `none`. A number mark before it does not count.
 */
export function readTitle(text: string): TitleReading {
  if (text.length < 8 || text.length > 120) return "none";
  let title = text.replace(/\s+/g, "");
  if (!LAST.includes(title.at(-1) ?? " ")) return "none";
  title = title.replace(BULLET, "").replace(CHAPTER_MARK, "").replace(NUMBER_MARK, "").replace(SUFFIX, "");
  if (title.length < 8 || title.length > 100 || SENTENCE_MARK.test(title) || /[：:]/.test(title)) return "none";
  if (!MATTER.test(title)) return "none";
  const strong = STRONG_END.test(title);
  if (!strong && !WEAK_END.test(title)) return "none";
  const named = BODY.test(bodyName(title));
  if (strong && named) return "full";
  return strong || named ? "weak" : "none";
}

/** The matter of a title with the inspecting body before it, which is not the body that reports. */
const INSPECTION = /(?:落实|贯彻|对|就)?(?:(?:中央|[省市区县]委|上级).{0,6})?(?:巡视|巡察|巡查|整改)/;

/** The part of a title that names the body: what stands before 关于, else before the matter. */
function bodyName(title: string): string {
  const about = title.indexOf("关于");
  if (about > 0) return title.slice(0, about);
  const rest = about === 0 ? title.slice(2) : title;
  const matter = rest.search(about === 0 ? INSPECTION : /(?:落实|贯彻|对|就)?(?:巡视|巡察|巡查|整改)/);
  return rest.slice(0, Math.max(matter, 0));
}

/** A title and the first of its lines. */
export interface FoundTitle {
  first: number;
  reading: Exclude<TitleReading, "none">;
}

/**
 * Reads the title that ends on line `end`; it may have been broken over two or three lines.
 * @param from no title begins before this line
 * @returns null where no title ends here
 */
export function readTitleLines(lines: readonly Line[], end: number, from: number): FoundTitle | null {
  let joined = lines[end]!.text;
  if (!LAST.includes(joined.at(-1)!)) return null;
  const alone = readTitle(joined);
  if (alone === "full") return { first: end, reading: alone };
  if (joined.length <= 60 && numberMarkLength(joined) === 0) {
    for (let first = end - 1; first >= Math.max(from, end - 2); first--) {
      const text = lines[first]!.text;
      if (!mayContinue(text)) break;
      joined = text + joined;
      if (readTitle(joined) === "full") return { first, reading: "full" };
      if (numberMarkLength(text) > 0) break;
    }
  }
  return alone === "weak" ? { first: end, reading: alone } : null;
}

/** May this line be the upper part of a title? */
function mayContinue(text: string): boolean {
  return (
    text.length <= 50 &&
    !SENTENCE_MARK.test(text) &&
    !/[：:]/.test(text) &&
    dateLine(text) === null &&
    readTitle(text) === "none"
  );
}

/** Length of the mark (`3.`, `（三）`, `第三篇`) that a collection sets before a title; 0 where there is none. */
export function numberMarkLength(text: string): number {
  return (CHAPTER_MARK.exec(text) ?? NUMBER_MARK.exec(text))?.[0].length ?? 0;
}

/** Length of a list bullet before a title; 0 where there is none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}

/** The number of a line such as 第三篇 or 篇三：某某; null where the line is none. */
export function chapterNumber(text: string): number | null {
  const found = CHAPTER_MARK.exec(text);
  if (!found || SENTENCE_MARK.test(text)) return null;
  const digits = found.groups!.a ?? found.groups!.b!;
  return /^\d+$/.test(digits) ? Number(digits) : fromHan(digits);
}

/** A Chinese numeral below one hundred, `三十一`; NaN where it is none. */
function fromHan(numeral: string): number {
  const [tens, ones, ...more] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  if (more.length > 0) return Number.NaN;
  const digit = (char: string, empty: number) => (char === "" ? empty : "〇一二三四五六七八九".indexOf(char));
  const ten = numeral.includes("十") ? digit(tens!, 1) : 0;
  return ten * 10 + digit(ones!, 0);
}
