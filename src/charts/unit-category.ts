import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import type { Column } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartCategory, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { excerpt } from "./excerpt.js";
import { caption, emptyPanel, frame } from "./frame.js";
import { plainLabel } from "./label.js";
import { wrapName } from "./metrics.js";
import { total } from "./rank-units.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES, shareScale } from "./theme.js";
import { byText, emptyUnits, unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "各单位问题的类别构成",
  en: "Categories of problems by unit",
};

const SHARE: Column = {
  name: "share",
  type: "number",
  unit: "share",
  minimum: 0,
  maximum: 1,
  title: { zh: "占该单位问题的比例", en: "Share of the unit's problems" },
  description: { zh: "problems ÷ 该单位全部问题", en: "problems / all problems of the unit" },
};

const COLUMN = 58;
const COUNT_ROOM = 56;
const HEAD_SIZE = SIZES.small;
const HEAD_LINE = 13;
const HEAD_GAP = 6;

/** Share of the colour scale from which cells are dark enough for white numbers. */
const DARK = 0.62;

/** A line of the heat map: a unit, several pooled, or all. */
interface Line {
  label: string;
  problems: number;
  byCategory: ReadonlyMap<string, number>;
}

/** Unit × category heat map: cells hold the number of problems, their colour the share in the unit's problems. */
export function unitCategory(input: ChartInput, lang: Lang): Chart {
  const cells = input.completion.filter((row) => row.by === "unit×category" && row.problems > 0);
  const units = unitRows(input).sort((a, b) => b.problems - a.problems || byText(a.group, b.group));
  const labels = unitLabels(input, units, lang);
  const columns = withUnknown(input.categories, cells);
  const perUnit = new Map<string | null, Map<string, number>>();
  for (const { group, category, problems } of cells) {
    const counts = perUnit.get(group) ?? new Map<string, number>();
    perUnit.set(group, counts.set(category ?? "", problems));
  }
  const countsOf = (row: CompletionRow) => perUnit.get(row.group) ?? new Map<string, number>();
  const pool = (label: string, rows: readonly CompletionRow[]): Line => ({
    label,
    problems: total(rows, (row) => row.problems),
    byCategory: new Map(columns.map(({ code }) => [code, total(rows, (row) => countsOf(row).get(code) ?? 0)])),
  });
  const { first, between } = excerpt(units, SIZES.units, 0);
  const lines: Line[] = [
    ...(units.length > 1
      ? [pool(lang === "zh" ? `全部 ${units.length} 个单位` : `all ${units.length} units`, units)]
      : []),
    ...first.map((row) => ({ label: labels.get(row.group) ?? "?", problems: row.problems, byCategory: countsOf(row) })),
    ...(between.length > 0
      ? [
          pool(
            lang === "zh" ? `其余 ${between.length} 个单位（合并）` : `${between.length} other units (pooled)`,
            between,
          ),
        ]
      : []),
  ];
  const problems = total(units, (row) => row.problems);
  const empty = emptyUnits(input);
  const notes =
    problems === 0
      ? []
      : lang === "zh"
        ? [
            `n = ${problems} 个问题，来自 ${units.length} 个单位，按主类别计。格内数字为问题数，颜色为占该单位全部问题的比例；粗体为核心类别。`,
            "单位按问题数从多到少排列；问题少的单位，比例起伏大。",
            ...(empty > 0 ? [`另有 ${empty} 个单位的通报没有列出问题，不在图中。`] : []),
            ...(between.length > 0
              ? [`单位过多：问题最少的 ${between.length} 个单位合并为一行；全部数值见同名 CSV。`]
              : []),
          ]
        : [
            `n = ${problems} problems from ${units.length} units, by primary category. Numbers count problems, colour is the share in the unit's problems; core categories are in bold.`,
            "Units stand by number of problems; where that is small, shares swing widely.",
            ...(empty > 0 ? [`${empty} more units list no problem and are left out.`] : []),
            ...(between.length > 0
              ? [
                  `Too many units: the ${between.length} with the fewest problems are pooled in one row; all values are in the CSV.`,
                ]
              : []),
          ];
  const panel =
    problems === 0
      ? emptyPanel(
          lang === "zh"
            ? "这批文件中没有列出问题的整改通报。"
            : "There is no rectification notice that lists a problem.",
        )
      : heatMap(lines, columns, lang);
  const width = Math.max(COLUMN * columns.length, SIZES.plot) + COUNT_ROOM + labelRoom(lines.map((line) => line.label));
  return {
    name: "unit-category",
    title: TITLE,
    description: `${TITLE[lang]} ${notes.join(" ")}`,
    spec: frame({ title: TITLE, notes, width, panel }, lang),
    columns: [...completionColumns("group", "category", "problems"), SHARE],
    rows: units.flatMap((row) =>
      columns.map(({ code }) => {
        const count = countsOf(row).get(code) ?? 0;
        return { group: row.group, category: code, problems: count, share: count / row.problems };
      }),
    ),
  };
}

/** The categories of the codebook, and after them codes that stand in the data only. */
function withUnknown(categories: readonly ChartCategory[], cells: readonly CompletionRow[]): ChartCategory[] {
  const known = new Set(categories.map(({ code }) => code));
  const unknown = new Set(cells.map((row) => row.category ?? "").filter((code) => !known.has(code)));
  return [...categories, ...[...unknown].sort(byText).map((code) => ({ code, zh: code, en: code, core: false }))];
}

/** Headings of columns, no two the same: a heading is also the key of its column. */
function headings(
  columns: readonly ChartCategory[],
  lang: Lang,
): Array<{ code: string; heading: string; core: boolean }> {
  const taken = new Set<string>();
  return columns.map(({ code, core, ...names }) => {
    const name = plainLabel(names[lang]) || code;
    // Chinese names stand upright in a few short lines; English ones are too long for that and are set at a slant.
    let heading = lang === "zh" ? wrapName(name, COLUMN - 2, HEAD_SIZE).join("\n") : name;
    while (taken.has(heading)) heading += "′";
    taken.add(heading);
    return { code, heading, core };
  });
}

/** The headings above their columns, their last line at the plot; core categories in bold. */
function headingLayer(heads: ReadonlyArray<{ heading: string; core: boolean }>, lang: Lang) {
  const slant = lang === "en";
  return (["bold", "normal"] as const).map((weight) => ({
    data: {
      values: heads
        .filter(({ core }) => core === (weight === "bold"))
        .map(({ heading }) => ({ category: heading, lift: -HEAD_GAP - (heading.split("\n").length - 1) * HEAD_LINE })),
    },
    mark: {
      type: "text" as const,
      align: slant ? ("left" as const) : ("center" as const),
      baseline: slant ? ("middle" as const) : ("bottom" as const),
      angle: slant ? 322 : 0,
      fontSize: HEAD_SIZE,
      fontWeight: weight,
      lineHeight: HEAD_LINE,
      color: COLOURS.ink,
      // A slanted text is moved along its own direction.
      ...(slant ? { dx: 8, dy: -4 } : { dy: { expr: "datum.lift" } }),
    },
    encoding: { y: { value: 0 }, text: { field: "category", type: "nominal" as const } },
  }));
}

function heatMap(lines: readonly Line[], columns: readonly ChartCategory[], lang: Lang): LayerSpec<Field> {
  const heads = headings(columns, lang);
  const values = lines.flatMap((line) =>
    heads
      .map(({ code, heading }) => ({ category: heading, problems: line.byCategory.get(code) ?? 0 }))
      .filter(({ problems }) => problems > 0)
      .map((cell) => ({ label: line.label, ...cell, share: cell.problems / line.problems })),
  );
  const top = Math.min(1, Math.ceil(Math.max(...values.map(({ share }) => share)) * 10) / 10);
  const labels = lines.map((line) => line.label);
  const width = columns.length * COLUMN;
  const countAt = width + COUNT_ROOM - 10;
  return {
    data: { values },
    width,
    height: lines.length * (rowHeight(labels) + 2),
    view: { fill: COLOURS.empty },
    encoding: {
      y: rowChannel(labels, { grid: false, gap: 0.06 }),
      x: {
        field: "category",
        type: "nominal",
        scale: { domain: heads.map(({ heading }) => heading), paddingInner: 0.04, paddingOuter: 0 },
        axis: { title: null, labels: false, domain: false, ticks: false, orient: "top" },
      },
    },
    layer: [
      {
        mark: { type: "rect" },
        encoding: {
          fill: {
            field: "share",
            type: "quantitative",
            scale: shareScale(top),
            legend: {
              title: lang === "zh" ? "占该单位全部问题的比例" : "Share of the unit's problems",
              orient: "top",
              direction: "horizontal",
              titleOrient: "left",
              titlePadding: 10,
              gradientLength: 140,
              gradientThickness: 10,
              format: ".0%",
              values: [0, top / 2, top],
              offset: 8,
            },
          },
        },
      },
      {
        mark: { type: "text", baseline: "middle", fontSize: SIZES.small },
        encoding: {
          text: { field: "problems", type: "quantitative" },
          color: { condition: { test: `datum.share > ${top * DARK}`, value: COLOURS.onDark }, value: COLOURS.onPale },
        },
      },
      ...headingLayer(heads, lang),
      rowLabels(labels),
      rowNumbers(
        lines.map(({ label, problems }) => ({ label, number: `${problems}` })),
        countAt,
      ),
      ...(lang === "zh" ? [caption("问题数", countAt, -HEAD_GAP, "right")] : []),
    ],
  };
}
