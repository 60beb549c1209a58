import { dateLine } from "../corpus/date-line.js";
import type { NoticeText } from "../corpus/text.js";
import { readTitle } from "../corpus/title.js";
import { findDates } from "./dates.js";
import type { Paragraph } from "./paragraph.js";

/** The title of a notice and where it stands. */
export interface Title {
  /** The whole line or lines, without tags before it and a date in brackets after it. */
  text: string;
  /** Index of the paragraph it ends in; -1 where it is not in the text but in the page's own data. */
  index: number;
  line: number;
  rule: "title/line" | "title/wrapped" | "title/page" | "title/first-line";
}

/** No title stands below the first paragraph that has sentences, nor below this many short ones. */
const HEAD = 15;
/** A page's own title is cut here: pages put whole texts there. */
const LONGEST = 200;
const TAG =
  /^(?:[•·●◆■▪]\s{0,4})?(?:【[^】]{1,12}】|\[[^\]]{1,12}\]|〔[^〕]{1,12}〕|[\u4e00-\u9fff]{2,8}[:：](?=\s?(?:中共|中国共产党)))?\s{0,4}/;
const BRACKETED_END = /\s*[（(]([^（）()]{4,24})[）)]$/;
const PAGE_TAIL = /\s*(?:[-_|—–]{1,3}|\s)\s*[^-_|—–]{2,30}(?:网|网站|人民政府|政府门户|门户|清风|纪检监察|信息公开)$/;
const LABEL =
  /^(?:索\s*引\s*号|信息索引|文\s*号|发布机构|发布单位|来源|作者|日期|时间|发布|成文|公开|主题|分类|字号|字体|浏览|访问|点击|分享|打印)/;
const SENTENCE = /[。；！？!?]/;
/** What a line above a title names: a site, a column, a button. */
const ABOVE = /(?:网|网站|门户|新闻|频道|专栏|在线|日报|晚报|公开|公示|公告|通知|动态|巡察|巡视|首页|详情|正文)$/;
const PARTY = /^(?:中共|中国共产党)/;
/** The day that a page prints behind a title, parted from it by a blank. */
const DATE_END = /\s+(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?$/;

/**
 * Finds the title: a line of the notice's head that reads like one, or two or three lines that do together; else the
 * title that the page gives; else, for documents of other kinds, the first line that can be one.
 * @returns null where the text begins with sentences and the page names nothing
 */
export function findTitle(paragraphs: readonly Paragraph[], hints: NoticeText["hints"]): Title | null {
  const head: string[] = [];
  for (const paragraph of paragraphs.slice(0, HEAD)) {
    if (paragraph.text.length > 120 || SENTENCE.test(paragraph.text)) break;
    head.push(paragraph.text);
  }
  let weak: Title | null = null;
  for (let from = 0; from < head.length; from++) {
    let joined = "";
    for (let to = from; to < Math.min(head.length, from + 3); to++) {
      if (dateLine(head[to]!) !== null || LABEL.test(head[to]!)) break;
      joined += tidy(head[to]!);
      const reading = readTitle(joined);
      const rule = to === from ? "title/line" : "title/wrapped";
      const title: Title = { text: joined, index: to, line: paragraphs[from]!.line, rule };
      if (reading === "full") {
        // A line with the name of the site or column above a title that is whole without it.
        const isBelow = to > from && ABOVE.test(head[from]!) && readTitle(tidy(head.slice(from + 1, to + 1).join("")));
        if (isBelow === "full" || (to > from && PARTY.test(head[from + 1]!))) break;
        return title;
      }
      if (reading === "weak" && !weak) weak = title;
    }
  }
  const page = hints.title ? tidy(hints.title.slice(0, LONGEST).replace(PAGE_TAIL, "")) : "";
  const pageTitle: Title = { text: page, index: -1, line: paragraphs[0]?.line ?? 1, rule: "title/page" };
  if (readTitle(page) === "full") return pageTitle;
  if (weak) return weak;
  if (page !== "") return pageTitle;
  const first = head.findIndex((text) => text.length >= 4 && dateLine(text) === null && !LABEL.test(text));
  if (first === -1) return null;
  return { text: tidy(head[first]!), index: first, line: paragraphs[first]!.line, rule: "title/first-line" };
}

/** Takes tags, spaces between characters and a bracketed date off a title line. */
function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(TAG, "")
    .replace(DATE_END, "")
    .replace(/(?<=[\u4e00-\u9fff“”《》])\s+(?=[\u4e00-\u9fff“”《》])/g, "");
  const bracketed = BRACKETED_END.exec(plain);
  return bracketed && findDates(bracketed[1]!).length > 0 ? plain.slice(0, bracketed.index) : plain;
}
