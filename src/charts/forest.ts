import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { caption } from "./frame.js";
import { COLOURS, SHARE_RANGE, SIZES } from "./theme.js";
import { rowHeight } from "./units.js";

/** A row of a forest plot: a share with its interval. */
export interface ForestRow {
  label: string;
  /** Numerator and denominator of the share. */
  part: number;
  whole: number;
  share: number;
  low: number;
  high: number;
  /** Share 0–1 that colours the point; null where it is not defined. */
  tone: number | null;
  /** Whether the row pools several units. */
  pooled: boolean;
}

export interface Forest {
  /** From top to bottom. */
  rows: ForestRow[];
  /** Share over all units, drawn as a dashed line; null for none. */
  reference: number | null;
  axisTitle: string;
  /** Heading of the column of counts at the right. */
  countTitle: string;
  toneTitle: string;
}

/** Room to the right of the plot for the counts, in pixels. */
export const COUNT_ROOM = 84;

/**
 * Shares as points with their intervals as lines, one row each, and the counts that each share is made of beside them.
 * The colour of a point says how much the share can bear.
 */
export function forest({ rows, reference, axisTitle, countTitle, toneTitle }: Forest): LayerSpec<Field> {
  const values = rows.map((row) => ({ ...row, count: `${row.part}/${row.whole}` }));
  const layer: LayerSpec<Field>["layer"] = [];
  if (reference !== null) {
    layer.push({
      data: { values: [{ reference }] },
      mark: { type: "rule", color: COLOURS.line, strokeDash: [4, 3], strokeWidth: 1.2 },
      encoding: { x: { field: "reference", type: "quantitative" }, y: { value: 0 }, y2: { value: "height" } },
    });
  }
  layer.push(
    {
      mark: { type: "rule", color: COLOURS.muted, strokeWidth: 1.6 },
      encoding: {
        x: { field: "low", type: "quantitative" },
        x2: { field: "high" },
      },
    },
    {
      mark: { type: "point", filled: true, size: 90, opacity: 1, stroke: SHARE_RANGE[1], strokeWidth: 1 },
      encoding: {
        x: { field: "share", type: "quantitative" },
        shape: {
          field: "pooled",
          type: "nominal",
          scale: { domain: [false, true], range: ["circle", "diamond"] },
          legend: null,
        },
        fill: {
          condition: { test: "datum.tone === null", value: COLOURS.paper },
          field: "tone",
          type: "quantitative",
          scale: { domain: [0, 1], range: [...SHARE_RANGE] },
          legend: {
            title: toneTitle,
            orient: "top",
            direction: "horizontal",
            titleOrient: "left",
            titlePadding: 10,
            gradientLength: 120,
            gradientThickness: 10,
            format: ".0%",
            values: [0, 0.5, 1],
            offset: 22,
          },
        },
      },
    },
    {
      mark: { type: "text", align: "right", color: COLOURS.ink, fontSize: SIZES.small },
      encoding: { x: { value: SIZES.plot + COUNT_ROOM - 24 }, text: { field: "count", type: "nominal" } },
    },
    caption(countTitle, SIZES.plot + COUNT_ROOM - 24, -6, "right"),
  );
  return {
    data: { values },
    width: SIZES.plot,
    height: rows.length * rowHeight(rows.map((row) => row.label)),
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        scale: { domain: rows.map((row) => row.label) },
        axis: { title: null, domain: false, ticks: false, grid: true, labelPadding: 10 },
      },
      x: {
        type: "quantitative",
        scale: { domain: [0, 1], nice: false },
        axis: { title: axisTitle, format: ".0%", values: [0, 0.2, 0.4, 0.6, 0.8, 1], grid: true },
      },
    },
    layer,
  };
}
