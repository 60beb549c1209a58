import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { wilson } from "../completion/wilson.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { caption, emptyPanel, noProblems } from "./frame.js";
import { plainLabel } from "./label.js";
import { type Matrix, unitMatrix } from "./matrix.js";
import { categoryLabels, namedCategories } from "./named-categories.js";
import { quantile } from "./quantile.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES } from "./theme.js";
import { byText, unitLabels } from "./units.js";

const COUNT_ROOM = 120;
const OWN_AT = SIZES.plot + 56;
const REST_AT = SIZES.plot + COUNT_ROOM - 6;

const share = (name: string, title: { zh: string; en: string }, description: { zh: string; en: string }): Column => ({
  name,
  type: "number",
  unit: "share",
  minimum: 0,
  maximum: 1,
  title,
  description,
});

const COLUMNS: Column[] = [
  ...completionColumns("group", "category", "problems"),
  share(
    "share",
    { zh: "占该单位问题的比例", en: "Share of the unit's problems" },
    { zh: "problems ÷ 该单位全部问题", en: "problems / all problems of the unit" },
  ),
  share(
    "share_low",
    { zh: "比例下限", en: "Share, lower bound" },
    { zh: "share 的 95% Wilson 区间下限", en: "Lower bound of the 95 % Wilson interval of share" },
  ),
  share(
    "share_high",
    { zh: "比例上限", en: "Share, upper bound" },
    { zh: "share 的 95% Wilson 区间上限", en: "Upper bound of the 95 % Wilson interval of share" },
  ),
  {
    name: "rest_problems",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "其余单位问题数", en: "Problems of the others" },
    description: { zh: "其余单位该类问题数", en: "Problems of the category in all other units" },
  },
  share(
    "rest_share",
    { zh: "占其余单位问题的比例", en: "Share of the others' problems" },
    { zh: "rest_problems ÷ 其余单位全部问题", en: "rest_problems / all problems of the other units" },
  ),
  share(
    "rest_low_quartile",
    { zh: "其余单位的下四分位数", en: "Lower quartile of the others" },
    { zh: "其余各单位该类占比的下四分位数", en: "Lower quartile of the shares of the single other units" },
  ),
  share(
    "rest_high_quartile",
    { zh: "其余单位的上四分位数", en: "Upper quartile of the others" },
    { zh: "其余各单位该类占比的上四分位数", en: "Upper quartile of the shares of the single other units" },
  ),
];

/** A category in the profile of a unit. */
interface Line {
  code: string;
  problems: number;
  share: number;
  low: number;
  high: number;
  rest: number;
  restShare: number;
  quartiles: [number, number];
}

/**
 * What the problems of one unit are about, against those of all others: shares with their intervals, beside the pooled
 * share of the rest and the middle half of the other units. The unit is the one asked for, else the one that differs
 * most from the rest.
 */
export function categoryProfile(input: ChartInput, lang: Lang): Chart {
  const matrix = unitMatrix(input);
  const asked = input.focus?.unit;
  const shown = asked === undefined ? mostDistinct(matrix) : matrix.units.find((unit) => unit.group === asked);
  const others = matrix.units.filter((unit) => unit !== shown);
  const labels = unitLabels(input, matrix.units, lang);
  const unitName = shown === undefined ? "" : plainLabel(labels.get(shown.group) ?? "?").replaceAll("\n", "");
  const title = {
    zh: unitName === "" ? "一个单位的问题类别与其余单位比较" : `${unitName}：问题类别与其余单位比较`,
    en:
      unitName === "" ? "Categories of one unit against the others" : `${unitName}: categories against the other units`,
  };
  const own = shown?.problems ?? 0;
  const rest = others.reduce((sum, unit) => sum + unit.problems, 0);
  const lines = shown === undefined || rest === 0 ? [] : profile(matrix, shown, others, rest);
  const named = namedCategories(input.categories, matrix.categories);
  const names = categoryLabels(named, lang);
  const notes =
    lines.length === 0
      ? []
      : lang === "zh"
        ? [
            `n = 该单位 ${own} 个问题，其余 ${others.length} 个单位 ${rest} 个问题；每个问题按主类别计一次。点为该单位的占比，横线为 95% Wilson 区间；竖线为其余单位合计的占比，浅色带为其余各单位占比的中间一半（四分位数之间）。`,
            "按两者之差从大到小排列；右侧为问题数；粗体为核心类别。区间含有竖线的，差别可以出于偶然。",
            asked === undefined
              ? "所示为类别构成与其余单位差别最大（对数似然 G² 最高）的单位；其他单位：zhenggai chart category-profile --unit 单位名。"
              : "",
          ].filter((note) => note !== "")
        : [
            `n = ${many(own, "problem")} of the unit, ${rest} of the ${many(others.length, "other")}; each counts once, by its primary category. Points are shares of the unit, lines their 95% Wilson intervals; ticks are the others pooled, pale bands the middle half of the single others (between quartiles).`,
            "Rows stand by the difference; at the right: problems; core categories are in bold. Where the interval holds the tick, the difference can be chance.",
            asked === undefined
              ? "Shown is the unit whose categories differ most from the rest (highest log-likelihood G²); for another: zhenggai chart category-profile --unit NAME."
              : "",
          ].filter((note) => note !== "");
  const core = new Set(named.filter((category) => category.core).map(({ code }) => names.get(code) ?? code));
  const panel =
    matrix.units.length === 0
      ? noProblems(lang)
      : lines.length === 0
        ? emptyPanel(
            lang === "zh"
              ? shown === undefined
                ? `没有名为“${plainLabel(asked ?? "")}”且列出问题的单位。`
                : "这批文件中只有一个单位，没有可比较的其余单位。"
              : shown === undefined
                ? `There is no unit called “${plainLabel(asked ?? "")}” that lists a problem.`
                : "There is but one unit, and nothing to compare it with.",
          )
        : dots(lines, names, core, lang);
  return compose(
    {
      name: "category-profile",
      title,
      notes,
      width: SIZES.plot + COUNT_ROOM + labelRoom(lines.map(({ code }) => names.get(code) ?? code)),
      panel,
      columns: COLUMNS,
      rows: lines.map(({ code, problems, share, low, high, rest, restShare, quartiles }) => ({
        group: shown?.group ?? null,
        category: code,
        problems,
        share,
        share_low: low,
        share_high: high,
        rest_problems: rest,
        rest_share: restShare,
        rest_low_quartile: quartiles[0],
        rest_high_quartile: quartiles[1],
      })),
    },
    lang,
  );
}

type Unit = Matrix["units"][number];

/** The categories that either side has a problem of, those that the unit has more of first. */
function profile(matrix: Matrix, unit: Unit, others: readonly Unit[], rest: number): Line[] {
  const lines = matrix.categories.flatMap((code): Line[] => {
    const problems = unit.counts.get(code) ?? 0;
    const elsewhere = others.reduce((sum, other) => sum + (other.counts.get(code) ?? 0), 0);
    if (problems + elsewhere === 0) return [];
    const { share, low, high } = wilson(problems, unit.problems) as { share: number; low: number; high: number };
    const shares = others.map((other) => (other.counts.get(code) ?? 0) / other.problems).sort((a, b) => a - b);
    return [
      {
        code,
        problems,
        share,
        low,
        high,
        rest: elsewhere,
        restShare: elsewhere / rest,
        quartiles: [quantile(shares, 0.25), quantile(shares, 0.75)],
      },
    ];
  });
  const order = new Map(matrix.categories.map((code, index) => [code, index]));
  return lines.sort(
    (a, b) =>
      b.share - b.restShare - (a.share - a.restShare) || (order.get(a.code) as number) - (order.get(b.code) as number),
  );
}

/**
 * The unit whose categories differ most from those of all others together: the highest log-likelihood ratio
 * G² = 2 Σ O ln(O/E) of the table unit/others × category, which weighs large units more than small ones that differ by
 * chance. Undefined where there is no unit.
 */
function mostDistinct({ categories, units }: Matrix): Unit | undefined {
  const totals = new Map(
    categories.map((code) => [code, units.reduce((sum, unit) => sum + (unit.counts.get(code) ?? 0), 0)]),
  );
  const all = units.reduce((sum, unit) => sum + unit.problems, 0);
  const scored = units.map((unit) => {
    let g = 0;
    for (const code of categories) {
      const total = totals.get(code) as number;
      const own = unit.counts.get(code) ?? 0;
      if (own > 0) g += own * Math.log(own / ((total * unit.problems) / all));
      if (total > own) g += (total - own) * Math.log((total - own) / ((total * (all - unit.problems)) / all));
    }
    return { unit, g };
  });
  return scored.sort((a, b) => b.g - a.g || byText(a.unit.group, b.unit.group))[0]?.unit;
}

function dots(
  lines: readonly Line[],
  names: ReadonlyMap<string, string>,
  core: ReadonlySet<string>,
  lang: Lang,
): LayerSpec<Field> {
  const labels = lines.map(({ code }) => names.get(code) ?? code);
  const values = lines.map(({ code, share, low, high, restShare, quartiles }) => ({
    label: names.get(code) ?? code,
    share,
    low,
    high,
    rest: restShare,
    from: quartiles[0],
    to: quartiles[1],
    series: SERIES[lang].own,
  }));
  const top = Math.min(1, Math.ceil(Math.max(...values.map(({ high, to }) => Math.max(high, to))) * 10) / 10);
  const domain = [SERIES[lang].own, SERIES[lang].rest, SERIES[lang].band];
  const legend = {
    title: null,
    orient: "top" as const,
    direction: "horizontal" as const,
    symbolSize: 90,
    offset: 8,
    columnPadding: 18,
  };
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, top], nice: false },
    axis: {
      title: lang === "zh" ? "占各自全部问题的比例（%）" : "Share of the problems of each side (%)",
      format: ".0%",
      tickCount: 6,
      grid: true,
    },
  });
  return {
    data: { values },
    width: SIZES.plot,
    height: lines.length * (rowHeight(labels) + 2),
    encoding: { y: rowChannel(labels, { grid: true }) },
    layer: [
      { mark: { type: "bar", height: 13, color: COLOURS.band }, encoding: { x: x("from"), x2: { field: "to" } } },
      {
        mark: { type: "rule", color: COLOURS.muted, strokeWidth: 1.6 },
        encoding: { x: x("low"), x2: { field: "high" } },
      },
      {
        mark: { type: "tick", thickness: 2.4, height: 15, opacity: 1, color: COLOURS.second },
        encoding: { x: x("rest") },
      },
      {
        mark: { type: "point", filled: true, size: 84, opacity: 1, color: COLOURS.mark },
        encoding: { x: x("share") },
      },
      {
        // Points of no size carry the legend: what the three marks stand for.
        mark: { type: "point", size: 0, opacity: 1 },
        encoding: {
          shape: { field: "series", type: "nominal", scale: { domain, range: ["circle", TICK, BAND] }, legend },
          fill: {
            field: "series",
            type: "nominal",
            scale: { domain, range: [COLOURS.mark, COLOURS.second, COLOURS.band] },
            legend,
          },
          stroke: {
            field: "series",
            type: "nominal",
            scale: { domain, range: [COLOURS.mark, COLOURS.second, COLOURS.band] },
            legend,
          },
        },
      },
      rowLabels(labels, core),
      rowNumbers(
        lines.map(({ code, problems }) => ({ label: names.get(code) ?? code, number: `${problems}` })),
        OWN_AT,
      ),
      rowNumbers(
        lines.map(({ code, rest }) => ({ label: names.get(code) ?? code, number: `${rest}` })),
        REST_AT,
      ),
      caption(lang === "zh" ? "该单位" : "unit", OWN_AT, -6, "right"),
      caption(lang === "zh" ? "其余" : "others", REST_AT, -6, "right"),
    ],
  };
}

const SERIES = {
  zh: { own: "该单位", rest: "其余单位合计", band: "其余各单位的中间一半" },
  en: { own: "the unit", rest: "all others pooled", band: "middle half of the others" },
} as const;

/** Symbols of the legend, in vega's unit square: an upright stroke and a lying bar. */
const TICK = "M-0.12,-0.9L0.12,-0.9L0.12,0.9L-0.12,0.9Z";
const BAND = "M-1,-0.6L1,-0.6L1,0.6L-1,0.6Z";
