import type { Config } from "vega-lite";

/**
 * The house theme: every colour, size and font of the charts stands here, and nowhere else.
 *
 * Colours are safe for the common colour-vision deficiencies and keep their order in grey print: states run from dark
 * (completed) to pale (not stated), scales of a share from pale to dark in one hue.
 */

/** First family is the font that comes with the program; the rest are what systems with Chinese fonts call theirs. */
export const FONT_FAMILY =
  "'Noto Sans S Chinese','Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif";

export const COLOURS = {
  paper: "#ffffff",
  ink: "#1f2933",
  muted: "#56616e",
  line: "#98a3af",
  grid: "#e6eaee",
  /** One series of bars or points that needs no telling apart. */
  mark: "#2b6ca3",
  /** Bars that stand back behind those that the chart is about. */
  quiet: "#a9b4c0",
  /** A band behind marks, such as the range of others. */
  band: "#d5dee8",
  /** A second series beside `mark`, told apart by shape as well. */
  second: "#b8590e",
  /** Ground where there is nothing to show. */
  empty: "#f4f6f8",
  onDark: "#fefefe",
  onPale: "#17202a",
} as const;

/** Stacked states: luma falls from `unstated` to `completed`, and hue separates finished (blue) from open (brown). */
export const STATE_COLOURS = {
  completed: "#08519c",
  mostly_completed: "#6baed6",
  in_progress: "#b8590e",
  unstated: "#dde2e8",
} as const;

/** What accounts come to, by the same key: finished blue, open brown (paler, as it stands beside it), nothing to show pale. */
export const ACCOUNT_COLOURS = {
  done: STATE_COLOURS.completed,
  under_way: "#e0904a",
  declared: STATE_COLOURS.unstated,
} as const;

/** People dealt with; dark, pale and brown stay apart in grey print too. */
export const PEOPLE_COLOURS = {
  disciplined: STATE_COLOURS.completed,
  criticised: STATE_COLOURS.mostly_completed,
  transferred: STATE_COLOURS.in_progress,
} as const;

/** Bottom, middle and top of the scale of a share, from ColorBrewer's single-hue Blues. */
const SHARE_RANGE = ["#deebf7", "#6baed6", "#08306b"];

/** Outline of a point that is filled by `shareScale`, so that pale ones are seen too. */
export const SHARE_OUTLINE = "#08306b";

/** Colour scale of a share from 0 to `top`. */
export function shareScale(top: number) {
  return { domain: [0, top / 2, top], range: SHARE_RANGE };
}

export const SIZES = {
  /** Width of a plot, axis labels not counted. */
  plot: 420,
  title: 17,
  subtitle: 12,
  label: 12,
  small: 11,
  note: 11,
  noteLine: 16,
  /** Width that a unit's name may take before it is wrapped, and the most that it is given to need no third line. */
  rowLabel: 264,
  rowLabelMost: 400,
  /** Height of a row whose label is one line, and of a line of a longer label. */
  row: 22,
  rowLine: 13,
  /** Most units that one chart shows one by one; beyond, those in the middle are pooled. */
  units: 60,
} as const;

/**
 * How far a text of `SIZES.small` with baseline `middle` is moved down, in pixels, to stand in the middle: vega sets its
 * baseline 3 px below the middle of the line, figures and Chinese characters of 11 px reach 8 px above it.
 */
export const SMALL_MIDDLE = 1;

/** Theme of all charts, as vega-lite takes it. */
export const CONFIG: Config = {
  background: COLOURS.paper,
  padding: 18,
  font: FONT_FAMILY,
  lineBreak: "\n",
  aria: false,
  view: { stroke: null },
  concat: { spacing: 14 },
  axis: {
    labelFontSize: SIZES.label,
    labelColor: COLOURS.ink,
    labelLimit: 0,
    labelFlush: false,
    titleFontSize: SIZES.label,
    titleFontWeight: "normal",
    titleColor: COLOURS.muted,
    titleLineHeight: SIZES.noteLine,
    titlePadding: 10,
    titleLimit: 0,
    domainColor: COLOURS.line,
    tickColor: COLOURS.line,
    gridColor: COLOURS.grid,
  },
  legend: {
    labelFontSize: SIZES.small,
    labelColor: COLOURS.ink,
    labelLimit: 0,
    titleFontSize: SIZES.small,
    titleFontWeight: "normal",
    titleColor: COLOURS.muted,
    titleLineHeight: 15,
    titleLimit: 0,
    symbolStrokeWidth: 1,
  },
  title: {
    anchor: "start",
    color: COLOURS.ink,
    fontSize: SIZES.title,
    fontWeight: "bold",
    subtitleColor: COLOURS.muted,
    subtitleFontSize: SIZES.subtitle,
    subtitlePadding: 5,
    subtitleLineHeight: SIZES.noteLine,
    lineHeight: 24,
    limit: 0,
    offset: 16,
  },
  text: { fontSize: SIZES.small, color: COLOURS.ink },
};
