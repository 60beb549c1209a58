import type { Column, DocumentTable, RowOf } from "./column.js";
import { NOTICE_ID } from "./keys.js";

const COLUMNS = [
  NOTICE_ID,
  {
    name: "category",
    type: "string",
    title: { zh: "类别", en: "Category" },
    description: { zh: "该词所在问题的主类别", en: "Primary category of the problem that the word stands in" },
    coded: true,
    empty: { zh: "在各问题之外", en: "outside every problem" },
  },
  {
    name: "term",
    type: "string",
    title: { zh: "词", en: "Term" },
    description: { zh: "分词得到的词，停用词除外", en: "A word as cut, stop words left out" },
  },
  {
    name: "count",
    type: "integer",
    unit: "occurrence",
    minimum: 1,
    title: { zh: "次数", en: "Count" },
    description: { zh: "在该通报该类别中出现的次数", en: "Occurrences in the notice under the category" },
  },
] as const satisfies readonly Column[];

/** A word in a notice. */
export type TermRow = RowOf<typeof COLUMNS>;

/** The `terms` table. */
export const termsTable: DocumentTable<typeof COLUMNS> = {
  name: "terms",
  title: { zh: "词频", en: "Terms" },
  description: { zh: "一行是一篇通报中某一类别下的一个词", en: "A row is a word in a notice, under one category" },
  columns: COLUMNS,
  primaryKey: ["notice_id", "category", "term"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
  *rows(document) {
    for (const { noticeId, terms } of document.notices) {
      for (const { category, term, count } of terms) {
        yield { notice_id: noticeId, category: category || null, term, count };
      }
    }
  },
};
