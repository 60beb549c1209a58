import { dateLine } from "../corpus/date-line.js";
import type { NoticeText } from "../corpus/text.js";
import { findDates, parseDate } from "./dates.js";
import type { Evidence } from "./notice.js";
import type { Paragraph } from "./paragraph.js";

/** A label that names the day of publication, or failing that of writing. */
const LABELLED =
  /(?:发布|公布|公开|公示|更新|发文|成文|印发)?(?:日\s{0,2}期|时\s{0,2}间)\s{0,2}(?:[:：]|[】\]〕])\s{0,3}/;
/** What else a page prints on the line under a title: a date among these is that of the page. */
const PAGE_LINE = /来源|作者|编辑|浏览|点击|阅读|访问|字号|字体|打印|分享|发布/;
/** A day and time with no more than the name of a site behind it: 2022-09-01 10:54 某县纪委监委网站 */
const WITH_SITE =
  /^((?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?\s{1,4}[\u4e00-\u9fff]{2,16}$/;
/** A date that ends a title line, in brackets; or behind a blank, which says less: other lines of a page end so too. */
const AFTER_TITLE = /[（(]([^（）()]{6,24})[）)]$/;
const BEHIND_TITLE = /\s((?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)$/;
/** Right below the title, a body's name with the date: 某县农业农村局 2022-06-17 */
const BEHIND_NAME = /^[\u4e00-\u9fff]{2,24}\s{1,8}((?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)$/;
const HEAD = 8;
const FOOT = 8;
/** Words that stand beside a date which signs a notice off. */
const SIGNATURE = /^[^，。；：:]{0,40}$/;

/**
 * The day a notice was published: as its page gives it, else the date line at its head, else the date that signs it off.
 * @param titleIndex index of the title's last paragraph, -1 where the title is not in the text
 * @returns null where none is given; a date without a day is no date of publication
 */
export function readPublished(
  paragraphs: readonly Paragraph[],
  hints: NoticeText["hints"],
  titleIndex: number,
): { publishedOn: string; evidence: Evidence } | null {
  const found = (publishedOn: string | null, paragraph: Paragraph | undefined, text: string, rule: string) =>
    publishedOn === null || publishedOn.length < 10
      ? null
      : { publishedOn, evidence: { line: paragraph?.line ?? 1, text, rule } };

  const page = hints.publishedOn ? (parseDate(hints.publishedOn.slice(0, 10)) ?? dateLine(hints.publishedOn)) : null;
  const given = found(page, paragraphs[0], hints.publishedOn ?? "", "page/published");
  if (given) return given;

  for (const paragraph of paragraphs.slice(0, Math.max(0, titleIndex) + HEAD)) {
    const { text } = paragraph;
    if (text.length > 120 || text.includes("。")) {
      if (paragraphs.indexOf(paragraph) > titleIndex) break;
      continue;
    }
    const below = paragraphs[titleIndex + 1] === paragraph ? BEHIND_NAME.exec(text) : null;
    const line = found(dateLine((WITH_SITE.exec(text) ?? below)?.[1] ?? text), paragraph, text, "head/date-line");
    if (line) return line;
    const label = LABELLED.exec(text);
    const isTitle = paragraphs.indexOf(paragraph) === titleIndex;
    const behind = AFTER_TITLE.exec(text) ?? (isTitle ? BEHIND_TITLE.exec(text) : null);
    const words = label ? text.slice(label.index) : (behind?.[1] ?? "");
    const [mention] = words === "" ? [] : findDates(words);
    const labelled = found(mention?.from ?? null, paragraph, words, label ? "head/labelled" : "head/title-brackets");
    if (labelled) return labelled;
    const dates = !label && PAGE_LINE.test(text) ? findDates(text) : [];
    const beside =
      dates.length === 1 && dates[0]!.to === null ? found(dates[0]!.from, paragraph, text, "head/page-line") : null;
    if (beside) return beside;
  }

  for (const paragraph of paragraphs.slice(Math.max(titleIndex + 1, paragraphs.length - FOOT)).reverse()) {
    const { text } = paragraph;
    if (text.length > 60) continue;
    const mentions = findDates(text);
    const mention = mentions.length === 1 ? mentions[0]! : null;
    if (!mention || mention.to !== null || mention.precision !== "day" || mention.by) continue;
    const rest = text.slice(0, mention.index) + text.slice(mention.index + mention.length);
    const signed = SIGNATURE.test(rest.trim()) ? found(mention.from, paragraph, text, "foot/signature") : null;
    if (signed) return signed;
  }
  return null;
}
