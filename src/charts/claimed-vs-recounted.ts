import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { GenericHConcatSpec } from "vega-lite/types_unstable/spec/concat.js";
import type { NonNormalizedSpec } from "vega-lite/types_unstable/spec/index.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { excerpt } from "./excerpt.js";
import { caption, emptyPanel } from "./frame.js";
import { placeLabels } from "./place-labels.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES } from "./theme.js";
import { byText, unitLabels, unitRows } from "./units.js";

const TITLE = {
  zh: "自报完成率与复计",
  en: "Completion as claimed against completion as recounted",
};

const SQUARE = 250;
const STRIP = 300;
const COUNT_ROOM = 176;

const GIVEN_AT = STRIP + 94;
const DONE_AT = STRIP + COUNT_ROOM - 6;

const SERIES = {
  zh: { claimed: "自报完成率", ratio: "复计：完成率（写明状态的问题）", account: "复计：落实率（按措施，全部问题）" },
  en: {
    claimed: "as claimed",
    ratio: "recounted: ratio (stated states)",
    account: "recounted: account ratio (all problems)",
  },
} as const;

interface Pair {
  number: string;
  label: string;
  claimed: number;
  ratio: number | null;
  account: number;
  given: string;
  done: string;
}

/**
 * What notices claim against what is counted in them: a square with the diagonal on which both agree, and the same
 * numbers unit by unit. Two recounts are shown, each under its own name; neither is the truth about the unit.
 */
export function claimedVsRecounted(input: ChartInput, lang: Lang): Chart {
  const units = unitRows(input);
  const claiming = units.filter((row) => row.stated_ratio !== null);
  const gap = (row: CompletionRow) => (row.stated_ratio as number) - (row.ratio ?? row.account_ratio ?? 0);
  const ordered = [...claiming].sort((a, b) => gap(b) - gap(a) || byText(a.group, b.group));
  const labels = unitLabels(input, ordered, lang);
  const pairs = ordered.map((row, index): Pair => {
    const given = row.completed + row.mostly_completed + row.in_progress;
    return {
      number: `${index + 1}`,
      label: `${labels.get(row.group)} ${index + 1}`,
      claimed: row.stated_ratio as number,
      ratio: row.ratio,
      account: row.account_ratio ?? 0,
      given: given === 0 ? "–" : `${row.completed}/${given}`,
      done: `${row.accounted_done}/${row.problems}`,
    };
  });
  const { first, between, last, pages, pageNotes } = excerpt(pairs, {
    limit: SIZES.units,
    tail: 0.5,
    page: input.page,
  });
  const notices = input.notices.filter((row) => row.genre === "rectification");
  const complete = notices.filter((row) => row.stated_problems !== null && row.stated_completed !== null).length;
  const silent = notices.length - complete;
  const notes = [
    ...pageNotes(lang),
    ...(lang === "zh"
      ? [
          `自报完成率 = 通报自报的完成数 ÷ 自报的问题总数。n = ${claiming.length} 个单位（${complete} 篇通报同时给出两个总数）；其余 ${silent} 篇没有同时给出，不在图中。`,
          "斜线上为自报与复计相等，线下为自报高于复计。两者口径不同（如基本完成是否算完成、问题如何计数），差距是对文本的发现，不是对单位的指责。右图按自报减复计从大到小排列，数字与左图对应。",
          ...(between.length > 0
            ? [`单位过多：右图只列差距两端，中间 ${between.length} 个单位只在左图；全部数值见同名 CSV。`]
            : []),
        ]
      : [
          `Claimed = completed / problems as the notice itself totals them. n = ${many(claiming.length, "unit")} (${many(complete, "notice")} ${plural(complete, "gives", "give")} both totals); the other ${many(silent, "notice")} ${plural(silent, "does", "do")} not and ${plural(silent, "is", "are")} left out.`,
          "On the diagonal claim and recount agree; below it the claim is higher. They may count differently (mostly completed in or out, what is one problem): a gap is a finding about a text, not a charge against a unit. Rows stand by claim minus recount; numbers match the left panel.",
          ...(between.length > 0
            ? [
                `Too many units: the right panel shows both ends, the ${between.length} between stand in the left panel only; all values are in the CSV.`,
              ]
            : []),
        ]),
  ];
  const shown = [...first, ...last];
  const panel =
    pairs.length === 0
      ? emptyPanel(
          lang === "zh"
            ? `${notices.length} 篇通报都没有同时自报问题总数和完成数，无从对照。`
            : `${plural(notices.length, "The one notice does not give", `None of the ${notices.length} notices gives`)} both its total of problems and its total of completed ones, so there is nothing to compare.`,
        )
      : panels(pairs, shown, lang);
  return compose(
    {
      name: "claimed-vs-recounted",
      title: TITLE,
      notes,
      width: SQUARE + 60 + STRIP + COUNT_ROOM + labelRoom(shown.map((pair) => pair.label)),
      panel,
      columns: completionColumns(
        "group",
        "notices",
        "problems",
        "stated_ratio",
        "completed",
        "mostly_completed",
        "in_progress",
        "ratio",
        "ratio_low",
        "ratio_high",
        "coverage",
        "accounted_done",
        "account_ratio",
        "account_low",
        "account_high",
      ),
      rows: ordered,
      pages,
    },
    lang,
  );
}

function panels(pairs: readonly Pair[], shown: readonly Pair[], lang: Lang): GenericHConcatSpec<NonNormalizedSpec> {
  // A claim can exceed 1 where the notice's own totals disagree.
  const top = Math.max(1, ...pairs.map((pair) => pair.claimed));
  return {
    spacing: 36,
    resolve: { scale: { color: "independent", fill: "independent", shape: "independent" } },
    hconcat: [square(pairs, top, lang), strip(shown, top, lang)],
  };
}

function square(pairs: readonly Pair[], top: number, lang: Lang): LayerSpec<Field> {
  const words = SERIES[lang];
  const points = pairs.flatMap((pair) => [
    ...(pair.ratio === null ? [] : [{ series: words.ratio, x: pair.claimed, y: pair.ratio, number: pair.number }]),
    { series: words.account, x: pair.claimed, y: pair.account, number: pair.number },
  ]);
  const named = points
    .map(({ x, y, number }) => ({ x: (x / top) * SQUARE, y: (1 - y / top) * SQUARE, text: number }))
    // Where both recounts of a unit are the same, one number does for both.
    .filter(({ x, y, text }, index, all) => all.findIndex((p) => p.x === x && p.y === y && p.text === text) === index);
  const numbers = placeLabels(named, named, { width: SQUARE, height: SQUARE, margin: 24 }, SIZES.small - 1);
  const axis = (title: string) => ({ title, format: ".0%", tickCount: 5, grid: true });
  return {
    width: SQUARE,
    height: SQUARE,
    data: { values: points },
    layer: [
      {
        data: { values: [{ from: 0, to: top }] },
        mark: { type: "rule", color: COLOURS.line, strokeDash: [4, 3] },
        encoding: {
          x: { field: "from", type: "quantitative", scale: { domain: [0, top], nice: false } },
          y: { field: "from", type: "quantitative", scale: { domain: [0, top], nice: false } },
          x2: { field: "to" },
          y2: { field: "to" },
        },
      },
      {
        mark: { type: "point", size: 64, opacity: 0.9, strokeWidth: 1.6 },
        encoding: {
          x: { field: "x", type: "quantitative", axis: axis(lang === "zh" ? "自报完成率（%）" : "As claimed (%)") },
          y: { field: "y", type: "quantitative", axis: axis(lang === "zh" ? "复计（%）" : "Recounted (%)") },
          shape: { field: "series", type: "nominal", scale: seriesScale(lang, ["circle", "diamond"]), legend: null },
          color: {
            field: "series",
            type: "nominal",
            scale: seriesScale(lang, [COLOURS.mark, COLOURS.second]),
            legend: null,
          },
          fill: {
            field: "series",
            type: "nominal",
            scale: seriesScale(lang, [COLOURS.mark, COLOURS.paper]),
            legend: null,
          },
        },
      },
      {
        data: { values: numbers },
        mark: { type: "text", align: "center", baseline: "middle", fontSize: SIZES.small - 1, color: COLOURS.ink },
        encoding: {
          x: { field: "x", type: "quantitative", scale: null, axis: null },
          y: { field: "y", type: "quantitative", scale: null, axis: null },
          text: { field: "text", type: "nominal" },
        },
      },
    ],
  };
}

function seriesScale(lang: Lang, range: string[]) {
  return { domain: [SERIES[lang].ratio, SERIES[lang].account], range };
}

function strip(pairs: readonly Pair[], top: number, lang: Lang): LayerSpec<Field> {
  const words = SERIES[lang];
  const rows = pairs.map((pair) => {
    const all = [pair.claimed, pair.account, ...(pair.ratio === null ? [] : [pair.ratio])];
    return { ...pair, low: Math.min(...all), high: Math.max(...all) };
  });
  const points = pairs.flatMap((pair) => [
    { label: pair.label, series: words.claimed, share: pair.claimed },
    ...(pair.ratio === null ? [] : [{ label: pair.label, series: words.ratio, share: pair.ratio }]),
    { label: pair.label, series: words.account, share: pair.account },
  ]);
  const domain = [words.claimed, words.ratio, words.account];
  const legend = { title: null, orient: "top" as const, direction: "vertical" as const, symbolSize: 80, offset: 8 };
  const labels = pairs.map((pair) => pair.label);
  return {
    width: STRIP,
    height: pairs.length * rowHeight(labels),
    data: { values: points },
    encoding: {
      y: rowChannel(labels, { grid: true }),
    },
    layer: [
      {
        data: { values: rows },
        mark: { type: "rule", color: COLOURS.line, strokeWidth: 1.4 },
        encoding: {
          x: {
            field: "low",
            type: "quantitative",
            scale: { domain: [0, top], nice: false },
            axis: { title: lang === "zh" ? "比率（%）" : "Ratio (%)", format: ".0%", tickCount: 5, grid: true },
          },
          x2: { field: "high" },
        },
      },
      {
        mark: { type: "point", size: 64, opacity: 1, strokeWidth: 1.6 },
        encoding: {
          x: { field: "share", type: "quantitative" },
          shape: {
            field: "series",
            type: "nominal",
            scale: { domain, range: ["M0,-1.4L0,1.4", "circle", "diamond"] },
            legend,
          },
          color: {
            field: "series",
            type: "nominal",
            scale: { domain, range: [COLOURS.ink, COLOURS.mark, COLOURS.second] },
            legend,
          },
          fill: {
            field: "series",
            type: "nominal",
            scale: { domain, range: [COLOURS.ink, COLOURS.mark, COLOURS.paper] },
            legend,
          },
        },
      },
      rowLabels(labels),
      rowNumbers(
        pairs.map(({ label, given }) => ({ label, number: given })),
        GIVEN_AT,
      ),
      rowNumbers(
        pairs.map(({ label, done }) => ({ label, number: done })),
        DONE_AT,
      ),
      caption(lang === "zh" ? "已完成/有状态" : "completed/stated", GIVEN_AT, -6, "right"),
      caption(lang === "zh" ? "已落实/全部" : "done/all", DONE_AT, -6, "right"),
    ],
  };
}
