import type { Bilingual, Column } from "./column.js";

const NOT_STATED: Bilingual = {
  zh: "没有可作分母的问题，比率无定义",
  en: "no problem to serve as denominator: the ratio is undefined",
};

const NO_PROBLEM: Bilingual = { zh: "没有问题", en: "there is no problem" };

function problemCount<const Name extends string>(name: Name, title: Bilingual, description: Bilingual) {
  return { name, type: "integer", unit: "problem", minimum: 0, title, description } as const;
}

function share<const Name extends string>(name: Name, title: Bilingual, description: Bilingual, empty: Bilingual) {
  return { name, type: "number", unit: "share", minimum: 0, maximum: 1, title, description, empty } as const;
}

/** Counts of problems by state: the same in `notices` and `completion`. */
export const STATE_COUNT_COLUMNS = [
  problemCount(
    "completed",
    { zh: "已完成", en: "Completed" },
    {
      zh: "通报写明已完成整改的问题数",
      en: "Problems that the notice says are completed",
    },
  ),
  problemCount(
    "mostly_completed",
    { zh: "基本完成", en: "Mostly completed" },
    {
      zh: "通报写明基本完成整改的问题数；不计入 ratio 的分子",
      en: "Problems that the notice says are mostly completed; not in the numerator of ratio",
    },
  ),
  problemCount(
    "in_progress",
    { zh: "正在整改", en: "In progress" },
    {
      zh: "通报写明正在整改、尚未完成的问题数",
      en: "Problems that the notice says are still being worked on",
    },
  ),
  problemCount(
    "unstated",
    { zh: "未说明状态", en: "State not given" },
    {
      zh: "通报没有说明整改状态的问题数；不作推断，也不进入 ratio",
      en: "Problems whose state the notice does not give; never guessed, and not part of ratio",
    },
  ),
] as const satisfies readonly Column[];

/** The two completion ratios with their intervals: the same in `notices` and `completion`. */
export const RATIO_COLUMNS = [
  share(
    "ratio",
    { zh: "完成率（按通报所述状态）", en: "Completion ratio (states given)" },
    {
      zh: "已完成 ÷（已完成＋基本完成＋正在整改），只计通报给出状态的问题",
      en: "completed / (completed + mostly_completed + in_progress), over problems whose state the notice gives",
    },
    NOT_STATED,
  ),
  share(
    "ratio_low",
    { zh: "完成率下限", en: "Completion ratio, lower bound" },
    {
      zh: "ratio 的 95% Wilson 区间下限",
      en: "Lower bound of the 95 % Wilson interval of ratio",
    },
    NOT_STATED,
  ),
  share(
    "ratio_high",
    { zh: "完成率上限", en: "Completion ratio, upper bound" },
    {
      zh: "ratio 的 95% Wilson 区间上限",
      en: "Upper bound of the 95 % Wilson interval of ratio",
    },
    NOT_STATED,
  ),
  share(
    "coverage",
    { zh: "状态覆盖率", en: "Coverage" },
    {
      zh: "ratio 的分母 ÷ 全部问题：有多大比例的问题给出了状态",
      en: "Denominator of ratio / all problems: the share of problems whose state is given",
    },
    NO_PROBLEM,
  ),
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
  problemCount(
    "accounted_done",
    { zh: "已落实的问题", en: "Problems accounted for as done" },
    {
      zh: "account_state 为 done 的问题数：从整改措施的写法判断，不是通报的结论",
      en: "Problems whose account_state is done: read from the measures, not a conclusion of the notice",
    },
  ),
  share(
    "account_ratio",
    { zh: "落实率（按措施判断）", en: "Account ratio (read from measures)" },
    {
      zh: "accounted_done ÷ 全部问题；与 ratio 是两回事，不可混用",
      en: "accounted_done / all problems; not the same thing as ratio",
    },
    NO_PROBLEM,
  ),
  share(
    "account_low",
    { zh: "落实率下限", en: "Account ratio, lower bound" },
    {
      zh: "account_ratio 的 95% Wilson 区间下限",
      en: "Lower bound of the 95 % Wilson interval of account_ratio",
    },
    NO_PROBLEM,
  ),
  share(
    "account_high",
    { zh: "落实率上限", en: "Account ratio, upper bound" },
    {
      zh: "account_ratio 的 95% Wilson 区间上限",
      en: "Upper bound of the 95 % Wilson interval of account_ratio",
    },
    NO_PROBLEM,
  ),
] as const satisfies readonly Column[];
