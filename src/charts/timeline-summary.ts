import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import { caption, type Panel } from "./frame.js";
import { SERIES_POINT, seriesChannels } from "./point-series.js";
import { quantile } from "./quantile.js";
import { labelRoom, rowChannel, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES } from "./theme.js";
import type { Timed } from "./timeline.js";

const ROW = 34;
const COUNT_ROOM = 96;
const APART = 7;

/** Fewer years than this are split into quarters. */
const LEAST_YEARS = 4;

/** Periods of publication with fewer notices than this have no quartiles worth drawing; their median stands alone. */
const LEAST_NOTICES = 4;

/**
 * The lags of many notices, by year or quarter of publication: bars between quartiles, points at medians. Notices
 * without a date of publication are in the last row.
 */
export function timelineSummary(timed: readonly Timed[], lang: Lang): { panel: Panel; width: number } {
  const years = new Set(
    timed.flatMap(({ published }) => (published === null ? [] : [new Date(published).getUTCFullYear()])),
  );
  const periods = new Map<string, Timed[]>();
  const last = lang === "zh" ? "公布日期不明" : "publication unknown";
  for (const notice of timed) {
    const name = notice.published === null ? last : periodOf(notice.published, years.size >= LEAST_YEARS);
    periods.set(name, [...(periods.get(name) ?? []), notice]);
  }
  const ordered = [...periods].sort(([a], [b]) => (a === last ? 1 : b === last ? -1 : a < b ? -1 : 1));
  const labels = ordered.map(([name]) => name);
  return { panel: lags(ordered, labels, lang), width: SIZES.plot + COUNT_ROOM + labelRoom(labels) };
}

function periodOf(instant: number, byYear: boolean): string {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  return byYear ? `${year}` : `${year} Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

const SERIES = {
  zh: { feedback: "巡视巡察结束至反馈", publication: "反馈至公布" },
  en: { feedback: "inspection to feedback", publication: "feedback to publication" },
} as const;

function lags(periods: ReadonlyArray<[string, Timed[]]>, labels: readonly string[], lang: Lang): LayerSpec<Field> {
  const words = SERIES[lang];
  const of = (series: string, lag: (notice: Timed) => number | null) =>
    periods.flatMap(([label, notices]) => {
      const known = notices
        .map(lag)
        .filter((days) => days !== null)
        .sort((a, b) => a - b);
      if (known.length === 0) return [];
      const middle = quantile(known, 0.5);
      const few = known.length < LEAST_NOTICES;
      return [
        {
          label,
          series,
          low: few ? middle : quantile(known, 0.25),
          middle,
          high: few ? middle : quantile(known, 0.75),
        },
      ];
    });
  const series = [
    { values: of(words.feedback, (notice) => notice.toFeedback), yOffset: -APART, colour: COLOURS.second },
    { values: of(words.publication, (notice) => notice.toPublication), yOffset: APART, colour: COLOURS.mark },
  ];
  const channels = seriesChannels([
    { name: words.feedback, hollow: true },
    { name: words.publication, hollow: false },
  ]);
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { nice: true, zero: true },
    axis: { title: lang === "zh" ? "间隔（天）" : "Lag (days)", tickCount: 8, format: "d", grid: true },
  });
  return {
    width: SIZES.plot,
    height: periods.length * ROW,
    encoding: { y: rowChannel([...labels], { grid: true }) },
    layer: [
      ...series.flatMap(({ values, yOffset, colour }) => [
        {
          data: { values },
          mark: { type: "bar" as const, height: 8, opacity: 0.35, color: colour, yOffset },
          encoding: {
            x: x("low"),
            x2: { field: "high" },
          },
        },
        {
          data: { values },
          mark: { ...SERIES_POINT, size: 60, yOffset },
          encoding: { x: x("middle"), ...channels },
        },
      ]),
      rowLabels(labels),
      rowNumbers(
        periods.map(([label, notices]) => ({ label, number: `${notices.length}` })),
        SIZES.plot + COUNT_ROOM - 6,
      ),
      caption(lang === "zh" ? "通报数" : "notices", SIZES.plot + COUNT_ROOM - 6, -6, "right"),
    ],
  };
}
