import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { total } from "./rank-units.js";
import { type UnitShare, unitRanking } from "./unit-ranking.js";
import { unitRows } from "./units.js";

const given = (row: CompletionRow) => row.completed + row.mostly_completed + row.in_progress;

const COMPLETION: UnitShare = {
  name: "completion-by-unit",
  title: {
    zh: "各单位完成率（只计写明状态的问题）",
    en: "Completion ratio by unit, over problems whose state the notice gives",
  },
  ranked: {
    part: (row) => row.completed,
    whole: given,
    tone: (row) => row.coverage,
    pooledTone: (rows) => total(rows, given) / total(rows, (row) => row.problems),
  },
  definition: {
    zh: "完成率 ratio = 已完成 ÷（已完成＋基本完成＋正在整改）；横线为 95% Wilson 区间。",
    en: "ratio = completed / (completed + mostly completed + in progress); lines are 95% Wilson intervals.",
  },
  basis: ({ whole, units, problems }) => ({
    zh: `n = ${whole} 个写明状态的问题，来自 ${units} 个单位（全部 ${problems} 个问题）。`,
    en: `n = ${many(whole, "problem")} with a stated state, from ${many(units, "unit")} (${many(problems, "problem")} in all).`,
  }),
  missing: (input, shown) => unitRows(input).length - shown,
  leftOut: (units) => ({
    zh: `另有 ${units} 个单位对任何问题都没有写明状态，不在图中；见 account-by-unit。`,
    en: `${many(units, "more unit")} ${plural(units, "gives", "give")} the state of no problem and ${plural(units, "is", "are")} left out; see account-by-unit.`,
  }),
  pooledMark: { zh: "菱形", en: "diamond" },
  none: {
    zh: "这批通报没有写明任何一个问题的整改状态，完成率无从计算。按措施判断的落实率见 account-by-unit。",
    en: "No notice gives the state of any problem, so this ratio cannot be computed. See account-by-unit for the ratio read from measures.",
  },
  axis: { zh: "完成率：已完成 ÷ 写明状态的问题（%）", en: "Completed / problems with a stated state (%)" },
  counts: { zh: "已完成/有状态", en: "completed/stated" },
  tone: { zh: "覆盖率：写明状态的问题 ÷ 全部问题", en: "Coverage: stated / all problems" },
  columns: completionColumns(
    "group",
    "notices",
    "problems",
    "completed",
    "mostly_completed",
    "in_progress",
    "unstated",
    "ratio",
    "ratio_low",
    "ratio_high",
    "coverage",
  ),
};

/** Completion by unit: `ratio` with its Wilson interval, ordered, coloured by coverage. */
export function completionByUnit(input: ChartInput, lang: Lang): Chart {
  return unitRanking(input, COMPLETION, lang);
}
