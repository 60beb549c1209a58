import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { caption } from "./frame.js";
import { textWidth } from "./metrics.js";
import { rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES, SMALL_MIDDLE } from "./theme.js";

/** What bars are made of, in the order in which they are stacked. */
export interface StackPart {
  name: string;
  colour: string;
  /** Whether the colour is too pale for white numbers. */
  pale: boolean;
}

/** A bar of a stack: counts by part, and their sum. */
export interface StackRow {
  label: string;
  counts: readonly number[];
  total: number;
}

export interface Stack {
  /** From top to bottom; totals above 0. */
  rows: readonly StackRow[];
  parts: readonly StackPart[];
  axisTitle: string;
  /** Heading of the column of totals at the right. */
  totalTitle: string;
  /** Labels that are set in bold. */
  bold?: ReadonlySet<string>;
}

/** Room to the right of the plot for the totals, in pixels. */
export const TOTAL_ROOM = 60;

const TOTAL_AT = SIZES.plot + TOTAL_ROOM - 6;

/** Bars of equal length, stacked by part: the count of each part in its segment where it has room, the total beside. */
export function stack({ rows, parts, axisTitle, totalTitle, bold }: Stack): LayerSpec<Field> {
  const segments = rows.flatMap(({ label, counts, total }) => {
    let from = 0;
    return parts.flatMap((part, index) => {
      const count = counts[index] ?? 0;
      if (count === 0) return [];
      const start = from;
      from += count / total;
      const room = (from - start) * SIZES.plot;
      return {
        label,
        part: part.name,
        count,
        from: start,
        to: from,
        middle: (start + from) / 2,
        shown: room > textWidth(`${count}`, SIZES.small) + 4 ? `${count}` : "",
        pale: part.pale,
      };
    });
  });
  const labels = rows.map((row) => row.label);
  return {
    data: { values: segments },
    width: SIZES.plot,
    height: rows.length * rowHeight(labels),
    encoding: { y: rowChannel(labels, { grid: false }) },
    layer: [
      {
        mark: { type: "bar", height: 15, stroke: COLOURS.paper, strokeWidth: 1 },
        encoding: {
          x: {
            field: "from",
            type: "quantitative",
            scale: { domain: [0, 1], nice: false },
            axis: { title: axisTitle, format: ".0%", values: [0, 0.2, 0.4, 0.6, 0.8, 1], grid: true },
          },
          x2: { field: "to" },
          color: {
            field: "part",
            type: "nominal",
            scale: { domain: parts.map((part) => part.name), range: parts.map((part) => part.colour) },
            legend: {
              title: null,
              orient: "top",
              direction: "horizontal",
              symbolType: "square",
              symbolSize: 130,
              offset: 8,
              columnPadding: 18,
            },
          },
        },
      },
      {
        mark: { type: "text", fontSize: SIZES.small, baseline: "middle", dy: SMALL_MIDDLE },
        encoding: {
          x: { field: "middle", type: "quantitative" },
          text: { field: "shown", type: "nominal" },
          color: { condition: { test: "datum.pale", value: COLOURS.onPale }, value: COLOURS.onDark },
        },
      },
      rowLabels(labels, bold),
      rowNumbers(
        rows.map(({ label, total }) => ({ label, number: `${total}` })),
        TOTAL_AT,
      ),
      caption(totalTitle, TOTAL_AT, -6, "right"),
    ],
  };
}
