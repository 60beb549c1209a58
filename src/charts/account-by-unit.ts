import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { withoutProblems } from "./left-out.js";
import { type UnitShare, unitRanking } from "./unit-ranking.js";
import { emptyUnits } from "./units.js";

const ACCOUNT: UnitShare = {
  name: "account-by-unit",
  title: {
    zh: "各单位落实率（按整改措施的写法判断，计全部问题）",
    en: "Account ratio by unit, read from measures, over all problems",
  },
  ranked: {
    part: (row) => row.accounted_done,
    whole: (row) => row.problems,
    tone: (row) => row.evidenced,
    // Rows carry the share of evidenced measures, not their number, so the shares of several units cannot be pooled.
    pooledTone: () => null,
  },
  definition: {
    zh: "落实率 account_ratio = 落实的问题 ÷ 全部问题。落实：至少一项措施报告已做，且没有措施尚在进行或只是打算；由措施的写法判断，不是通报自己的结论。横线为 95% Wilson 区间。",
    en: "account_ratio = problems accounted for as done / all problems. Done: a measure reports something done and none is under way or only planned; read from the wording of the measures, not a conclusion of the notice. Lines are 95% Wilson intervals.",
  },
  basis: ({ whole, units }) => ({
    zh: `n = ${whole} 个问题，来自 ${units} 个单位。`,
    en: `n = ${many(whole, "problem")} from ${many(units, "unit")}.`,
  }),
  missing: (input) => emptyUnits(input),
  leftOut: withoutProblems,
  pooledMark: { zh: "菱形，不着色", en: "diamond, not coloured" },
  none: { zh: "", en: "" },
  axis: { zh: "落实率：落实的问题 ÷ 全部问题（%）", en: "Problems accounted for as done / all problems (%)" },
  counts: { zh: "已落实/全部", en: "done/all" },
  tone: { zh: "有据措施 ÷ 全部措施", en: "Evidenced / all measures" },
  columns: completionColumns(
    "group",
    "notices",
    "problems",
    "accounted_done",
    "account_ratio",
    "account_low",
    "account_high",
    "evidenced",
  ),
};

/**
 * The companion of completion-by-unit for the many notices that give no states: `account_ratio` with its Wilson
 * interval, ordered, coloured by the share of measures that bring evidence.
 */
export function accountByUnit(input: ChartInput, lang: Lang): Chart {
  return unitRanking(input, ACCOUNT, lang);
}
