import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { funnelLimits, TAILS } from "../completion/funnel-limits.js";
import type { Lang } from "../messages/message.js";
import { placeLabels } from "./place-labels.js";
import { COLOURS, SIZES } from "./theme.js";

/** Width of the plot, in pixels. */
export const FUNNEL_WIDTH = 620;

const HEIGHT = 340;

/** Most units that are named: more names than that hide the points. */
const NAMED = 24;

/** Points at which the limits are computed; between them they run straight. */
const STEPS = 100;

/** Where a unit lies by the control limits. */
export const PLACES = {
  within: { zh: "在 95% 控制限内", en: "within the 95% limits" },
  "95": { zh: "在 95% 控制限外", en: "outside the 95% limits" },
  "99.8": { zh: "在 99.8% 控制限外", en: "outside the 99.8% limits" },
} as const;

/** A unit in a funnel plot. */
export interface FunnelPoint {
  /** Denominator of the share. */
  n: number;
  share: number;
  place: keyof typeof PLACES;
  name: string;
}

export interface FunnelPlot {
  /** At least one; those that should rather be named first. */
  points: readonly FunnelPoint[];
  /** Share over all units, 0–1. */
  overall: number;
  xTitle: string;
  yTitle: string;
  lang: Lang;
}

/** Shares against denominators, with the overall share, its control limits, and the names of units outside them. */
export function funnelPlot({ points, overall, xTitle, yTitle, lang }: FunnelPlot): LayerSpec<Field> {
  const most = Math.max(...points.map((point) => point.n));
  const top = niceTop(most);
  const at = ({ n, share }: { n: number; share: number }) => ({ x: (n / top) * FUNNEL_WIDTH, y: (1 - share) * HEIGHT });
  const named = points
    .filter(({ place }) => place !== "within")
    .slice(0, NAMED)
    .map((point) => ({ ...at(point), text: point.name }));
  const style = (level: "95" | "99.8") => (lang === "zh" ? `${level}% 控制限` : `${level}% limits`);
  const grid = [
    ...new Set(Array.from({ length: STEPS + 1 }, (_, step) => Math.max(1, Math.round((step / STEPS) * top)))),
  ];
  const curves =
    overall <= 0 || overall >= 1
      ? []
      : grid.flatMap((n) =>
          (["95", "99.8"] as const).flatMap((level) => {
            const { low, high } = funnelLimits(overall, n, TAILS[level]);
            return [
              { n, limit: low, level: style(level), end: `${level} low` },
              { n, limit: high, level: style(level), end: `${level} high` },
            ];
          }),
        );
  const names = placeLabels(
    named,
    points.map(at),
    { width: FUNNEL_WIDTH, height: HEIGHT, margin: 0 },
    SIZES.small,
    curves.map(({ n, limit }) => at({ n, share: limit })),
  );
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, top], nice: false },
    axis: { title: xTitle, tickCount: 8, tickMinStep: 1, format: "d", grid: true },
  });
  const y = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, 1], nice: false },
    axis: { title: yTitle, format: ".0%", tickCount: 5, grid: true },
  });
  return {
    width: FUNNEL_WIDTH,
    height: HEIGHT,
    data: { values: points.map(({ n, share, place }) => ({ n, share, place: PLACES[place][lang] })) },
    layer: [
      {
        data: { values: curves },
        mark: { type: "line", color: COLOURS.muted, strokeWidth: 1.2, interpolate: "linear" },
        encoding: {
          x: x("n"),
          y: y("limit"),
          detail: { field: "end", type: "nominal" },
          strokeDash: {
            field: "level",
            type: "nominal",
            scale: {
              domain: [style("95"), style("99.8")],
              range: [
                [4, 3],
                [1, 0],
              ],
            },
            legend: {
              title: null,
              orient: "top",
              direction: "horizontal",
              symbolType: "stroke",
              symbolSize: 300,
              offset: 8,
            },
          },
        },
      },
      {
        data: { values: [{ overall }] },
        mark: { type: "rule", color: COLOURS.line, strokeWidth: 1.2 },
        encoding: { y: { field: "overall", type: "quantitative" } },
      },
      {
        mark: { type: "point", size: 56, opacity: 0.85, strokeWidth: 1.4 },
        encoding: {
          x: x("n"),
          y: y("share"),
          shape: {
            field: "place",
            type: "nominal",
            scale: places(lang, ["circle", "circle", "diamond"]),
            legend: LEGEND,
          },
          color: {
            field: "place",
            type: "nominal",
            scale: places(lang, [COLOURS.line, COLOURS.mark, COLOURS.second]),
            legend: LEGEND,
          },
          fill: {
            field: "place",
            type: "nominal",
            scale: places(lang, [COLOURS.paper, COLOURS.mark, COLOURS.second]),
            legend: LEGEND,
          },
        },
      },
      {
        data: { values: names },
        mark: { type: "text", align: "center", baseline: "middle", fontSize: SIZES.small, color: COLOURS.ink },
        encoding: {
          x: { field: "x", type: "quantitative", scale: null, axis: null },
          y: { field: "y", type: "quantitative", scale: null, axis: null },
          text: { field: "text", type: "nominal" },
        },
      },
    ],
  };
}

const LEGEND = {
  title: null,
  orient: "top" as const,
  direction: "horizontal" as const,
  symbolSize: 64,
  offset: 8,
  columnPadding: 18,
  // Brings the names to the height of those of the limits, whose symbols are larger.
  padding: 3,
};

function places(lang: Lang, range: string[]) {
  return { domain: (["within", "95", "99.8"] as const).map((key) => PLACES[key][lang]), range };
}

/** The end of an axis from 0 that holds a number, with a little room behind it: 1, 2 or 5 times a power of ten, in steps. */
function niceTop(most: number): number {
  const room = most * 1.06 + 1;
  const step = 10 ** Math.floor(Math.log10(room));
  const unit = room / step < 2 ? step / 5 : room / step < 5 ? step / 2 : step;
  return Math.ceil(Math.ceil(room / unit) * unit);
}
