import type { Bilingual } from "../../tables/column.js";

/** Names of the kinds of figure; a kind without one is shown by its code. */
export const FIGURE_KINDS: Readonly<Record<string, Bilingual>> = {
  recovered: { zh: "收回", en: "recovered" },
  fined: { zh: "罚款", en: "fined" },
  disciplined: { zh: "处分", en: "disciplined" },
  criticised: { zh: "批评", en: "criticised" },
  transferred: { zh: "移送", en: "transferred" },
  document: { zh: "文件", en: "document" },
  meeting: { zh: "会议", en: "meeting" },
  training: { zh: "培训", en: "training" },
};
