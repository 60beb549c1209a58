import type { Column, RowOf, Table } from "../tables/column.js";
import { GROUPINGS } from "../tables/completion.js";
import { CAUTIONS } from "./caution.js";
import type { Comparison, ComparisonRow } from "./comparison.js";
import { MEASURES } from "./measures.js";

const NO_INTERVAL = {
  zh: "没有区间：无定义，或只有一篇通报自己的总数",
  en: "no interval: undefined, or one notice's own total",
};
const NOT_COMPARED = {
  zh: "没有比较：数目太少，或没有可比的组",
  en: "not compared: too few cases, or nothing to compare with",
};
const NOT_LENIENT = { zh: "该指标不涉及基本完成", en: "the measure does not know mostly completed" };
const UNITS_ONLY = { zh: "只在按单位比较时给出", en: "only where units are compared" };

/** Where a unit lies in the funnel. */
const POSITIONS = {
  far_below: { zh: "低于 99.8% 控制限", en: "below the 99.8 % limit" },
  below: { zh: "低于 95% 控制限", en: "below the 95 % limit" },
  within: { zh: "控制限之内", en: "within the limits" },
  above: { zh: "高于 95% 控制限", en: "above the 95 % limit" },
  far_above: { zh: "高于 99.8% 控制限", en: "above the 99.8 % limit" },
} as const;

/** Columns behind those that name the group. */
const VALUES = [
  {
    name: "measure",
    type: "string",
    enumeration: Object.fromEntries(Object.values(MEASURES).map(({ name, title }) => [name, title])),
    title: { zh: "指标", en: "Measure" },
    description: { zh: "比较的是什么", en: "What groups are compared on" },
  },
  {
    name: "notices",
    type: "integer",
    unit: "notice",
    minimum: 0,
    title: { zh: "通报数", en: "Notices" },
    description: { zh: "数值所依据的通报数", en: "Notices that the value rests on" },
  },
  {
    name: "problems",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "问题数", en: "Problems" },
    description: { zh: "组内全部问题数", en: "All problems of the group" },
  },
  {
    name: "part",
    type: "integer",
    minimum: 0,
    title: { zh: "分子", en: "Numerator" },
    description: { zh: "数值的分子", en: "Numerator of the value" },
  },
  {
    name: "whole",
    type: "integer",
    minimum: 0,
    title: { zh: "分母", en: "Denominator" },
    description: { zh: "数值的分母", en: "Denominator of the value" },
  },
  number(
    "value",
    "数值",
    "Value",
    "part ÷ whole；基本完成不计为完成",
    "part / whole, mostly completed not counted as completed",
    {
      zh: "分母为 0，无定义",
      en: "the denominator is 0: undefined",
    },
  ),
  number(
    "low",
    "下限",
    "Lower bound",
    "95% 区间下限，方法见 interval",
    "Lower bound of the 95 % interval, made as `interval` says",
    NO_INTERVAL,
  ),
  number("high", "上限", "Upper bound", "95% 区间上限", "Upper bound of the 95 % interval", NO_INTERVAL),
  {
    name: "interval",
    type: "string",
    enumeration: {
      wilson: { zh: "Wilson 区间，以各问题为独立", en: "Wilson's, with the cases as independent" },
      clustered: {
        zh: "以通报为整体抽样的方差折算有效个数后的 Wilson 区间",
        en: "Wilson's, on the effective number of cases by a bootstrap over notices",
      },
    },
    title: { zh: "区间方法", en: "Kind of interval" },
    description: { zh: "区间是怎样得出的", en: "How the interval was made" },
    empty: NO_INTERVAL,
  },
  number(
    "bootstrap_low",
    "自助法下限",
    "Bootstrap, lower",
    "以通报为整体的自助法百分位区间下限，供对照；通报少时偏窄",
    "Lower bound of the percentile bootstrap over notices, for comparison; too narrow where notices are few",
    NO_INTERVAL,
  ),
  number(
    "bootstrap_high",
    "自助法上限",
    "Bootstrap, upper",
    "自助法百分位区间上限",
    "Upper bound of the percentile bootstrap over notices",
    NO_INTERVAL,
  ),
  number(
    "coverage",
    "覆盖率",
    "Coverage",
    "数值所依据的部分占全组的比例：写明状态的问题，或有自报的通报",
    "Share of the group that the value rests on: problems with a stated state, or notices with a claim",
    {
      zh: "该指标涉及全组",
      en: "the measure is over the whole group",
    },
  ),
  integer(
    "lenient_part",
    "分子（从宽）",
    "Numerator, lenient",
    "基本完成计为完成时的分子",
    "Numerator with mostly completed counted as completed",
    NOT_LENIENT,
  ),
  number(
    "lenient",
    "数值（从宽）",
    "Value, lenient",
    "基本完成计为完成时的数值",
    "Value with mostly completed counted as completed",
    NOT_LENIENT,
  ),
  number(
    "lenient_low",
    "从宽下限",
    "Lenient, lower",
    "从宽数值的 95% 区间下限",
    "Lower bound of the 95 % interval of the lenient value",
    NOT_LENIENT,
  ),
  number(
    "lenient_high",
    "从宽上限",
    "Lenient, upper",
    "从宽数值的 95% 区间上限",
    "Upper bound of the 95 % interval of the lenient value",
    NOT_LENIENT,
  ),
  {
    name: "caution",
    type: "string",
    enumeration: CAUTIONS,
    title: { zh: "提醒", en: "Caution" },
    description: { zh: "为何该组说明不了什么", en: "Why the group says little or nothing" },
    empty: { zh: "没有提醒", en: "none" },
  },
  number(
    "difference",
    "与其余之差",
    "Difference from the rest",
    "与其他各组合计之差；按类别比较时为同一通报内之差",
    "Difference from the other groups together; within notices where categories are compared",
    NOT_COMPARED,
  ),
  number(
    "difference_low",
    "差的下限",
    "Difference, lower",
    "差的 95% 区间下限",
    "Lower bound of the difference's 95 % interval",
    NOT_COMPARED,
  ),
  number(
    "difference_high",
    "差的上限",
    "Difference, upper",
    "差的 95% 区间上限",
    "Upper bound of the difference's 95 % interval",
    NOT_COMPARED,
  ),
  number("p", "p 值", "p", "置换检验，双侧", "By permutation, two-sided", NOT_COMPARED),
  number(
    "p_holm",
    "p 值（Holm）",
    "p, Holm",
    "按组数以 Holm 法校正",
    "Corrected for the number of groups by Holm's method",
    NOT_COMPARED,
  ),
  number(
    "p_bh",
    "p 值（BH）",
    "p, BH",
    "按组数以 Benjamini–Hochberg 法校正",
    "Corrected for the number of groups by Benjamini and Hochberg's method",
    NOT_COMPARED,
  ),
  number(
    "limit_low_95",
    "95% 控制限下限",
    "95 % limit, lower",
    "漏斗图中同等规模单位的 95% 控制限下限",
    "Lower 95 % control limit of a unit of this size",
    UNITS_ONLY,
  ),
  number(
    "limit_high_95",
    "95% 控制限上限",
    "95 % limit, upper",
    "95% 控制限上限",
    "Upper 95 % control limit",
    UNITS_ONLY,
  ),
  number(
    "limit_low_998",
    "99.8% 控制限下限",
    "99.8 % limit, lower",
    "99.8% 控制限下限",
    "Lower 99.8 % control limit",
    UNITS_ONLY,
  ),
  number(
    "limit_high_998",
    "99.8% 控制限上限",
    "99.8 % limit, upper",
    "99.8% 控制限上限",
    "Upper 99.8 % control limit",
    UNITS_ONLY,
  ),
  position("funnel", "漏斗图位置", "Place in the funnel", "相对二项分布的精确控制限", "Against exact binomial limits"),
  position(
    "funnel_adjusted",
    "漏斗图位置（放宽）",
    "Place in the funnel, widened",
    "控制限按单位间的过度离散放宽之后",
    "Against limits widened by how much units differ beyond chance",
  ),
  number(
    "shrunk",
    "收缩估计",
    "Shrunk value",
    "经验贝叶斯估计：数目越少越向总体靠拢",
    "Empirical Bayes: drawn towards the common value, the more the fewer the cases",
    UNITS_ONLY,
  ),
  number(
    "shrunk_low",
    "收缩估计下限",
    "Shrunk, lower",
    "收缩估计的 95% 区间下限",
    "Lower bound of the shrunk value's 95 % interval",
    UNITS_ONLY,
  ),
  number(
    "shrunk_high",
    "收缩估计上限",
    "Shrunk, upper",
    "收缩估计的 95% 区间上限",
    "Upper bound of the shrunk value's 95 % interval",
    UNITS_ONLY,
  ),
] as const satisfies readonly Column[];

/** What a row can be followed to. */
const IDS = [
  {
    name: "notice_ids",
    type: "list",
    title: { zh: "通报编号", en: "Notices" },
    description: { zh: "数值所依据的通报", en: "Notices that the value rests on" },
  },
  {
    name: "problem_ids",
    type: "list",
    title: { zh: "问题编号", en: "Problems" },
    description: {
      zh: "数值所依据的问题（分母）；单元格超过 32767 字时 Excel 会截断显示",
      en: "Problems that the value rests on (its denominator); Excel cuts a cell at 32,767 characters",
    },
  },
] as const satisfies readonly Column[];

type Row = RowOf<typeof VALUES> & RowOf<typeof IDS>;

/**
 * The table of a comparison: a column for each field grouped by, then the values.
 * @param ids whether each row lists the notices and problems behind it
 */
export function comparisonTable(comparison: Comparison, ids: boolean): Table {
  const fields = comparison.by.map(
    (field): Column => ({
      name: field,
      type: "string",
      title: GROUPINGS[field],
      description: { zh: "组的取值", en: "The group's value" },
      empty: { zh: "通报没有给出该项", en: "the notices in this group do not give the value" },
    }),
  );
  return {
    name: "comparison",
    title: { zh: "比较", en: "Comparison" },
    description: { zh: "一行是一个被比较的组", en: "A row is a group compared" },
    columns: [...fields, ...VALUES, ...(ids ? IDS : [])],
    primaryKey: [...comparison.by],
    foreignKeys: [],
  };
}

/** The rows of `comparisonTable`, in the order of the comparison. Shares and p-values are rounded to six decimals. */
export function comparisonRows(comparison: Comparison): Array<Readonly<Record<string, unknown>>> {
  return comparison.rows.map((row) => ({
    ...Object.fromEntries(comparison.by.map((field, place) => [field, row.key[place] ?? null])),
    ...cells(comparison, row),
  }));
}

function cells({ measure }: Comparison, row: ComparisonRow): Row {
  const { strict, lenient, bootstrap, difference, funnel, shrunk } = row;
  return {
    measure,
    notices: row.notices,
    problems: row.problems,
    part: row.part,
    whole: row.whole,
    value: rounded(strict.value),
    low: rounded(strict.low),
    high: rounded(strict.high),
    interval: row.interval,
    bootstrap_low: rounded(bootstrap?.low),
    bootstrap_high: rounded(bootstrap?.high),
    coverage: rounded(row.coverage),
    lenient_part: lenient?.part ?? null,
    lenient: rounded(lenient?.value),
    lenient_low: rounded(lenient?.low),
    lenient_high: rounded(lenient?.high),
    caution: row.caution,
    difference: rounded(difference?.value),
    difference_low: rounded(difference?.low),
    difference_high: rounded(difference?.high),
    p: rounded(difference?.p),
    p_holm: rounded(difference?.p_holm),
    p_bh: rounded(difference?.p_bh),
    limit_low_95: rounded(funnel?.limits.low95),
    limit_high_95: rounded(funnel?.limits.high95),
    limit_low_998: rounded(funnel?.limits.low998),
    limit_high_998: rounded(funnel?.limits.high998),
    funnel: funnel?.position ?? null,
    funnel_adjusted: funnel?.adjusted ?? null,
    shrunk: rounded(shrunk?.value),
    shrunk_low: rounded(shrunk?.low),
    shrunk_high: rounded(shrunk?.high),
    notice_ids: row.notice_ids,
    problem_ids: row.problem_ids,
  };
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6;
}

type Bilingual = Column["title"];

function number<Name extends string>(
  name: Name,
  zh: string,
  en: string,
  zhText: string,
  enText: string,
  empty: Bilingual,
) {
  return { name, type: "number", title: { zh, en }, description: { zh: zhText, en: enText }, empty } as const;
}

function integer<Name extends string>(
  name: Name,
  zh: string,
  en: string,
  zhText: string,
  enText: string,
  empty: Bilingual,
) {
  return { name, type: "integer", title: { zh, en }, description: { zh: zhText, en: enText }, empty } as const;
}

function position<Name extends string>(name: Name, zh: string, en: string, zhText: string, enText: string) {
  const enumeration = POSITIONS;
  return {
    name,
    type: "string",
    enumeration,
    title: { zh, en },
    description: { zh: zhText, en: enText },
    empty: UNITS_ONLY,
  } as const;
}
