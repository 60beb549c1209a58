import { displayTable } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import { printable } from "./printable.js";
import type { TermFrequencyRow } from "./terms.js";

const WORDS = {
  zh: {
    unknown: "（未给出）",
    more: (n: number) => `  还有 ${n} 个词`,
    none: "没有词",
    titles: ["词", "次数", "每万词", "文本数", "文本占比", "TF-IDF"],
  },
  en: {
    unknown: "(not given)",
    more: (n: number) => `  ${many(n, "word")} more`,
    none: "no words",
    titles: ["term", "count", "per 10,000", "documents", "share", "tf-idf"],
  },
} as const;

/**
 * Word frequencies for the terminal.
 * @param rows as `termCounter` gives them: groups one after the other
 * @param top words shown of each group
 * @param grouped whether texts were grouped at all
 */
export function renderTerms(rows: readonly TermFrequencyRow[], top: number, grouped: boolean, lang: Lang): string {
  const words = WORDS[lang];
  if (rows.length === 0) return `${words.none}\n`;
  const groups = new Map<string | null, TermFrequencyRow[]>();
  for (const row of rows) {
    const members = groups.get(row.group) ?? [];
    groups.set(row.group, members);
    members.push(row);
  }
  const parts = [...groups].map(([group, members]) => {
    const lines = displayTable(
      words.titles.map((title, i) => ({ title: i === 0 ? `  ${title}` : title, align: i === 0 ? "left" : "right" })),
      members
        .slice(0, top)
        .map((row) => [
          `  ${row.term}`,
          String(row.count),
          row.rate.toFixed(1),
          String(row.documents),
          row.document_share.toFixed(2),
          row.tf_idf.toFixed(1),
        ]),
    );
    if (members.length > top) lines.push(words.more(members.length - top));
    return [...(grouped ? [printable(group ?? words.unknown)] : []), ...lines].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}
