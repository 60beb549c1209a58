import type { CatalogueEntry } from "./message.js";

/** Messages of the notice stage. */
export const NOTICE_MESSAGES = {
  "outline/numbering": {
    severity: "warning",
    zh: "问题“{title}”编号为{found}，按顺序应为{expected}；已按原文顺序读取",
    en: "problem “{title}” is numbered {found} where {expected} was expected; it was read in the order of the text",
  },
  "outline/no-problems": {
    severity: "warning",
    zh: "未找到任何问题（读到{headings}个一级标题）",
    en: "no problem was found ({headings} top {headings:heading was|headings were} read)",
    remedy: {
      zh: "请用 zhenggai parse 查看标题结构，确认这是逐条公布问题的整改通报",
      en: "see its outline with zhenggai parse and check that it is a notice that reports item by item",
    },
  },
  "outline/few-problems": {
    severity: "warning",
    zh: "通报自述有{stated}个问题，只找到{found}个",
    en: "the notice claims {stated} {stated:problem|problems}, but only {found} {found:was|were} found",
    remedy: {
      zh: "请用 zhenggai parse 查看标题结构：通报可能只公布部分问题、按大项公布，或其排版未能读出；如属后者，请勿将其计入问题数，或由人工编码",
      en: "see its outline with zhenggai parse: it may publish only some, or put several under one heading, or be laid out in a way that is not read; then leave it out of counts of problems, or code it by hand",
    },
  },
  "outline/unlinked-outstanding": {
    severity: "warning",
    zh: "需进一步整改的事项“{words}”未能对应到任何问题；其状态未采用",
    en: "the outstanding item “{words}” could not be linked to a problem; no state was taken from it",
  },
  "fields/date-order": {
    severity: "warning",
    zh: "日期先后矛盾：{later} 为 {date}，早于 {earlier} 的 {before}",
    en: "dates contradict each other: {later} is {date}, before {earlier} {before}",
    remedy: { zh: "两个日期均照原文保留，请核对原文", en: "both were kept as printed; check them in the source" },
  },
  "places/ambiguous": {
    severity: "warning",
    zh: "“{words}”可指 {among}，文中无从判定；未填行政区划代码",
    en: "“{words}” may be {among} and the text does not tell which; no division code was given",
    remedy: { zh: "如知道是哪一个，请在更正表中填写", en: "if you know which, give it in the corrections table" },
  },
  "stated/sum": {
    severity: "warning",
    zh: "通报称反馈问题{problems}个，而其所列各状态合计{sum}个",
    en: "the notice claims {problems} {problems:problem|problems}, but the states it lists add up to {sum}",
    remedy: {
      zh: "各数均照原文保留；使用通报自述的完成率前请核对",
      en: "all were kept as printed; check before using the stated ratio",
    },
  },
} satisfies Record<string, CatalogueEntry>;
