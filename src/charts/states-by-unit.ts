import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { CompletionRow } from "../tables/completion.js";
import { STATUSES } from "../tables/problems.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { excerpt } from "./excerpt.js";
import { noProblems, percent } from "./frame.js";
import { withoutProblems } from "./left-out.js";
import { total } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { type StackRow, stack, TOTAL_ROOM } from "./stack.js";
import { SIZES, STATE_COLOURS } from "./theme.js";
import { byText, emptyUnits, unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "各单位问题的整改状态",
  en: "Problems by state that the notice gives, by unit",
};

/** States in the order in which they are stacked. */
const STATES = ["completed", "mostly_completed", "in_progress", "unstated"] as const;

/** States by unit: bars of equal length, stacked by state, the number of problems in each segment and beside the bar. */
export function statesByUnit(input: ChartInput, lang: Lang): Chart {
  const units = unitRows(input);
  const share = (row: CompletionRow, state: (typeof STATES)[number]) => row[state] / row.problems;
  const ordered = [...units].sort(
    (a, b) =>
      share(a, "unstated") - share(b, "unstated") ||
      share(b, "completed") - share(a, "completed") ||
      b.problems - a.problems ||
      byText(a.group, b.group),
  );
  const labels = unitLabels(input, ordered, lang);
  // Units that state nothing stand at the end of the order; in a crowded chart they are the ones to pool.
  const { first, between, pages, pageNotes } = excerpt(ordered, {
    limit: SIZES.units,
    tail: 0,
    page: input.page,
  });
  const bar = (label: string, rows: readonly CompletionRow[]): StackRow => ({
    label,
    counts: STATES.map((state) => total(rows, (row) => row[state])),
    total: total(rows, (row) => row.problems),
  });
  const bars = first.map((row) => bar(labels.get(row.group) ?? "?", [row]));
  if (between.length > 0) {
    bars.push(
      bar(
        lang === "zh" ? `其余 ${between.length} 个单位（合并）` : `${many(between.length, "other unit")} (pooled)`,
        between,
      ),
    );
  }
  const problems = total(units, (row) => row.problems);
  const unstated = total(units, (row) => row.unstated);
  const silent = units.filter((row) => row.unstated === row.problems).length;
  const empty = emptyUnits(input);
  const notes =
    problems === 0
      ? []
      : [
          ...pageNotes(lang),
          ...(lang === "zh"
            ? [
                `n = ${problems} 个问题，来自 ${units.length} 个单位；其中 ${unstated} 个（${percent(unstated / problems)}）通报没有写明状态，不作推断。段内数字为问题数。`,
                ...(silent > 0 ? [`${silent} 个单位对任何问题都没有写明状态。`] : []),
                ...(empty > 0 ? [withoutProblems(empty).zh] : []),
                ...(between.length > 0
                  ? [`单位过多：写明状态比例最低的 ${between.length} 个单位合并为一行；全部数值见同名 CSV。`]
                  : []),
              ]
            : [
                `n = ${many(problems, "problem")} from ${many(units.length, "unit")}; of ${unstated} (${percent(unstated / problems)}) the notice does not give the state, and none is guessed. Numbers in the bars count problems.`,
                ...(silent > 0
                  ? [`${many(silent, "unit")} ${plural(silent, "gives", "give")} the state of no problem.`]
                  : []),
                ...(empty > 0 ? [withoutProblems(empty).en] : []),
                ...(between.length > 0
                  ? [
                      `Too many units: the ${between.length} with the lowest coverage are pooled in one row; all values are in the CSV.`,
                    ]
                  : []),
              ]),
        ];
  const panel =
    bars.length === 0
      ? noProblems(lang)
      : stack({
          rows: bars,
          parts: STATES.map((state) => ({
            name: STATUSES[state][lang],
            colour: STATE_COLOURS[state],
            pale: state === "unstated" || state === "mostly_completed",
          })),
          axisTitle: lang === "zh" ? "占该单位全部问题的比例（%）" : "Share of the unit's problems (%)",
          totalTitle: lang === "zh" ? "问题数" : "problems",
        });
  return compose(
    {
      name: "states-by-unit",
      title: TITLE,
      notes,
      width: SIZES.plot + TOTAL_ROOM + labelRoom(bars.map((bar) => bar.label)),
      panel,
      columns: completionColumns("group", "notices", "problems", ...STATES, "coverage"),
      rows: ordered,
      pages,
    },
    lang,
  );
}
