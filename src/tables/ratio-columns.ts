import type { Bilingual, Column } from "./column.js";

const NOT_STATED: Bilingual = {
  zh: "没有可作分母的问题，比率无定义",
  en: "no problem to serve as denominator: the ratio is undefined",
};

/** Counts of problems by state: the same in `notices` and `completion`. */
export const STATE_COUNT_COLUMNS = [
  {
    name: "completed",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "已完成", en: "Completed" },
    description: {
      zh: "通报写明已完成整改的问题数",
      en: "Problems that the notice says are completed",
    },
  },
  {
    name: "mostly_completed",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "基本完成", en: "Mostly completed" },
    description: {
      zh: "通报写明基本完成整改的问题数；不计入 ratio 的分子",
      en: "Problems that the notice says are mostly completed; not in the numerator of ratio",
    },
  },
  {
    name: "in_progress",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "正在整改", en: "In progress" },
    description: {
      zh: "通报写明正在整改、尚未完成的问题数",
      en: "Problems that the notice says are still being worked on",
    },
  },
  {
    name: "unstated",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "未说明状态", en: "State not given" },
    description: {
      zh: "通报没有说明整改状态的问题数；不作推断，也不进入 ratio",
      en: "Problems whose state the notice does not give; never guessed, and not part of ratio",
    },
  },
] as const satisfies readonly Column[];

/** The two completion ratios with their intervals: the same in `notices` and `completion`. */
export const RATIO_COLUMNS = [
  {
    name: "ratio",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "完成率（按通报所述状态）", en: "Completion ratio (states given)" },
    description: {
      zh: "已完成 ÷（已完成＋基本完成＋正在整改），只计通报给出状态的问题",
      en: "completed / (completed + mostly_completed + in_progress), over problems whose state the notice gives",
    },
    empty: NOT_STATED,
  },
  {
    name: "ratio_low",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "完成率下限", en: "Completion ratio, lower bound" },
    description: {
      zh: "ratio 的 95% Wilson 区间下限",
      en: "Lower bound of the 95 % Wilson interval of ratio",
    },
    empty: NOT_STATED,
  },
  {
    name: "ratio_high",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "完成率上限", en: "Completion ratio, upper bound" },
    description: {
      zh: "ratio 的 95% Wilson 区间上限",
      en: "Upper bound of the 95 % Wilson interval of ratio",
    },
    empty: NOT_STATED,
  },
  {
    name: "coverage",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "状态覆盖率", en: "Coverage" },
    description: {
      zh: "ratio 的分母 ÷ 全部问题：有多大比例的问题给出了状态",
      en: "Denominator of ratio / all problems: the share of problems whose state is given",
    },
    empty: { zh: "没有问题", en: "there is no problem" },
  },
  {
    name: "stated_ratio",
    type: "number",
    unit: "share",
    minimum: 0,
    title: { zh: "自报完成率", en: "Completion ratio as claimed" },
    description: {
      zh: "通报自报的完成数 ÷ 自报的问题总数，合并时只计两数都给出的通报；原样相除，若通报的数字有出入可能大于 1",
      en: "Completed / problems as the notice itself totals them; pooled over notices that give both; divided as printed, so it can exceed 1 where the notice's figures do not agree",
    },
    empty: {
      zh: "通报没有同时给出两个总数，或该行只涉及一个类别",
      en: "no notice gives both totals, or the row is about one category only",
    },
  },
  {
    name: "accounted_done",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "已落实的问题", en: "Problems accounted for as done" },
    description: {
      zh: "account_state 为 done 的问题数：从整改措施的写法判断，不是通报的结论",
      en: "Problems whose account_state is done: read from the measures, not a conclusion of the notice",
    },
  },
  {
    name: "account_ratio",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "落实率（按措施判断）", en: "Account ratio (read from measures)" },
    description: {
      zh: "accounted_done ÷ 全部问题；与 ratio 是两回事，不可混用",
      en: "accounted_done / all problems; not the same thing as ratio",
    },
    empty: { zh: "没有问题", en: "there is no problem" },
  },
  {
    name: "account_low",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "落实率下限", en: "Account ratio, lower bound" },
    description: {
      zh: "account_ratio 的 95% Wilson 区间下限",
      en: "Lower bound of the 95 % Wilson interval of account_ratio",
    },
    empty: { zh: "没有问题", en: "there is no problem" },
  },
  {
    name: "account_high",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "落实率上限", en: "Account ratio, upper bound" },
    description: {
      zh: "account_ratio 的 95% Wilson 区间上限",
      en: "Upper bound of the 95 % Wilson interval of account_ratio",
    },
    empty: { zh: "没有问题", en: "there is no problem" },
  },
] as const satisfies readonly Column[];
