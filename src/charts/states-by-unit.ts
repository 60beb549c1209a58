import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import { STATUSES } from "../tables/problems.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { excerpt } from "./excerpt.js";
import { caption, emptyPanel, frame, percent } from "./frame.js";
import { textWidth } from "./metrics.js";
import { total } from "./rank-units.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES, STATE_COLOURS } from "./theme.js";
import { byText, emptyUnits, unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "各单位问题的整改状态",
  en: "Problems by state that the notice gives, by unit",
};

/** States in the order in which they are stacked. */
const STATES = ["completed", "mostly_completed", "in_progress", "unstated"] as const;

/** Room to the right of the plot for the number of problems, in pixels. */
const COUNT_ROOM = 60;

const COUNT_AT = SIZES.plot + COUNT_ROOM - 6;

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
  const { first, between } = excerpt(ordered, SIZES.units, 0);
  const bars = first.map((row) => ({ label: labels.get(row.group) ?? "?", ...counts(row) }));
  if (between.length > 0) {
    const sum = (count: (row: CompletionRow) => number) => total(between, count);
    bars.push({
      label: lang === "zh" ? `其余 ${between.length} 个单位（合并）` : `${between.length} other units (pooled)`,
      problems: sum((row) => row.problems),
      completed: sum((row) => row.completed),
      mostly_completed: sum((row) => row.mostly_completed),
      in_progress: sum((row) => row.in_progress),
      unstated: sum((row) => row.unstated),
    });
  }
  const problems = total(units, (row) => row.problems);
  const unstated = total(units, (row) => row.unstated);
  const silent = units.filter((row) => row.unstated === row.problems).length;
  const empty = emptyUnits(input);
  const notes =
    problems === 0
      ? []
      : lang === "zh"
        ? [
            `n = ${problems} 个问题，来自 ${units.length} 个单位；其中 ${unstated} 个（${percent(unstated / problems)}）通报没有写明状态，不作推断。段内数字为问题数。`,
            ...(silent > 0 ? [`${silent} 个单位对任何问题都没有写明状态。`] : []),
            ...(empty > 0 ? [`另有 ${empty} 个单位的通报没有列出问题，不在图中。`] : []),
            ...(between.length > 0
              ? [`单位过多：写明状态比例最低的 ${between.length} 个单位合并为一行；全部数值见同名 CSV。`]
              : []),
          ]
        : [
            `n = ${problems} problems from ${units.length} units; of ${unstated} (${percent(unstated / problems)}) the notice does not give the state, and none is guessed. Numbers in the bars count problems.`,
            ...(silent > 0 ? [`${silent} units state the state of no problem.`] : []),
            ...(empty > 0 ? [`${empty} more units list no problem and are left out.`] : []),
            ...(between.length > 0
              ? [
                  `Too many units: the ${between.length} with the lowest coverage are pooled in one row; all values are in the CSV.`,
                ]
              : []),
          ];
  const panel =
    bars.length === 0
      ? emptyPanel(
          lang === "zh"
            ? "这批文件中没有列出问题的整改通报。"
            : "There is no rectification notice that lists a problem.",
        )
      : stack(bars, lang);
  return {
    name: "states-by-unit",
    title: TITLE,
    description: `${TITLE[lang]} ${notes.join(" ")}`,
    spec: frame(
      { title: TITLE, notes, width: SIZES.plot + COUNT_ROOM + labelRoom(bars.map((bar) => bar.label)), panel },
      lang,
    ),
    columns: completionColumns("group", "notices", "problems", ...STATES, "coverage"),
    rows: ordered,
  };
}

type Bar = { label: string; problems: number } & Record<(typeof STATES)[number], number>;

function counts({ problems, completed, mostly_completed, in_progress, unstated }: CompletionRow): Omit<Bar, "label"> {
  return { problems, completed, mostly_completed, in_progress, unstated };
}

function stack(bars: readonly Bar[], lang: Lang): LayerSpec<Field> {
  const segments = bars.flatMap((bar) => {
    let from = 0;
    return STATES.filter((state) => bar[state] > 0).map((state) => {
      const start = from;
      from += bar[state] / bar.problems;
      const room = (from - start) * SIZES.plot;
      return {
        label: bar.label,
        state: STATUSES[state][lang],
        problems: bar[state],
        from: start,
        to: from,
        middle: (start + from) / 2,
        count: room > textWidth(`${bar[state]}`, SIZES.small) + 4 ? `${bar[state]}` : "",
        pale: state === "unstated" || state === "mostly_completed",
      };
    });
  });
  const labels = bars.map((bar) => bar.label);
  return {
    data: { values: segments },
    width: SIZES.plot,
    height: bars.length * rowHeight(labels),
    encoding: {
      y: rowChannel(labels, { grid: false }),
    },
    layer: [
      {
        mark: { type: "bar", height: 15, stroke: COLOURS.paper, strokeWidth: 1 },
        encoding: {
          x: {
            field: "from",
            type: "quantitative",
            scale: { domain: [0, 1], nice: false },
            axis: {
              title: lang === "zh" ? "占该单位全部问题的比例（%）" : "Share of the unit's problems (%)",
              format: ".0%",
              values: [0, 0.2, 0.4, 0.6, 0.8, 1],
              grid: true,
            },
          },
          x2: { field: "to" },
          color: {
            field: "state",
            type: "nominal",
            scale: {
              domain: STATES.map((state) => STATUSES[state][lang]),
              range: STATES.map((state) => STATE_COLOURS[state]),
            },
            legend: {
              title: null,
              orient: "top",
              direction: "horizontal",
              symbolType: "square",
              symbolSize: 130,
              offset: 8,
              columnPadding: 18,
            },
          },
        },
      },
      {
        mark: { type: "text", fontSize: SIZES.small, baseline: "middle" },
        encoding: {
          x: { field: "middle", type: "quantitative" },
          text: { field: "count", type: "nominal" },
          color: { condition: { test: "datum.pale", value: COLOURS.onPale }, value: COLOURS.onDark },
        },
      },
      rowLabels(labels),
      rowNumbers(
        bars.map(({ label, problems }) => ({ label, number: `${problems}` })),
        COUNT_AT,
      ),
      caption(lang === "zh" ? "问题数" : "problems", COUNT_AT, -6, "right"),
    ],
  };
}
