import { displayTable } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Collocates } from "./collocates.js";

const WORDS = {
  zh: {
    found: ({ occurrences, notices, windowWords, words }: Collocates) =>
      `检索词 ${occurrences} 次，${notices} 篇通报；窗口内 ${windowWords} 词，共 ${words} 词`,
    none: "没有搭配词",
    titles: ["词", "共现", "期望", "总次数", "通报数", "对数似然", "PMI", "logDice"],
  },
  en: {
    found: ({ occurrences, notices, windowWords, words }: Collocates) =>
      `the term ${many(occurrences, "time")} in ${many(notices, "notice")}; ${windowWords} of ${many(words, "word")} in windows`,
    none: "no collocates",
    titles: ["term", "together", "expected", "count", "notices", "log-likelihood", "PMI", "logDice"],
  },
} as const;

/** The company of a term for the terminal. */
export function renderCollocates(collocates: Collocates, top: number, lang: Lang): string {
  const words = WORDS[lang];
  const rows = collocates.rows
    .slice(0, top)
    .map((row) => [
      row.term,
      String(row.together),
      row.expected.toFixed(1),
      String(row.count),
      String(row.notices),
      row.log_likelihood.toFixed(1),
      row.pmi.toFixed(2),
      row.log_dice.toFixed(2),
    ]);
  const lines =
    rows.length === 0
      ? [words.none]
      : displayTable(
          words.titles.map((title, i) => ({ title, align: i === 0 ? "left" : "right" })),
          rows,
        );
  return `${words.found(collocates)}\n\n${lines.join("\n")}\n`;
}
