import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { wilson } from "../completion/wilson.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { excerpt } from "./excerpt.js";
import { caption, emptyPanel, fraction, noProblems } from "./frame.js";
import { withoutStates } from "./left-out.js";
import { SERIES_POINT, seriesChannels } from "./point-series.js";
import { pooledLabel, total } from "./rank-units.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES } from "./theme.js";
import { byText, unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "从严与从宽的完成率（基本完成不计、计为完成）",
  en: "Completion, strict and lenient: mostly completed left out, or counted as completed",
};

const COUNT_ROOM = 160;
const STRICT_AT = SIZES.plot + 78;
const LENIENT_AT = SIZES.plot + COUNT_ROOM - 6;

/** How far the two marks of a row stand from its middle, in pixels. */
const APART = 4;

/** Problems of a unit by state, as far as the notice gives one. */
interface States {
  label: string;
  completed: number;
  mostly: number;
  given: number;
}

/**
 * Completion under both readings of 基本完成, unit by unit: strict, `ratio` as everywhere else, and lenient, with mostly
 * completed problems in the numerator. Which of them a notice's own total follows it seldom says.
 */
export function strictLenient(input: ChartInput, lang: Lang): Chart {
  const units = unitRows(input);
  const given = (row: CompletionRow) => row.completed + row.mostly_completed + row.in_progress;
  const lenient = (row: CompletionRow) => row.completed + row.mostly_completed;
  const ordered = units
    .filter((row) => given(row) > 0)
    .sort(
      (a, b) =>
        b.completed / given(b) - a.completed / given(a) ||
        lenient(b) / given(b) - lenient(a) / given(a) ||
        given(b) - given(a) ||
        byText(a.group, b.group),
    );
  const labels = unitLabels(input, ordered, lang);
  const line = (label: string, rows: readonly CompletionRow[]): States => ({
    label,
    completed: total(rows, (row) => row.completed),
    mostly: total(rows, (row) => row.mostly_completed),
    given: total(rows, given),
  });
  const single = (row: CompletionRow) => line(labels.get(row.group) ?? "?", [row]);
  const { first, between, last, pages, pageNotes } = excerpt(ordered, {
    limit: SIZES.units,
    tail: 0.5,
    page: input.page,
  });
  const allLabel = lang === "zh" ? `全部 ${ordered.length} 个单位` : `all ${ordered.length} units`;
  const all = line(allLabel, ordered);
  const rows = [
    ...(ordered.length > 1 ? [all] : []),
    ...first.map(single),
    ...(between.length > 0 ? [line(pooledLabel(between.length, lang), between)] : []),
    ...last.map(single),
  ];
  const differing = ordered.filter((row) => row.mostly_completed > 0).length;
  const silent = units.length - ordered.length;
  const strictAll = fraction(all.completed, all.given);
  const lenientAll = fraction(all.completed + all.mostly, all.given);
  const notes =
    ordered.length === 0
      ? []
      : [
          ...pageNotes(lang),
          ...(lang === "zh"
            ? [
                `从严 = 已完成 ÷ 写明状态的问题（即 ratio）；从宽 =（已完成＋基本完成）÷ 写明状态的问题。横线为 95% Wilson 区间。`,
                `n = ${all.given} 个写明状态的问题，来自 ${ordered.length} 个单位：从严 ${strictAll}，从宽 ${lenientAll}。${differing} 个单位有基本完成的问题，两者因此不同。`,
                ...(silent > 0 ? [withoutStates(silent).zh] : []),
                ...(between.length > 0
                  ? [`单位过多：只列两端，中间 ${between.length} 个单位合并为一行；全部数值见同名 CSV。`]
                  : []),
              ]
            : [
                "Strict = completed / problems with a stated state (ratio); lenient = (completed + mostly completed) / the same. Lines are 95% Wilson intervals.",
                `n = ${many(all.given, "problem")} with a stated state, from ${many(ordered.length, "unit")}: strict ${strictAll}, lenient ${lenientAll}. In ${many(differing, "unit")} something is mostly completed, so that the two differ.`,
                ...(silent > 0 ? [withoutStates(silent).en] : []),
                ...(between.length > 0
                  ? [
                      `Too many units: both ends are shown, the ${between.length} between are pooled in one row; all values are in the CSV.`,
                    ]
                  : []),
              ]),
        ];
  const panel =
    units.length === 0
      ? noProblems(lang)
      : ordered.length === 0
        ? emptyPanel(
            lang === "zh"
              ? "这批通报没有写明任何一个问题的整改状态，完成率无从计算。"
              : "No notice gives the state of any problem, so that there is no completion ratio.",
          )
        : pairs(rows, new Set([allLabel]), lang);
  return compose(
    {
      name: "strict-lenient",
      title: TITLE,
      notes,
      width: SIZES.plot + COUNT_ROOM + labelRoom(rows.map((row) => row.label)),
      panel,
      columns: [
        ...completionColumns("group", "notices", "problems", "completed", "mostly_completed", "in_progress", "ratio"),
        LENIENT_RATIO,
      ],
      rows: ordered.map((row) => ({ ...row, lenient_ratio: lenient(row) / given(row) })),
      pages,
    },
    lang,
  );
}

const LENIENT_RATIO: Column = {
  name: "lenient_ratio",
  type: "number",
  unit: "share",
  minimum: 0,
  maximum: 1,
  title: { zh: "从宽完成率", en: "Lenient ratio" },
  description: {
    zh: "（completed＋mostly_completed）÷（completed＋mostly_completed＋in_progress）",
    en: "(completed + mostly_completed) / (completed + mostly_completed + in_progress)",
  },
};

const SERIES = {
  zh: { strict: "从严：只计已完成", lenient: "从宽：加上基本完成" },
  en: { strict: "strict: completed only", lenient: "lenient: and mostly completed" },
} as const;

function pairs(rows: readonly States[], bold: ReadonlySet<string>, lang: Lang): LayerSpec<Field> {
  const labels = rows.map((row) => row.label);
  const readings = { strict: (row: States) => row.completed, lenient: (row: States) => row.completed + row.mostly };
  const words = SERIES[lang];
  const values = (["strict", "lenient"] as const).map((series) =>
    rows.map((row) => ({ label: row.label, series: words[series], ...wilson(readings[series](row), row.given) })),
  );
  const channels = seriesChannels([
    { name: words.strict, hollow: false },
    { name: words.lenient, hollow: true },
  ]);
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, 1], nice: false },
    axis: {
      title: lang === "zh" ? "占写明状态的问题的比例（%）" : "Share of problems with a stated state (%)",
      format: ".0%",
      values: [0, 0.2, 0.4, 0.6, 0.8, 1],
      grid: true,
    },
  });
  return {
    width: SIZES.plot,
    height: rows.length * Math.max(rowHeight(labels), 24),
    encoding: { y: rowChannel(labels, { grid: true }) },
    layer: [
      ...values.flatMap((series, index) => {
        const yOffset = index === 0 ? -APART : APART;
        return [
          {
            data: { values: series },
            mark: { type: "rule" as const, color: COLOURS.muted, strokeWidth: 1.2, yOffset },
            encoding: { x: x("low"), x2: { field: "high" } },
          },
          {
            data: { values: series },
            mark: { ...SERIES_POINT, size: 56, yOffset },
            encoding: { x: x("share"), ...channels },
          },
        ];
      }),
      rowLabels(labels, bold),
      rowNumbers(
        rows.map(({ label, completed, given }) => ({ label, number: `${completed}/${given}` })),
        STRICT_AT,
      ),
      rowNumbers(
        rows.map(({ label, completed, mostly, given }) => ({ label, number: `${completed + mostly}/${given}` })),
        LENIENT_AT,
      ),
      caption(lang === "zh" ? "从严" : "strict", STRICT_AT, -6, "right"),
      caption(lang === "zh" ? "从宽" : "lenient", LENIENT_AT, -6, "right"),
    ],
  };
}
