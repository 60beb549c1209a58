import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { FunnelPosition } from "./funnel.js";
import type { ComparisonKind } from "./layout.js";

/** The words of a comparison on the screen and in its chart. Counts come as text. */
interface Words {
  by(fields: string): string;
  notices: string;
  counts: string;
  coverage: string;
  value: { share: string; mean: string };
  interval: string;
  lenient: string;
  difference: string;
  p: string;
  holm: string;
  funnel: string;
  widened: string;
  shrunk: string;
  caution: string;
  overall: string;
  undefined: string;
  tooSmall(rule: string): string;
  fewRule(least: number, cases: string): string;
  oneNoticeRule: string;
  or: string;
  where(condition: string): string;
  /** How the numbers were made, by what is compared. */
  intervals: Record<ComparisonKind, string>;
  singleNotice: string;
  differences: Record<ComparisonKind, string>;
  noTest: string;
  test(statistic: string, p: string, permutations: string): string;
  corrected(groups: number): string;
  funnelNote(category: string, expected: string, overdispersion: string): string;
  funnelMany(lowest: string, highest: string): string;
  prior(mean: string, weight: string): string;
  priorAll: string;
  strictLenient: string;
  pooled(units: number): string;
  apart(units: number): string;
  means: string;
  claims: string;
  positions: Record<FunnelPosition, string>;
}

export const WORDS: Record<Lang, Words> = {
  zh: {
    by: (fields) => `按${fields}比较`,
    notices: "通报",
    counts: "分子/分母",
    coverage: "覆盖%",
    value: { share: "数值%", mean: "均值" },
    interval: "95%区间",
    lenient: "从宽%",
    difference: "与其余之差",
    p: "p",
    holm: "p(Holm)",
    funnel: "漏斗",
    widened: "放宽后",
    shrunk: "收缩%",
    caution: "提醒",
    overall: "合计",
    undefined: "无定义",
    tooSmall: (rule) => `以下各组数目太少，说明不了什么，不参与比较（${rule}）：`,
    fewRule: (least, cases) => `${cases}少于 ${least}`,
    oneNoticeRule: "一组只有一篇通报",
    or: "，或",
    where: (condition) => `条件：${condition}`,
    intervals: {
      units:
        "区间：Wilson 法，以同一单位的各个问题为相互独立；只说明这些通报，不说明该单位的其他通报；合计的区间以通报为整体。",
      groups: "区间：以通报为整体的自助法求方差，折算为有效个数后用 Wilson 法，并按通报篇数作 t 校正。",
      categories: "区间：以通报为整体的自助法求方差，折算为有效个数后用 Wilson 法，并按通报篇数作 t 校正。",
    },
    singleNotice: "只有一篇通报的用 Wilson 法，只说明那一篇。",
    differences: {
      units: "差：与其他单位合计之差（Newcombe 区间）；检验为在各单位的问题之间置换。",
      groups: "差：与其他各组合计之差（Zou–Donner 区间）；检验为在通报之间置换所属的组。",
      categories: "差：同一通报内该类问题与其他问题之差（Mantel–Haenszel）；检验为在同一通报的问题之间置换类别。",
    },
    noTest: "没有检验：没有可供置换的差异。",
    test: (statistic, p, permutations) => `各组是否有差别：Q = ${statistic}，p = ${p}（${permutations} 次置换）。`,
    corrected: (groups) => `p 值按 ${groups} 个比较以 Holm 法校正；Benjamini–Hochberg 校正见 CSV。`,
    funnelNote: (category, expected, overdispersion) =>
      `漏斗图${category}：期望 ${expected}；单位间的方差是偶然所致的 ${overdispersion} 倍，“放宽后”的控制限已计入。`,
    funnelMany: (lowest, highest) => `漏斗图：各类别单位间的方差是偶然所致的 ${lowest} 至 ${highest} 倍。`,
    prior: (mean, weight) => `收缩：Beta 先验，均值 ${mean}，相当于 ${weight} 个问题。`,
    priorAll: "收缩：单位间的差异不超出偶然，全部收缩到总体。",
    strictLenient: "数值从严（基本完成不算完成）；从宽将基本完成计为完成。",
    pooled: (units) => `${units} 个单位有多篇通报，已合并计算（--apart 可分开）。`,
    apart: (units) => `${units} 个单位有多篇通报，已分开计算（--pool 可合并）。`,
    means: "一篇通报的问题数没有抽样误差；组的区间来自通报之间的差异。",
    claims: "自报数是通报自己的说法，一篇通报没有区间。",
    positions: { far_below: "低于99.8%", below: "低于95%", within: "之内", above: "高于95%", far_above: "高于99.8%" },
  },
  en: {
    by: (fields) => `by ${fields}`,
    notices: "notices",
    counts: "n/N",
    coverage: "covered %",
    value: { share: "value %", mean: "mean" },
    interval: "95 % interval",
    lenient: "lenient %",
    difference: "from the rest",
    p: "p",
    holm: "p (Holm)",
    funnel: "funnel",
    widened: "widened",
    shrunk: "shrunk %",
    caution: "caution",
    overall: "all together",
    undefined: "undefined",
    tooSmall: (rule) => `Too small to say anything, and left out of comparisons (${rule}):`,
    fewRule: (least, cases) => `fewer than ${least} ${cases}`,
    oneNoticeRule: "one notice for a whole group",
    or: ", or ",
    where: (condition) => `where ${condition}`,
    intervals: {
      units:
        "Intervals: Wilson's, with the problems of a unit as independent; they speak of these notices, not of others that the unit might publish. All together: by a bootstrap over notices.",
      groups:
        "Intervals: Wilson's, on the effective number of cases by a bootstrap over notices, with t for their number.",
      categories:
        "Intervals: Wilson's, on the effective number of cases by a bootstrap over notices, with t for their number.",
    },
    singleNotice: "Of a single notice: Wilson's on its problems, which speaks of that notice only.",
    differences: {
      units:
        "Differences: from the other units together (Newcombe's intervals); tested by shuffling problems between units.",
      groups:
        "Differences: from the other groups together (Zou and Donner's intervals); tested by shuffling notices between groups.",
      categories:
        "Differences: from the other problems of the same notices (Mantel and Haenszel); tested by shuffling categories within notices.",
    },
    noTest: "No test: there is no difference that could be shuffled.",
    test: (statistic, p, permutations) =>
      `Do the groups differ at all? Q = ${statistic}, p = ${p} (${permutations} permutations).`,
    corrected: (groups) =>
      `p-values are corrected for ${many(groups, "comparison")} by Holm's method; Benjamini and Hochberg's are in the CSV.`,
    funnelNote: (category, expected, overdispersion) =>
      `Funnel${category}: ${expected} expected; the variance between units is ${overdispersion} times that of chance, which the widened limits allow for.`,
    funnelMany: (lowest, highest) =>
      `Funnels: by category, the variance between units is ${lowest} to ${highest} times that of chance.`,
    prior: (mean, weight) => `Shrunk values: a Beta prior with mean ${mean}, worth ${weight} problems.`,
    priorAll: "Shrunk values: units differ no more than by chance, so that all are drawn to the common value.",
    strictLenient:
      "Values are strict (mostly completed is not completed); lenient ones count mostly completed as completed.",
    pooled: (units) => `Units with several notices: ${units}; theirs are pooled (--apart keeps them apart).`,
    apart: (units) => `Units with several notices: ${units}; theirs are kept apart (--pool pools them).`,
    means:
      "The number of problems in one notice has no sampling error; intervals of groups come from how notices differ.",
    claims: "A claim is the notice's own statement: one notice has no interval.",
    positions: {
      far_below: "below 99.8 %",
      below: "below 95 %",
      within: "within",
      above: "above 95 %",
      far_above: "above 99.8 %",
    },
  },
};
