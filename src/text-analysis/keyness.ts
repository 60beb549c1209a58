import type { Column, RowOf, Table } from "../tables/column.js";
import { frequencyLogLikelihood, logRatio } from "./association.js";
import { TERM } from "./columns.js";
import { adjustPValues, chiSquareTail } from "./p-values.js";
import { isSelected, type Selection, selectionText } from "./selection.js";
import { TextAnalysisError } from "./text-analysis-error.js";
import type { TextNotice } from "./text-notice.js";
import { type TextLevel, textUnits } from "./text-unit.js";
import { countWords, type WordOptions } from "./words.js";

/** The two groups of texts. */
export const SIDES = {
  target: { zh: "目标组", en: "target group" },
  reference: { zh: "参照组", en: "reference group" },
} as const;

const COLUMNS = [
  TERM,
  {
    name: "key_in",
    type: "string",
    enumeration: SIDES,
    title: { zh: "偏向", en: "Key in" },
    description: { zh: "该词频率较高的一组", en: "The group in which the word has the higher rate" },
  },
  {
    name: "target_count",
    type: "integer",
    unit: "occurrence",
    minimum: 0,
    title: { zh: "目标组次数", en: "Count in the target" },
    description: { zh: "在目标组中出现的次数", en: "Occurrences in the target group" },
  },
  {
    name: "reference_count",
    type: "integer",
    unit: "occurrence",
    minimum: 0,
    title: { zh: "参照组次数", en: "Count in the reference" },
    description: { zh: "在参照组中出现的次数", en: "Occurrences in the reference group" },
  },
  {
    name: "target_rate",
    type: "number",
    unit: "occurrences per 10,000 words",
    minimum: 0,
    title: { zh: "目标组每万词", en: "Rate in the target" },
    description: { zh: "目标组次数 / 目标组总词数 × 10000", en: "target_count / words of the target × 10,000" },
  },
  {
    name: "reference_rate",
    type: "number",
    unit: "occurrences per 10,000 words",
    minimum: 0,
    title: { zh: "参照组每万词", en: "Rate in the reference" },
    description: { zh: "参照组次数 / 参照组总词数 × 10000", en: "reference_count / words of the reference × 10,000" },
  },
  {
    name: "target_notices",
    type: "integer",
    unit: "notice",
    minimum: 0,
    title: { zh: "目标组通报数", en: "Notices in the target" },
    description: { zh: "目标组中含有该词的通报数", en: "Notices that hold the word in a text of the target" },
  },
  {
    name: "reference_notices",
    type: "integer",
    unit: "notice",
    minimum: 0,
    title: { zh: "参照组通报数", en: "Notices in the reference" },
    description: { zh: "参照组中含有该词的通报数", en: "Notices that hold the word in a text of the reference" },
  },
  {
    name: "log_likelihood",
    type: "number",
    minimum: 0,
    title: { zh: "对数似然", en: "Log-likelihood" },
    description: {
      zh: "2 Σ O ln(O/E)（Rayson 和 Garside 2000）：两组频率相同这一假设不成立的证据强弱",
      en: "2 Σ O ln(O/E) (Rayson and Garside 2000): evidence against the same rate in both groups",
    },
  },
  {
    name: "log_ratio",
    type: "number",
    title: { zh: "对数比", en: "Log ratio" },
    description: {
      zh: "两组频率之比的以 2 为底的对数（Hardie 2014）：1 即两倍；次数 0 按 0.5 计",
      en: "Binary logarithm of the ratio of the two rates (Hardie 2014): 1 is twice as frequent; a count of 0 is taken as 0.5",
    },
  },
  {
    name: "p",
    type: "number",
    unit: "probability",
    minimum: 0,
    maximum: 1,
    title: { zh: "p 值", en: "p" },
    description: {
      zh: "对数似然的 χ² 检验（自由度 1）；以各词独立出现为前提，而同一通报中的词并不独立，故偏小，须与通报数一并看",
      en: "χ² test of the log-likelihood (1 degree of freedom). It takes words for independent, which those of one notice are not, so it is too small; read it with the numbers of notices",
    },
  },
  {
    name: "p_bh",
    type: "number",
    unit: "probability",
    minimum: 0,
    maximum: 1,
    title: { zh: "p 值（BH 校正）", en: "p, Benjamini–Hochberg" },
    description: {
      zh: "按所检验的全部词校正，控制错误发现率（Benjamini 和 Hochberg 1995）",
      en: "Corrected over all words tested, for the false discovery rate (Benjamini and Hochberg 1995)",
    },
  },
  {
    name: "p_holm",
    type: "number",
    unit: "probability",
    minimum: 0,
    maximum: 1,
    title: { zh: "p 值（Holm 校正）", en: "p, Holm" },
    description: {
      zh: "按所检验的全部词校正，控制总体错误率（Holm 1979）",
      en: "Corrected over all words tested, for the family-wise error rate (Holm 1979)",
    },
  },
] as const satisfies readonly Column[];

/** A word's frequencies in two groups of texts, compared. */
export type KeynessRow = RowOf<typeof COLUMNS>;

/** The table of `keyness`: words that one group of texts uses more than another. */
export const keynessTable: Table<typeof COLUMNS> = {
  name: "keyness",
  title: { zh: "特征词", en: "Keyness" },
  description: { zh: "一行是一个词在两组文本中的比较", en: "A row is a word, compared between two groups of texts" },
  columns: COLUMNS,
  primaryKey: ["term"],
  foreignKeys: [],
};

export interface KeynessOptions extends WordOptions {
  /** What one text is. */
  of: TextLevel;
  target: Selection;
  /** All texts that are not of the target where it is not given. */
  reference?: Selection;
  /** Words less frequent than this in both groups together are not tested; 5 where not given. */
  minCount?: number;
  /**
   * Words that stand in fewer notices than this of the group they are key in are left out of the rows, though not of the
   * correction: they tell a notice, not a group. 2 where not given.
   */
  minNotices?: number;
}

/** How large the two groups are. */
export interface GroupSize {
  texts: number;
  notices: number;
  words: number;
}

export interface Keyness {
  target: GroupSize;
  reference: GroupSize;
  /** Words tested, over which p-values are corrected. */
  tested: number;
  /** Strongest evidence first, words of both groups mixed. */
  rows: KeynessRow[];
}

interface Side {
  texts: number;
  notices: number;
  words: number;
  counts: Map<string, { count: number; notices: number }>;
}

/**
 * Compares the words of two groups of texts, notices coming one after the other.
 * `result` throws TextAnalysisError `text/empty-group` or `text/nothing-else` where a group has no words; `add` throws
 * `text/overlapping-groups` where a text fits both.
 */
export function keynessCounter(options: KeynessOptions): {
  add(notice: TextNotice): void;
  result(): Promise<Keyness>;
} {
  const target = emptySide();
  const reference = emptySide();
  return {
    add(notice) {
      const inNotice = new Map<Side, Map<string, number>>();
      for (const unit of textUnits(notice, options.of)) {
        const side = sideOf(isSelected(unit, options.target), options.reference && isSelected(unit, options.reference));
        if (side === null) continue;
        const group = side === "target" ? target : reference;
        group.texts++;
        const counts = inNotice.get(group) ?? new Map<string, number>();
        inNotice.set(group, counts);
        for (const [term, count] of countWords(unit.text, options)) counts.set(term, (counts.get(term) ?? 0) + count);
      }
      for (const [group, counts] of inNotice) addNotice(group, counts);
    },
    async result() {
      for (const [side, selection] of [
        [target, options.target],
        [reference, options.reference ?? []],
      ] as const) {
        if (side.words > 0) continue;
        if (side === reference && options.reference === undefined) throw new TextAnalysisError("text/nothing-else");
        throw new TextAnalysisError("text/empty-group", { group: selectionText(selection) });
      }
      const tested = await compare(target, reference, options.minCount ?? 5);
      const rows = tested.filter((row) => row[`${row.key_in}_notices`] >= (options.minNotices ?? 2));
      return { target: sizeOf(target), reference: sizeOf(reference), tested: tested.length, rows };
    },
  };
}

/** The group of a text; null where it is of neither. */
function sideOf(inTarget: boolean, inReference: boolean | undefined): "target" | "reference" | null {
  if (inTarget && inReference) throw new TextAnalysisError("text/overlapping-groups");
  if (inTarget) return "target";
  return (inReference ?? true) ? "reference" : null;
}

function emptySide(): Side {
  return { texts: 0, notices: 0, words: 0, counts: new Map() };
}

function sizeOf({ texts, notices, words }: Side): GroupSize {
  return { texts, notices, words };
}

function addNotice(side: Side, counts: ReadonlyMap<string, number>): void {
  side.notices++;
  for (const [term, count] of counts) {
    side.words += count;
    const sum = side.counts.get(term);
    if (sum) {
      sum.count += count;
      sum.notices++;
    } else side.counts.set(term, { count, notices: 1 });
  }
}

async function compare(target: Side, reference: Side, minCount: number): Promise<KeynessRow[]> {
  const tail = await chiSquareTail();
  const none = { count: 0, notices: 0 };
  const tested = [...new Set([...target.counts.keys(), ...reference.counts.keys()])].flatMap((term) => {
    const a = target.counts.get(term) ?? none;
    const b = reference.counts.get(term) ?? none;
    if (a.count + b.count < minCount) return [];
    const logLikelihood = frequencyLogLikelihood(a.count, target.words, b.count, reference.words);
    return [{ term, a, b, logLikelihood, p: tail(logLikelihood) }];
  });
  const adjusted = await adjustPValues(tested.map(({ p }) => p));
  return tested
    .map(({ term, a, b, logLikelihood, p }, index): KeynessRow => {
      const ratio = logRatio(a.count, target.words, b.count, reference.words);
      return {
        term,
        key_in: a.count / target.words >= b.count / reference.words ? "target" : "reference",
        target_count: a.count,
        reference_count: b.count,
        target_rate: (a.count / target.words) * 10_000,
        reference_rate: (b.count / reference.words) * 10_000,
        target_notices: a.notices,
        reference_notices: b.notices,
        log_likelihood: logLikelihood,
        log_ratio: ratio,
        p,
        p_bh: adjusted.benjaminiHochberg[index]!,
        p_holm: adjusted.holm[index]!,
      };
    })
    .sort((a, b) => b.log_likelihood - a.log_likelihood || (a.term < b.term ? -1 : 1));
}
