import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { caption } from "./frame.js";
import { rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SHARE_OUTLINE, SIZES, shareScale } from "./theme.js";

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
export const COUNT_ROOM = 92;

const COUNT_AT = SIZES.plot + COUNT_ROOM - 6;

/**
 * Shares as points with their intervals as lines, one row each, and the counts that each share is made of beside them.
 * The colour of a point says how much the share can bear.
 */
export function forest({ rows, reference, axisTitle, countTitle, toneTitle }: Forest): LayerSpec<Field> {
  const labels = rows.map((row) => row.label);
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
      mark: { type: "point", filled: true, size: 90, opacity: 1, stroke: SHARE_OUTLINE, strokeWidth: 1 },
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
          scale: shareScale(1),
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
            offset: 8,
          },
        },
      },
    },
    rowLabels(labels),
    rowNumbers(
      rows.map(({ label, part, whole }) => ({ label, number: `${part}/${whole}` })),
      COUNT_AT,
    ),
    caption(countTitle, COUNT_AT, -6, "right"),
  );
  return {
    data: { values: rows },
    width: SIZES.plot,
    height: rows.length * rowHeight(labels),
    encoding: {
      y: rowChannel(labels, { grid: true }),
      x: {
        type: "quantitative",
        scale: { domain: [0, 1], nice: false },
        axis: { title: axisTitle, format: ".0%", values: [0, 0.2, 0.4, 0.6, 0.8, 1], grid: true },
      },
    },
    layer,
  };
}
