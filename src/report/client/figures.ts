import type { Interval } from "../../completion/wilson.js";
import { wilson } from "../../completion/wilson.js";
import { type Child, drawing, element } from "./dom.js";

const WIDTH = 88;

/** A number of things, as it is read: thousands set apart. */
export function thousands(value: number): string {
  return value.toLocaleString("en");
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}

/** A share that may be undefined. */
export function percentOr(share: number | null): string {
  return share === null ? "–" : percent(share);
}

/** A ratio: its counts, and its interval where the whole is not 0. */
export interface Ratio {
  part: number;
  whole: number;
  interval: Interval | null;
}

export function ratio(part: number, whole: number): Ratio {
  return { part, whole, interval: wilson(part, whole) };
}

/**
 * A ratio with its interval, drawn and in numbers.
 * @param href where it leads, unless its part is 0: to the problems that it counts
 */
export function ratioCell({ part, whole, interval }: Ratio, href: string | null = null): Child {
  if (!interval) return element("span", { class: "nil" }, "–");
  const shown = [
    intervalDrawing(interval, WIDTH, 12),
    element("span", { class: "value" }, percent(interval.share)),
    " ",
    element("span", { class: "of" }, `${part}/${whole}`),
  ];
  return href === null || part === 0 ? shown : element("a", { class: "figure", href }, shown);
}

/** An interval as a line on the scale from 0 to 1, the share as a stroke across it. */
export function intervalDrawing({ share, low, high }: Interval, width: number, height: number): SVGSVGElement {
  const x = (value: number) => (2 + value * (width - 4)).toFixed(1);
  const middle = height / 2;
  return drawing(
    width,
    height,
    [
      ["track", `M2 ${middle}H${width - 2}`],
      ["span", `M${x(low)} ${middle}H${x(high)}`],
      ["point", `M${x(share)} 1V${height - 1}`],
    ],
    "interval",
  );
}

/** Parts of a whole as one bar. */
export function stackDrawing(parts: ReadonlyArray<readonly [name: string, count: number]>): SVGSVGElement {
  const whole = parts.reduce((sum, [, count]) => sum + count, 0) || 1;
  let from = 0;
  const shapes = parts.map(([name, count]) => {
    const to = from + (1000 * count) / whole;
    const shape = [name, `M${from.toFixed(1)} 0H${to.toFixed(1)}V16H${from.toFixed(1)}Z`] as const;
    from = to;
    return shape;
  });
  return drawing(1000, 16, shapes, "stack");
}
