import type { PageRatio } from "../data.js";
import { type Child, drawing, element } from "./dom.js";

const WIDTH = 88;

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}

/** A ratio with its interval, drawn and in numbers. */
export function ratioCell(ratio: PageRatio | undefined): Child {
  if (!ratio) return element("span", { class: "nil" }, "–");
  const [part, whole, share, low, high] = ratio;
  const x = (value: number) => (2 + value * (WIDTH - 4)).toFixed(1);
  return [
    drawing(WIDTH, 12, {
      track: `M2 6H${WIDTH - 2}`,
      span: `M${x(low)} 6H${x(high)}`,
      point: `M${x(share)} 1V11`,
    }),
    element("span", { class: "value" }, percent(share)),
    " ",
    element("span", { class: "of" }, `${part}/${whole}`),
  ];
}
