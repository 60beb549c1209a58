import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Chart } from "../charts/chart.js";
import { excerpt } from "../charts/excerpt.js";
import { caption, emptyPanel, frame } from "../charts/frame.js";
import { wrapEvenly } from "../charts/metrics.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "../charts/rows.js";
import { COLOURS, SIZES } from "../charts/theme.js";
import { many, plural } from "../messages/plural.js";
import type { Bilingual } from "../tables/column.js";
import { isTooSmall } from "./caution.js";
import { comparisonRows, comparisonTable } from "./columns.js";
import type { Comparison, ComparisonRow } from "./comparison.js";
import { fieldTitle } from "./fields.js";
import { groupLabel } from "./labels.js";
import { MEASURES } from "./measures.js";
import { funnelNotes, intervalNotes, type RenderOptions, testNotes } from "./render.js";

/** Room to the right of the plot for the counts, in pixels. */
const COUNT_ROOM = 150;
const COUNT_AT = SIZES.plot + 84;
const NOTICES_AT = SIZES.plot + COUNT_ROOM - 6;

/** A group as the chart draws it. */
interface DrawnRow {
  label: string;
  value: number;
  low: number;
  high: number;
  lenient: number | null;
  /** Control limits of a unit of this size; null where units are not compared. */
  limitLow: number | null;
  limitHigh: number | null;
  small: boolean;
  count: string;
  notices: string;
}

/**
 * A comparison as a chart: a row for each group, its value as a point with its interval as a line, and what it rests on
 * beside it. Groups too small are hollow. Where there are more groups than can be told apart, those in the middle are left
 * out, and the small ones first; the data behind the chart has all of them.
 */
export function comparisonChart(comparison: Comparison, options: RenderOptions): Chart {
  const { lang } = options;
  const measure = MEASURES[comparison.measure];
  const defined = comparison.rows.filter(({ strict }) => strict.value !== null);
  const compared = defined.filter(({ caution }) => !isTooSmall(caution));
  const fits = defined.length <= SIZES.units;
  const { first, between, last } = excerpt(fits ? defined : compared, { limit: SIZES.units, tail: 0.5 });
  const drawn = drawnRows(comparison, [...first, ...last], options);
  // Where rows are missing a label without a point says so.
  const labels = drawn.map(({ label }) => label);
  if (between.length > 0) labels.splice(first.length, 0, `⋯ ${between.length} ⋯`);
  const title = titleOf(comparison);
  const notes = [
    measure.formula[lang] + (comparison.where ? `  (${comparison.where})` : ""),
    legendOf(comparison, drawn, options),
    ...leftOutNotes(
      comparison.rows.length - defined.length,
      fits ? 0 : defined.length - compared.length,
      between.length,
      lang,
    ),
    ...intervalNotes(comparison, lang),
    ...testNotes(comparison, lang),
    ...funnelNotes(comparison, lang),
  ];
  return {
    name: "comparison",
    title,
    description: `${title[lang]} ${notes.join(" ")}`,
    spec: frame(
      {
        title,
        notes,
        width: SIZES.plot + COUNT_ROOM + labelRoom(labels),
        panel: drawn.length === 0 ? emptyPanel(NOTHING[lang]) : panelOf(comparison, drawn, labels, options),
      },
      lang,
    ),
    columns: comparisonTable(comparison, false).columns,
    rows: comparisonRows(comparison) as Chart["rows"],
    pages: 1,
  };
}

const NOTHING = {
  zh: "没有一组可以计算该指标。",
  en: "The measure is undefined for every group.",
} as const;

function titleOf({ measure, by }: Comparison): Bilingual {
  const fields = (lang: "zh" | "en") => by.map((field) => fieldTitle(field)[lang]).join(" × ");
  const { title } = MEASURES[measure];
  return { zh: `${title.zh}：按${fields("zh")}`, en: `${title.en} by ${fields("en")}` };
}

function drawnRows(comparison: Comparison, rows: readonly ComparisonRow[], options: RenderOptions): DrawnRow[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const { value, low, high } = row.strict;
    const full = groupLabel(comparison, row.key, { ...options, naming: "names" });
    let label = wrapEvenly(full, SIZES.rowLabel, SIZES.label).join("\n");
    while (taken.has(label)) label += "′";
    taken.add(label);
    return {
      label,
      value: value!,
      low: low ?? value!,
      high: high ?? value!,
      lenient: options.strictOnly ? null : (row.lenient?.value ?? null),
      limitLow: row.funnel?.limits.low95 ?? null,
      limitHigh: row.funnel?.limits.high95 ?? null,
      small: isTooSmall(row.caution),
      count: `${row.part}/${row.whole}`,
      notices: String(row.notices),
    };
  });
}

function panelOf(
  comparison: Comparison,
  rows: DrawnRow[],
  labels: string[],
  { lang }: RenderOptions,
): LayerSpec<Field> {
  const { scale, formula } = MEASURES[comparison.measure];
  const { value: overall } = comparison.overall.strict;
  const top = Math.max(1, ...rows.map(({ high, lenient }) => Math.max(high, lenient ?? 0)));
  const layer: LayerSpec<Field>["layer"] = [];
  if (rows.some(({ limitLow }) => limitLow !== null)) {
    layer.push({
      transform: [{ filter: "datum.limitLow !== null" }],
      mark: { type: "bar", color: COLOURS.grid, height: { band: 0.86 } },
      encoding: { x: { field: "limitLow", type: "quantitative" }, x2: { field: "limitHigh" } },
    });
  }
  if (overall !== null) {
    layer.push({
      data: { values: [{ overall }] },
      mark: { type: "rule", color: COLOURS.line, strokeDash: [4, 3], strokeWidth: 1.2 },
      encoding: { x: { field: "overall", type: "quantitative" }, y: { value: 0 }, y2: { value: "height" } },
    });
  }
  const paint = { condition: { test: "datum.small", value: COLOURS.line }, value: COLOURS.mark };
  layer.push(
    {
      mark: { type: "rule", strokeWidth: 1.6 },
      encoding: { x: { field: "low", type: "quantitative" }, x2: { field: "high" }, color: paint },
    },
    {
      transform: [{ filter: "datum.lenient !== null && datum.lenient !== datum.value" }],
      mark: { type: "point", shape: "diamond", size: 70, strokeWidth: 1.4, color: COLOURS.second, fill: COLOURS.paper },
      encoding: { x: { field: "lenient", type: "quantitative" } },
    },
    {
      mark: { type: "point", size: 80, strokeWidth: 1.4, opacity: 1 },
      encoding: {
        x: { field: "value", type: "quantitative" },
        stroke: paint,
        fill: { condition: { test: "datum.small", value: COLOURS.paper }, value: COLOURS.mark },
      },
    },
    rowLabels(labels),
    rowNumbers(
      rows.map(({ label, count }) => ({ label, number: count })),
      COUNT_AT,
    ),
    rowNumbers(
      rows.map(({ label, notices }) => ({ label, number: notices })),
      NOTICES_AT,
    ),
    caption("n/N", COUNT_AT, -6, "right"),
    caption(lang === "zh" ? "通报" : "notices", NOTICES_AT, -6, "right"),
  );
  return {
    data: { values: rows },
    width: SIZES.plot,
    height: labels.length * rowHeight(labels),
    encoding: {
      y: rowChannel(labels, { grid: true }),
      x: {
        type: "quantitative",
        scale: { domain: [0, top], nice: scale === "mean" },
        axis: {
          title: scale === "share" ? `${formula[lang].split(/[，,;]/)[0]} (%)` : formula[lang],
          grid: true,
          ...(scale === "share" ? { format: ".0%" } : {}),
        },
      },
    },
    layer,
  };
}

/** What the marks are; only those that the chart has. */
function legendOf(comparison: Comparison, rows: readonly DrawnRow[], { lang }: RenderOptions): string {
  const zh = lang === "zh";
  const { value } = comparison.overall.strict;
  const overall =
    value === null
      ? ""
      : MEASURES[comparison.measure].scale === "share"
        ? `${(100 * value).toFixed(1)}%`
        : value.toFixed(1);
  const parts = [
    zh ? "点为数值，横线为 95% 区间" : "Points are values, lines 95 % intervals",
    ...(overall ? [zh ? `虚线为合计（${overall}）` : `dashed: all together (${overall})`] : []),
    ...(rows.some(({ limitLow }) => limitLow !== null)
      ? [zh ? "灰带为同等规模单位的 95% 控制限" : "grey bands: 95 % control limits of a unit of that size"]
      : []),
    ...(rows.some(({ lenient, value }) => lenient !== null && lenient !== value)
      ? [zh ? "菱形为从宽（基本完成计为完成）" : "diamonds: lenient (mostly completed counted)"]
      : []),
    ...(rows.some(({ small }) => small)
      ? [zh ? "空心者数目太少，不参与比较" : "hollow: too small to be compared"]
      : []),
  ];
  return zh ? `${parts.join("；")}。` : `${parts.join("; ")}.`;
}

function leftOutNotes(undefinedGroups: number, small: number, between: number, lang: RenderOptions["lang"]): string[] {
  const zh = lang === "zh";
  return [
    ...(undefinedGroups > 0
      ? [
          zh
            ? `另有 ${undefinedGroups} 组无定义（分母为 0），不在图中。`
            : `${many(undefinedGroups, "more group")} ${plural(undefinedGroups, "is", "are")} undefined (nothing to serve as denominator) and left out.`,
        ]
      : []),
    ...(small > 0
      ? [
          zh
            ? `另有 ${small} 组数目太少，不在图中，见 CSV。`
            : `${many(small, "more group")} ${plural(small, "is", "are")} too small and left out; ${plural(small, "it is", "they are")} in the CSV.`,
        ]
      : []),
    ...(between > 0
      ? [
          zh
            ? `组数过多，只画两端；中间 ${between} 组见 CSV。`
            : `Too many groups: both ends are shown, the ${between} between are in the CSV.`,
        ]
      : []),
  ];
}
