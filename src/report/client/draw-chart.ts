import { type Item, None, parse, type SceneGroup, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Chart } from "../../charts/chart.js";

/** A mark that the pointer is on: its data, and whether it is a point (a symbol) of the plot. */
export interface Mark {
  datum: unknown;
  point: boolean;
}

/**
 * A view of a chart. Its expressions are interpreted, not made into functions, which the page's policy forbids; it loads
 * nothing.
 */
function viewOf(spec: TopLevelSpec, options: ConstructorParameters<typeof View>[1]): View {
  const { spec: compiled } = compile(spec, { logger: SILENT });
  hushMarks(compiled);
  return new View(parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    logLevel: None,
    ...options,
  } as typeof options);
}

/**
 * Keeps marks from screen readers one by one, of which vega would speak as “symbol mark container”: a chart has one
 * sentence, and its numbers stand in the table below it.
 */
function hushMarks(group: { marks?: unknown[] }): void {
  for (const mark of (group.marks ?? []) as Array<{ aria?: boolean; marks?: unknown[] }>) {
    mark.aria = false;
    hushMarks(mark);
  }
}

/** Drops vega-lite's remarks on a specification: they are for whoever writes one, and tests of the charts read them. */
const SILENT = {
  level() {
    return this;
  },
  error() {
    return this;
  },
  warn() {
    return this;
  },
  info() {
    return this;
  },
  debug() {
    return this;
  },
} as never;

/**
 * Draws a chart into an element, at once: a page that is being printed cannot wait.
 * @param stands whether a mark stands for something; the pointer shows it
 */
export function drawChart(
  { spec, description }: Pick<Chart, "spec" | "description">,
  place: HTMLElement,
  stands: (mark: Mark) => boolean,
  pick: (mark: Mark) => void,
): void {
  const view = viewOf(spec, { renderer: "svg", container: place, hover: false });
  view.run();
  // The place for vega's own fields, of which no chart has any.
  place.querySelector("form")?.remove();
  const svg = place.querySelector("svg");
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", description);
  view.addEventListener("click", (_, item) => {
    if (stands(markOf(item))) pick(markOf(item));
  });
  view.addEventListener("mouseover", (_, item) => {
    place.classList.toggle("stands", stands(markOf(item)));
  });
}

function markOf(item: Item | SceneGroup | null | undefined): Mark {
  const { datum, mark } = (item ?? {}) as { datum?: unknown; mark?: { marktype?: string } };
  return { datum, point: mark?.marktype === "symbol" };
}

/** The chart as SVG, with the colours of paper. */
export async function chartSvg({ spec }: Pick<Chart, "spec">): Promise<string> {
  const view = viewOf(spec, { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** The chart as PNG, with the colours of paper. */
export async function chartPng({ spec }: Pick<Chart, "spec">, scale: number): Promise<Blob> {
  const view = viewOf(spec, { renderer: "none" });
  const canvas = (await view.toCanvas(scale)) as unknown as HTMLCanvasElement;
  view.finalize();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("canvas"))), "image/png");
  });
}
