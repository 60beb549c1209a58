import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { COUNT_ROOM, forest } from "./forest.js";
import { emptyPanel, fraction } from "./frame.js";
import { type Ranked, rankUnits, total } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { SIZES } from "./theme.js";
import { unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "各单位完成率（只计写明状态的问题）",
  en: "Completion ratio by unit, over problems whose state the notice gives",
};

const given = (row: CompletionRow) => row.completed + row.mostly_completed + row.in_progress;

const RATIO: Ranked = {
  part: (row) => row.completed,
  whole: given,
  tone: (row) => row.coverage,
  pooledTone: (rows) => total(rows, given) / total(rows, (row) => row.problems),
};

/** Completion by unit: `ratio` with its Wilson interval, ordered, coloured by coverage. */
export function completionByUnit(input: ChartInput, lang: Lang): Chart {
  const units = unitRows(input);
  const stated = units.filter((row) => given(row) > 0);
  const labels = unitLabels(input, stated, lang);
  const { rows, pooled, ordered } = rankUnits(stated, RATIO, labels, lang);
  const silent = units.length - stated.length;
  const done = total(stated, RATIO.part);
  const whole = total(stated, given);
  const problems = total(units, (row) => row.problems);
  const notes =
    lang === "zh"
      ? [
          `完成率 ratio = 已完成 ÷（已完成＋基本完成＋正在整改）；横线为 95% Wilson 区间。`,
          `n = ${whole} 个写明状态的问题，来自 ${stated.length} 个单位（全部 ${problems} 个问题）。虚线为合计 ${fraction(done, whole)}。`,
          ...(silent > 0 ? [`另有 ${silent} 个单位对任何问题都没有写明状态，不在图中；见 account-by-unit。`] : []),
          ...(pooled > 0 ? [`单位过多：只列两端，中间 ${pooled} 个单位合并为一行（菱形）；全部数值见同名 CSV。`] : []),
        ]
      : [
          "ratio = completed / (completed + mostly completed + in progress); lines are 95% Wilson intervals.",
          `n = ${whole} problems with a stated state, from ${stated.length} units (${problems} problems in all). Dashed: all together, ${fraction(done, whole)}.`,
          ...(silent > 0
            ? [`${silent} more units give the state of no problem and are left out; see account-by-unit.`]
            : []),
          ...(pooled > 0
            ? [
                `Too many units: both ends are shown, the ${pooled} between are pooled (diamond); all values are in the CSV.`,
              ]
            : []),
        ];
  const none =
    lang === "zh"
      ? "这批通报没有写明任何一个问题的整改状态，完成率无从计算。按措施判断的落实率见 account-by-unit。"
      : "No notice gives the state of any problem, so this ratio cannot be computed. See account-by-unit for the ratio read from measures.";
  const panel =
    rows.length === 0
      ? emptyPanel(none)
      : forest({
          rows,
          reference: done / whole,
          axisTitle:
            lang === "zh" ? "完成率：已完成 ÷ 写明状态的问题（%）" : "Completed / problems with a stated state (%)",
          countTitle: lang === "zh" ? "已完成/有状态" : "completed/stated",
          toneTitle: lang === "zh" ? "覆盖率：写明状态的问题 ÷ 全部问题" : "Coverage: stated / all problems",
        });
  return compose(
    {
      name: "completion-by-unit",
      title: TITLE,
      notes,
      width: SIZES.plot + COUNT_ROOM + labelRoom(rows.map((row) => row.label)),
      panel,
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
      rows: ordered,
    },
    lang,
  );
}
