import { displayTable } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { GroupSize, Keyness, KeynessRow } from "./keyness.js";
import { pText } from "./number-text.js";

const WORDS = {
  zh: {
    target: "目标组",
    reference: "参照组",
    size: ({ texts, notices, words }: GroupSize) => `${texts} 段文本，${notices} 篇通报，${words} 词`,
    tested: (n: number) => `检验 ${n} 个词`,
    more: { target: "目标组用得较多的词", reference: "参照组用得较多的词" },
    none: "（无）",
    titles: ["词", "目标组次数", "每万词", "通报数", "参照组次数", "每万词", "通报数", "对数似然", "对数比", "p(BH)"],
    note: "同一通报中的词并不独立，p 值偏小：请与通报数一并看。",
  },
  en: {
    target: "target",
    reference: "reference",
    size: ({ texts, notices, words }: GroupSize) =>
      `${many(texts, "text")}, ${many(notices, "notice")}, ${many(words, "word")}`,
    tested: (n: number) => `${many(n, "word")} tested`,
    more: { target: "more frequent in the target", reference: "more frequent in the reference" },
    none: "(none)",
    titles: [
      "term",
      "target",
      "per 10,000",
      "notices",
      "reference",
      "per 10,000",
      "notices",
      "log-likelihood",
      "log ratio",
      "p (BH)",
    ],
    note: "Words of one notice are not independent, so p is too small: read it with the numbers of notices.",
  },
} as const;

/**
 * A comparison of two groups for the terminal, the words of either apart.
 * @param names the groups as they were selected
 * @param top words shown of each
 */
export function renderKeyness(
  keyness: Keyness,
  names: { target: string; reference: string },
  top: number,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const lines = [
    `${words.target} ${names.target}: ${words.size(keyness.target)}`,
    `${words.reference} ${names.reference}: ${words.size(keyness.reference)}`,
    words.tested(keyness.tested),
  ];
  for (const side of ["target", "reference"] as const) {
    const rows = keyness.rows.filter((row) => row.key_in === side).slice(0, top);
    lines.push("", words.more[side], ...(rows.length === 0 ? [words.none] : table(rows, words.titles)));
  }
  return `${lines.join("\n")}\n\n${words.note}\n`;
}

function table(rows: readonly KeynessRow[], titles: readonly string[]): string[] {
  return displayTable(
    titles.map((title, i) => ({ title: i === 0 ? `  ${title}` : title, align: i === 0 ? "left" : "right" })),
    rows.map((row) => [
      `  ${row.term}`,
      String(row.target_count),
      row.target_rate.toFixed(1),
      String(row.target_notices),
      String(row.reference_count),
      row.reference_rate.toFixed(1),
      String(row.reference_notices),
      row.log_likelihood.toFixed(1),
      row.log_ratio.toFixed(2),
      pText(row.p_bh),
    ]),
  );
}
