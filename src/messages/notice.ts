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
    en: "no problem was found ({headings} top headings were read)",
    remedy: {
      zh: "请用 zhenggai parse 查看标题结构，确认这是逐条公布问题的整改通报",
      en: "see its outline with zhenggai parse and check that it is a notice that reports item by item",
    },
  },
  "outline/unlinked-outstanding": {
    severity: "warning",
    zh: "需进一步整改的事项“{words}”未能对应到任何问题；其状态未采用",
    en: "the outstanding item “{words}” could not be linked to a problem; no state was taken from it",
  },
} satisfies Record<string, CatalogueEntry>;
