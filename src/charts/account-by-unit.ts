import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { COUNT_ROOM, forest } from "./forest.js";
import { fraction, noProblems } from "./frame.js";
import { type Ranked, rankUnits, total } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { SIZES } from "./theme.js";
import { emptyUnits, unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "各单位落实率（按整改措施的写法判断，计全部问题）",
  en: "Account ratio by unit, read from measures, over all problems",
};

const ACCOUNT: Ranked = {
  part: (row) => row.accounted_done,
  whole: (row) => row.problems,
  tone: (row) => row.evidenced,
  // Rows carry the share of evidenced measures, not their number, so the shares of several units cannot be pooled.
  pooledTone: () => null,
};

/**
 * The companion of completion-by-unit for the many notices that give no states: `account_ratio` with its Wilson
 * interval, ordered, coloured by the share of measures that bring evidence.
 */
export function accountByUnit(input: ChartInput, lang: Lang): Chart {
  const units = unitRows(input);
  const labels = unitLabels(input, units, lang);
  const { rows, pooled, ordered } = rankUnits(units, ACCOUNT, labels, lang);
  const empty = emptyUnits(input);
  const done = total(units, ACCOUNT.part);
  const whole = total(units, ACCOUNT.whole);
  const notes =
    lang === "zh"
      ? [
          "落实率 account_ratio = 落实的问题 ÷ 全部问题。落实：至少一项措施报告已做，且没有措施尚在进行或只是打算；由措施的写法判断，不是通报自己的结论。横线为 95% Wilson 区间。",
          `n = ${whole} 个问题，来自 ${units.length} 个单位。虚线为合计 ${fraction(done, whole)}。`,
          ...(empty > 0 ? [`另有 ${empty} 个单位的通报没有列出问题，不在图中。`] : []),
          ...(pooled > 0
            ? [`单位过多：只列两端，中间 ${pooled} 个单位合并为一行（菱形，不着色）；全部数值见同名 CSV。`]
            : []),
        ]
      : [
          "account_ratio = problems accounted for as done / all problems. Done: a measure reports something done and none is under way or only planned; read from the wording of the measures, not a conclusion of the notice. Lines are 95% Wilson intervals.",
          `n = ${whole} problems from ${units.length} units. Dashed: all together, ${fraction(done, whole)}.`,
          ...(empty > 0 ? [`${empty} more units list no problem and are left out.`] : []),
          ...(pooled > 0
            ? [
                `Too many units: both ends are shown, the ${pooled} between are pooled (diamond, not coloured); all values are in the CSV.`,
              ]
            : []),
        ];
  const panel =
    rows.length === 0
      ? noProblems(lang)
      : forest({
          rows,
          reference: done / whole,
          axisTitle:
            lang === "zh" ? "落实率：落实的问题 ÷ 全部问题（%）" : "Problems accounted for as done / all problems (%)",
          countTitle: lang === "zh" ? "已落实/全部" : "done/all",
          toneTitle: lang === "zh" ? "有据措施 ÷ 全部措施" : "Evidenced / all measures",
        });
  return compose(
    {
      name: "account-by-unit",
      title: TITLE,
      notes,
      width: SIZES.plot + COUNT_ROOM + labelRoom(rows.map((row) => row.label)),
      panel,
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
      rows: ordered satisfies CompletionRow[],
    },
    lang,
  );
}
