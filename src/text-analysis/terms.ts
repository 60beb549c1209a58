import type { Column, RowOf, Table } from "../tables/column.js";
import { TERM } from "./columns.js";
import { EVERYTHING, type FieldName, fieldValue, isSelected, type Selection } from "./selection.js";
import type { TextNotice } from "./text-notice.js";
import { type TextLevel, textUnits } from "./text-unit.js";
import { countWords, type WordOptions } from "./words.js";

const COLUMNS = [
  {
    name: "group",
    type: "string",
    title: { zh: "组", en: "Group" },
    description: { zh: "分组变量的值", en: "Value of the field that texts are grouped by" },
    empty: { zh: "不分组，或通报未给出该值", en: "not grouped, or not given by the notice" },
  },
  TERM,
  {
    name: "count",
    type: "integer",
    unit: "occurrence",
    minimum: 1,
    title: { zh: "次数", en: "Count" },
    description: { zh: "在该组文本中出现的次数", en: "Occurrences in the texts of the group" },
  },
  {
    name: "rate",
    type: "number",
    unit: "occurrences per 10,000 words",
    minimum: 0,
    title: { zh: "每万词次数", en: "Rate" },
    description: {
      zh: "次数 / 该组总词数 × 10000；停用词不计入总词数",
      en: "count / words of the group × 10,000; stop words are not among the words",
    },
  },
  {
    name: "documents",
    type: "integer",
    unit: "text",
    minimum: 1,
    title: { zh: "文本数", en: "Documents" },
    description: { zh: "该组中含有该词的文本数", en: "Texts of the group that hold the word" },
  },
  {
    name: "document_share",
    type: "number",
    unit: "share 0-1",
    minimum: 0,
    maximum: 1,
    title: { zh: "文本占比", en: "Share of documents" },
    description: { zh: "文本数 / 该组文本总数", en: "documents / texts of the group" },
  },
  {
    name: "tf_idf",
    type: "number",
    minimum: 0,
    title: { zh: "TF-IDF", en: "tf-idf" },
    description: {
      zh: "次数 × log10(N / n)：N 为全部文本数，n 为全部文本中含有该词的文本数；等于各文本 TF-IDF 之和（quanteda dfm_tfidf 的默认定义）",
      en: "count × log10(N / n), with N all texts and n those of them that hold the word: the sum over the group's texts of tf-idf as quanteda's dfm_tfidf defines it by default",
    },
  },
] as const satisfies readonly Column[];

/** A word in a group of texts. */
export type TermFrequencyRow = RowOf<typeof COLUMNS>;

/** The table of `terms`: how often words stand in texts, by group. */
export const termFrequenciesTable: Table<typeof COLUMNS> = {
  name: "term_frequencies",
  title: { zh: "词频", en: "Term frequencies" },
  description: { zh: "一行是一组文本中的一个词", en: "A row is a word in a group of texts" },
  columns: COLUMNS,
  primaryKey: ["group", "term"],
  foreignKeys: [],
};

export interface TermOptions extends WordOptions {
  /** What one text is. */
  of: TextLevel;
  /** Field to group texts by; all are one group where it is not given. */
  by?: FieldName;
  where?: Selection;
  /** Words less frequent than this in their group are left out; 1 where not given. */
  minCount?: number;
}

export const TERM_ORDERS = ["count", "documents", "tf_idf"] as const;

export type TermOrder = (typeof TERM_ORDERS)[number];

interface Group {
  texts: number;
  words: number;
  counts: Map<string, { count: number; documents: number }>;
}

/**
 * Counts words over notices that come one after the other.
 * `rows` gives the groups by code unit, the unknown one last, and in each the words from the top of `order` down, equal
 * ones by code unit.
 */
export function termCounter(options: TermOptions): {
  add(notice: TextNotice): void;
  rows(order?: TermOrder): TermFrequencyRow[];
} {
  const groups = new Map<string | null, Group>();
  return {
    add(notice) {
      for (const unit of textUnits(notice, options.of)) {
        if (!isSelected(unit, options.where ?? EVERYTHING)) continue;
        const name = options.by ? fieldValue(unit, options.by) : null;
        const group = groups.get(name) ?? { texts: 0, words: 0, counts: new Map() };
        groups.set(name, group);
        group.texts++;
        for (const [term, count] of countWords(unit.text, options)) {
          const sum = group.counts.get(term);
          if (sum) {
            sum.count += count;
            sum.documents++;
          } else group.counts.set(term, { count, documents: 1 });
          group.words += count;
        }
      }
    },
    rows(order = "count") {
      let texts = 0;
      const documents = new Map<string, number>();
      for (const group of groups.values()) {
        texts += group.texts;
        for (const [term, sum] of group.counts) documents.set(term, (documents.get(term) ?? 0) + sum.documents);
      }
      return [...groups]
        .sort(([a], [b]) => compareGroups(a, b))
        .flatMap(([name, group]) => {
          const rows: TermFrequencyRow[] = [];
          for (const [term, sum] of group.counts) {
            if (sum.count < (options.minCount ?? 1)) continue;
            rows.push({
              group: name,
              term,
              count: sum.count,
              rate: (sum.count / group.words) * 10_000,
              documents: sum.documents,
              document_share: sum.documents / group.texts,
              tf_idf: tfIdf(sum.count, texts, documents.get(term)!),
            });
          }
          return rows.sort((a, b) => b[order] - a[order] || b.count - a.count || (a.term < b.term ? -1 : 1));
        });
    },
  };
}

/**
 * Term frequency times inverse document frequency (Spärck Jones 1972, A statistical interpretation of term specificity
 * and its application in retrieval, Journal of Documentation 28), in the form that quanteda's `dfm_tfidf` has by
 * default: count × log10(texts / documents).
 */
export function tfIdf(count: number, texts: number, documents: number): number {
  return count * Math.log10(texts / documents);
}

function compareGroups(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
