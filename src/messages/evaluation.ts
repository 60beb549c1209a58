import type { CatalogueEntry } from "./message.js";

/** Messages of the comparison with reference coding. */
export const EVALUATION_MESSAGES = {
  "evaluate/no-notice": {
    severity: "warning",
    zh: "有编码而无通报，按未读到计分",
    en: "coded, but not in the corpus; scored as missed",
  },
  "evaluate/unknown-difference": {
    severity: "warning",
    zh: "没有名为“{name}”的差异",
    en: "there is no difference called “{name}”",
    remedy: { zh: "这次的差异有：{known}", en: "this time there are: {known}" },
  },
  "evaluate/mistyped-difference": {
    severity: "warning",
    zh: "没有名为“{name}”的差异",
    en: "there is no difference called “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
} satisfies Record<string, CatalogueEntry>;
