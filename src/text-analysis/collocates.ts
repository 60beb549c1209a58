import type { Column, RowOf, Table } from "../tables/column.js";
import { logDice, pointwiseMutualInformation, tableLogLikelihood } from "./association.js";
import { TERM } from "./columns.js";
import { EVERYTHING, isSelected, type Selection } from "./selection.js";
import { TextAnalysisError } from "./text-analysis-error.js";
import type { TextNotice } from "./text-notice.js";
import { type TextLevel, textUnits } from "./text-unit.js";
import { isCounted, runningWords, type WordOptions } from "./words.js";

const COLUMNS = [
  TERM,
  {
    name: "together",
    type: "integer",
    unit: "occurrence",
    minimum: 1,
    title: { zh: "共现次数", en: "Together" },
    description: {
      zh: "落在检索词窗口内的次数；落在几个窗口内的一次只计一次",
      en: "Occurrences in a window round the term; one that stands in several windows counts once",
    },
  },
  {
    name: "expected",
    type: "number",
    unit: "occurrence",
    minimum: 0,
    title: { zh: "期望次数", en: "Expected" },
    description: {
      zh: "窗口总词数 × 该词次数 / 检索词以外的总词数（Evert 2008）",
      en: "words in windows × count / words other than the term (Evert 2008)",
    },
  },
  {
    name: "count",
    type: "integer",
    unit: "occurrence",
    minimum: 1,
    title: { zh: "总次数", en: "Count" },
    description: { zh: "该词在全部所选文本中的次数", en: "Occurrences in all the texts selected" },
  },
  {
    name: "notices",
    type: "integer",
    unit: "notice",
    minimum: 1,
    title: { zh: "通报数", en: "Notices" },
    description: { zh: "二者共现的通报数", en: "Notices in which the two stand together" },
  },
  {
    name: "log_likelihood",
    type: "number",
    minimum: 0,
    title: { zh: "对数似然", en: "Log-likelihood" },
    description: {
      zh: "窗口内外 × 是否该词的四格表的对数似然比（Dunning 1993）",
      en: "Log-likelihood ratio of the table: in a window or not, this word or another (Dunning 1993)",
    },
  },
  {
    name: "pmi",
    type: "number",
    title: { zh: "点互信息", en: "PMI" },
    description: {
      zh: "log2(共现次数 / 期望次数)（Church 和 Hanks 1990）；偏重罕见词",
      en: "log2(together / expected) (Church and Hanks 1990); favours rare words",
    },
  },
  {
    name: "log_dice",
    type: "number",
    title: { zh: "logDice", en: "logDice" },
    description: {
      zh: "14 + log2(2 × 共现次数 / (检索词次数 + 该词次数))（Rychlý 2008）；不受语料大小影响",
      en: "14 + log2(2 × together / (occurrences of the term + count)) (Rychlý 2008); independent of the corpus size",
    },
  },
] as const satisfies readonly Column[];

/** A word that stands near the term. */
export type CollocateRow = RowOf<typeof COLUMNS>;

/** The table of `collocates`: words that stand near a term more often than chance would have them. */
export const collocatesTable: Table<typeof COLUMNS> = {
  name: "collocates",
  title: { zh: "搭配词", en: "Collocates" },
  description: { zh: "一行是检索词的一个搭配词", en: "A row is a word that stands near the term" },
  columns: COLUMNS,
  primaryKey: ["term"],
  foreignKeys: [],
};

export interface CollocateOptions extends WordOptions {
  /** The words whose company is wanted; one that the tokenizer splits is found all the same. */
  terms: readonly string[];
  /** Words on either side, within the sentence. Words that do not count take a place in it but are not listed. */
  window: number;
  of: TextLevel;
  where?: Selection;
  /** Words that stand together with the term less often than this are left out; 3 where not given. */
  minCount?: number;
}

export interface Collocates {
  /** Occurrences of the term. */
  occurrences: number;
  notices: number;
  /** Words of all the texts, the term itself left out. */
  words: number;
  /** Words that stand in a window. */
  windowWords: number;
  rows: CollocateRow[];
}

export const COLLOCATE_ORDERS = ["log_likelihood", "pmi", "log_dice", "together"] as const;

export type CollocateOrder = (typeof COLLOCATE_ORDERS)[number];

/** Where a window ends at the latest. */
const SENTENCE_END = /[。！？!?；;\n]/;

/**
 * Counts the company of a term over notices that come one after the other. The table behind the measures is that of
 * surface co-occurrence (Evert 2008, Corpora and collocations, in Lüdeling and Kytö, Corpus Linguistics, section 5): of
 * all words but the term itself, which stand in a window and which are the collocate.
 * `result` gives the words that stand with the term more often than expected, from the top of `order` down.
 * @throws TextAnalysisError `text/no-term`
 */
export function collocateCounter(options: CollocateOptions): {
  add(notice: TextNotice): void;
  result(order?: CollocateOrder): Collocates;
} {
  const nodes = new Set(options.terms.map((term) => term.trim()).filter((term) => term !== ""));
  if (nodes.size === 0) throw new TextAnalysisError("text/no-term");
  const counts = new Map<string, number>();
  const company = new Map<string, { together: number; notices: number }>();
  let occurrences = 0;
  let notices = 0;
  let words = 0;
  let windowWords = 0;
  return {
    add(notice) {
      const met = new Set<string>();
      let inNotice = 0;
      for (const unit of textUnits(notice, options.of)) {
        if (!isSelected(unit, options.where ?? EVERYTHING)) continue;
        for (const sentence of unit.text.split(SENTENCE_END)) {
          const { others, near, found } = windowsOf(runningWords(sentence, options.cut), nodes, options.window);
          inNotice += found;
          words += others.length;
          for (const [index, word] of others.entries()) {
            counts.set(word, (counts.get(word) ?? 0) + 1);
            if (!near[index]) continue;
            windowWords++;
            const sum = company.get(word) ?? { together: 0, notices: 0 };
            company.set(word, sum);
            sum.together++;
            if (!met.has(word)) sum.notices++;
            met.add(word);
          }
        }
      }
      occurrences += inNotice;
      if (inNotice > 0) notices++;
    },
    result(order = "log_likelihood") {
      const rows: CollocateRow[] = [];
      for (const [word, sum] of company) {
        if (sum.together < (options.minCount ?? 3) || !isCounted(word, options)) continue;
        const count = counts.get(word)!;
        const expected = (windowWords * count) / words;
        if (sum.together <= expected) continue;
        const { together } = sum;
        rows.push({
          term: word,
          together,
          expected,
          count,
          notices: sum.notices,
          log_likelihood: tableLogLikelihood(
            together,
            windowWords - together,
            count - together,
            words - windowWords - count + together,
          ),
          pmi: pointwiseMutualInformation(together, expected),
          log_dice: logDice(together, occurrences, count),
        });
      }
      rows.sort((a, b) => b[order] - a[order] || b.together - a.together || (a.term < b.term ? -1 : 1));
      return { occurrences, notices, words, windowWords, rows };
    },
  };
}

/** The words of a sentence without the term, each with whether it stands in a window. */
function windowsOf(
  sentence: readonly string[],
  nodes: ReadonlySet<string>,
  window: number,
): { others: string[]; near: boolean[]; found: number } {
  const others: string[] = [];
  /** For each occurrence of the term, how many other words stand before it. */
  const places: number[] = [];
  for (let at = 0; at < sentence.length; ) {
    const length = nodeAt(sentence, at, nodes);
    if (length > 0) places.push(others.length);
    else others.push(sentence[at]!);
    at += Math.max(1, length);
  }
  const near = others.map(() => false);
  for (const place of places) {
    near.fill(true, Math.max(0, place - window), Math.min(others.length, place + window));
  }
  return { others, near, found: places.length };
}

/** Number of words from `at` on that together are the term; 0 where none are. The longest term wins. */
function nodeAt(sentence: readonly string[], at: number, nodes: ReadonlySet<string>): number {
  let longest = 0;
  for (const node of nodes) {
    let text = "";
    let end = at;
    while (end < sentence.length && text.length < node.length) text += sentence[end++]!;
    if (text === node) longest = Math.max(longest, end - at);
  }
  return longest;
}
