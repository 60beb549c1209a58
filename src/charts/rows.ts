import { textWidth } from "./metrics.js";
import { COLOURS, SIZES, SMALL_MIDDLE } from "./theme.js";

/** Gap between a row's label and the plot, in pixels. */
const LABEL_GAP = 10;

/** Height of a row that has room for the tallest of the labels, in pixels. */
export function rowHeight(labels: Iterable<string>): number {
  let lines = 1;
  for (const label of labels) lines = Math.max(lines, label.split("\n").length);
  return Math.max(SIZES.row, lines * SIZES.rowLine + 1);
}

/** Width that labels take beside the plot, in pixels; at most a little more than they really do. */
export function labelRoom(labels: Iterable<string>): number {
  let width = 0;
  for (const label of labels)
    for (const line of label.split("\n")) width = Math.max(width, textWidth(line, SIZES.label));
  return Math.ceil(width) + LABEL_GAP;
}

/** The vertical channel of a chart of rows, from top to bottom in the order given. */
export function rowChannel(labels: string[], options: { grid: boolean; gap?: number }) {
  return {
    field: "label",
    type: "nominal" as const,
    scale: { domain: labels, ...(options.gap === undefined ? {} : { paddingInner: options.gap, paddingOuter: 0 }) },
    axis: { title: null, labels: false, domain: false, ticks: false, grid: options.grid },
  };
}

/**
 * The labels of rows. An axis would hang a label of several lines from the middle of its row; here it stands centred.
 * @param bold labels that are set in bold
 */
export function rowLabels(labels: readonly string[], bold: ReadonlySet<string> = new Set()) {
  return {
    data: {
      values: labels.map((label) => ({
        label,
        lift: lift(label, SIZES.rowLine),
        weight: bold.has(label) ? "bold" : "normal",
      })),
    },
    mark: {
      type: "text" as const,
      align: "right" as const,
      baseline: "middle" as const,
      fontSize: SIZES.label,
      fontWeight: { expr: "datum.weight" },
      lineHeight: SIZES.rowLine,
      color: COLOURS.ink,
      dy: { expr: "datum.lift" },
    },
    encoding: { x: { value: -LABEL_GAP }, text: { field: "label", type: "nominal" as const } },
  };
}

/** How far a text of several lines has to be moved for its middle to stand where its first line would, in pixels. */
function lift(text: string, lineHeight: number): number {
  return ((1 - text.split("\n").length) * lineHeight) / 2;
}

/** A column of numbers at the right of the plot, one for each row, right-aligned at `x`. */
export function rowNumbers(numbers: ReadonlyArray<{ label: string; number: string }>, x: number) {
  return {
    data: { values: [...numbers] },
    mark: {
      type: "text" as const,
      align: "right" as const,
      baseline: "middle" as const,
      dy: SMALL_MIDDLE,
      fontSize: SIZES.small,
      color: COLOURS.ink,
    },
    encoding: { x: { value: x }, text: { field: "number", type: "nominal" as const } },
  };
}
