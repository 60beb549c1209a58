import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import { caption } from "./frame.js";
import { rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES, SMALL_MIDDLE, shareScale } from "./theme.js";

/** A column of a heat map. */
export interface HeatColumn {
  /** No two the same: it is also the key of the column. */
  heading: string;
  bold: boolean;
}

/** A row of a heat map: a cell for each column, null where there is nothing to show. */
export interface HeatRow {
  label: string;
  cells: ReadonlyArray<{ share: number; text: string } | null>;
  /** Number at the right of the row. */
  total: string;
}

export interface HeatMap {
  rows: readonly HeatRow[];
  columns: readonly HeatColumn[];
  legendTitle: string;
  /** Heading of the numbers at the right. */
  totalTitle: string;
  /** Width of a column, in pixels. */
  columnWidth: number;
  /** Whether headings are too long for their columns and are set at a slant. */
  slant: boolean;
  /** Labels that are set in bold. */
  bold?: ReadonlySet<string>;
}

/** Room to the right of the plot for totals, in pixels. */
export const HEAT_TOTAL_ROOM = 66;

/** Size of headings, in pixels. */
export const HEADING_SIZE = SIZES.small;

const LINE = 13;
const GAP = 6;

/** Share of the colour scale from which cells are dark enough for white numbers. */
const DARK = 0.62;

/** Cells coloured by a share from pale to dark, with a text in each; headings above, totals at the right. */
export function heatMap(map: HeatMap): LayerSpec<Field> {
  const { rows, columns, legendTitle, totalTitle, columnWidth, slant, bold } = map;
  const values = rows.flatMap(({ label, cells }) =>
    columns.flatMap(({ heading }, index) => {
      const cell = cells[index];
      return cell ? [{ label, column: heading, ...cell }] : [];
    }),
  );
  const top = Math.max(0.1, Math.min(1, Math.ceil(Math.max(0, ...values.map(({ share }) => share)) * 10) / 10));
  const labels = rows.map((row) => row.label);
  const width = columns.length * columnWidth;
  const height = rows.length * (rowHeight(labels) + 2);
  const totalAt = width + HEAT_TOTAL_ROOM - 10;
  return {
    data: { values },
    width,
    height,
    view: { fill: COLOURS.empty },
    encoding: {
      y: rowChannel(labels, { grid: false, gap: 0.06 }),
      x: {
        field: "column",
        type: "nominal",
        scale: { domain: columns.map(({ heading }) => heading), paddingInner: 0.04, paddingOuter: 0 },
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
              title: legendTitle,
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
        mark: { type: "text", baseline: "middle", dy: SMALL_MIDDLE, fontSize: SIZES.small },
        encoding: {
          text: { field: "text", type: "nominal" },
          color: { condition: { test: `datum.share > ${top * DARK}`, value: COLOURS.onDark }, value: COLOURS.onPale },
        },
      },
      ...headings(columns, slant),
      rowLabels(labels, bold),
      rowNumbers(
        rows.map(({ label, total }) => ({ label, number: total })),
        totalAt,
      ),
      // Slanted headings run out over the numbers, so that these have theirs below.
      caption(totalTitle, totalAt, slant ? height + GAP + HEADING_SIZE : -GAP, "right"),
    ],
  };
}

/** The headings above their columns, their last line at the plot. */
function headings(columns: readonly HeatColumn[], slant: boolean) {
  return ([true, false] as const).map((bold) => ({
    data: {
      values: columns
        .filter((column) => column.bold === bold)
        .map(({ heading }) => ({ column: heading, lift: -GAP - (heading.split("\n").length - 1) * LINE })),
    },
    mark: {
      type: "text" as const,
      align: slant ? ("left" as const) : ("center" as const),
      baseline: slant ? ("middle" as const) : ("bottom" as const),
      angle: slant ? 322 : 0,
      fontSize: HEADING_SIZE,
      fontWeight: bold ? ("bold" as const) : ("normal" as const),
      lineHeight: LINE,
      color: COLOURS.ink,
      // A slanted text is moved along its own direction.
      ...(slant ? { dx: 8, dy: -4 } : { dy: { expr: "datum.lift" } }),
    },
    encoding: { y: { value: 0 }, text: { field: "column", type: "nominal" as const } },
  }));
}
