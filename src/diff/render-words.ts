import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import { CAUSES, type Cause } from "./causes.js";
import { CHANGES } from "./change.js";
import type { DiffCounts } from "./diff-runs.js";
import type { InputDifferences } from "./made-from.js";

/** The words of the screen that compares two runs. */
export interface DiffWords {
  before: string;
  after: string;
  madeFrom: string;
  same: string;
  changed: string;
  absent: string;
  onlyWording: string;
  /** What parts a name from what is said of it. */
  colon: string;
  codebookUnknown: string;
  inputs(inputs: InputDifferences): string;
  notices(counts: DiffCounts["notices"]): string;
  problems(counts: DiffCounts["problems"]): string;
  ratios(counts: DiffCounts["ratios"]): string;
  more(items: number): string;
  textChanged: string;
  group: string;
  field: string;
  difference: string;
  all: string;
  noUnit: string;
  unexplained: string;
  /** Between causes that cannot be told apart. */
  or: string;
  /** What the causes in brackets mean. */
  causes: string;
  nothing: string;
  cause: Record<Cause | "title", string>;
  changes: Record<keyof typeof CHANGES, string>;
}

function inLang<Key extends string>(names: Record<Key, Record<Lang, string>>, lang: Lang): Record<Key, string> {
  const entries = Object.entries<Record<Lang, string>>(names).map(([key, name]) => [key, name[lang]]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

export const WORDS: Record<Lang, DiffWords> = {
  zh: {
    before: "前",
    after: "后",
    madeFrom: "两次运行所依据的",
    same: "相同",
    changed: "不同",
    colon: "：",
    absent: "无",
    onlyWording: "文件不同，但编码所依据的内容相同",
    codebookUnknown: "不同（没有两份副本可供逐词比较）",
    inputs: ({ same, changed, added, removed, moved }) =>
      `${same} 个相同，${changed.length} 个改动，${added.length} 个新增，${removed.length} 个消失，${moved.length} 个改名`,
    notices: ({ before, after, same, changed, added, removed }) =>
      `通报：前 ${before} 篇，后 ${after} 篇；相同 ${same}，改变 ${changed}，新增 ${added}，消失 ${removed}`,
    problems: ({ matched, changed, added, removed }) =>
      `两次都有的通报中的问题：对应 ${matched} 个，其中改变 ${changed}；新增 ${added}，消失 ${removed}`,
    ratios: ({ groups, changed }) => `比率：${groups} 组（全部、各单位、各类别）中 ${changed} 组改变；差异最大的在前`,
    more: (items) => `… 另有 ${items} 项（--csv 写出全部）`,
    textChanged: "正文改变",
    group: "组",
    field: "指标",
    difference: "差",
    all: "全部",
    noUnit: "（未读出单位）",
    unexplained: "运行记录不能解释",
    or: "或",
    causes: "括号和末栏中是可能的原因：只有一个即为原因；有几个，则运行记录无从分辨。",
    nothing: "两次运行的通报、问题、编码和比率都相同。",
    cause: { title: "可能的原因", ...inLang(CAUSES, "zh") },
    changes: inLang(CHANGES, "zh"),
  },
  en: {
    before: "before",
    after: "after",
    madeFrom: "What the runs were made from",
    same: "the same",
    changed: "different",
    colon: ": ",
    absent: "none",
    onlyWording: "another file, but all that coding depends on is the same",
    codebookUnknown: "different (there are no two copies to compare term by term)",
    inputs: ({ same, changed, added, removed, moved }) =>
      `${same} the same, ${changed.length} changed, ${added.length} new, ${removed.length} gone, ${moved.length} renamed`,
    notices: ({ before, after, same, changed, added, removed }) =>
      `Notices: ${before} before, ${after} after; ${same} the same, ${changed} changed, ${added} added, ${removed} removed`,
    problems: ({ matched, changed, added, removed }) =>
      `Problems of notices in both: ${matched} matched, ${changed} of them changed; ${added} added, ${removed} removed`,
    ratios: ({ groups, changed }) =>
      `Ratios: ${changed} of ${many(groups, "group")} (all, units, categories) changed; the largest differences first`,
    more: (items) => `… and ${items} more (--csv writes all)`,
    textChanged: "the text changed",
    group: "group",
    field: "figure",
    difference: "difference",
    all: "all",
    noUnit: "(unit not read)",
    unexplained: "not explained by what the runs record",
    or: " or ",
    causes:
      "In brackets and in the last column: what can have caused it. One is the cause; of several, the runs cannot tell which.",
    nothing: "Notices, problems, codes and ratios of the two runs are the same.",
    cause: { title: "possible causes", ...inLang(CAUSES, "en") },
    changes: inLang(CHANGES, "en"),
  },
};
