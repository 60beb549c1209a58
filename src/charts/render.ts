import type { View } from "vega";
import type { Chart } from "./chart.js";
import { loadCanvas, loadMeasure } from "./fonts.js";
import { encodePng } from "./png.js";
import { COLOURS, FONT_FAMILY } from "./theme.js";

/** What of a chart is drawn: its spec, its name for ids and its description for screen readers. */
export type Drawable = Pick<Chart, "name" | "description" | "spec">;

/** A chart as it is drawn. */
export interface DrawnChart {
  svg: string;
  /** Compressed in a thread of its own: several charts are drawn sooner if the next begins before this is there. */
  png: Promise<Uint8Array>;
}

/** Draws charts; made once, for loading its parts takes longer than drawing. The same chart gives the same bytes. */
export interface ChartRenderer {
  /**
   * The chart as SVG. Text stays text, in the fonts of the theme; ids begin with the chart's name, so that several
   * charts fit on one page.
   */
  svg(chart: Drawable): Promise<string>;
  /**
   * The chart as SVG and PNG, laid out once. The PNG is in the font that comes with the program, whatever fonts the
   * machine has.
   * @param scale pixels of the PNG for one pixel of the SVG; default 1.5
   */
  draw(chart: Drawable, scale?: number): Promise<DrawnChart>;
}

/** Pixels of a PNG for one pixel of its SVG: sharp on a screen; 2 would take nearly twice the time to draw and encode. */
export const PNG_SCALE = 1.5;

let loaded: Promise<ChartRenderer> | undefined;

/** Loads vega, the canvas and the fonts. The result of the first call is kept for later ones. */
export function loadRenderer(): Promise<ChartRenderer> {
  loaded ??= load();
  return loaded;
}

/** Parts of vega's scene graph that its type declarations leave out. */
interface SceneGraph {
  textMetrics: { width: (item: { fontWeight?: string | number }, text: unknown) => number };
  fontSize(item: object): number;
  resetSVGDefIds(): void;
}

async function load(): Promise<ChartRenderer> {
  const [vega, vegaLite, { createCanvas }, measure] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    loadCanvas(),
    loadMeasure(),
  ]);
  const { textMetrics, fontSize, resetSVGDefIds } = vega as unknown as SceneGraph;
  // Without a canvas of its own, vega takes 0.8 em for every character and cuts Chinese labels off.
  textMetrics.width = (item, text) =>
    measure(text === null || text === undefined ? "" : String(text).trim(), isBold(item.fontWeight)) * fontSize(item);

  const viewOf = (chart: Drawable) => {
    // Vega would describe every mark to screen readers; `finished` gives the chart one description in place of them.
    const { spec } = vegaLite.compile(chart.spec, { config: { aria: false } });
    return new vega.View(vega.parse(spec), { renderer: "none" });
  };

  async function rawSvg(view: View): Promise<string> {
    resetSVGDefIds();
    return view.toSVG();
  }

  return {
    async svg(chart) {
      const view = viewOf(chart);
      const raw = await rawSvg(view);
      view.finalize();
      return finished(raw, chart);
    },
    async draw(chart, scale = PNG_SCALE) {
      const view = viewOf(chart);
      const raw = await rawSvg(view);
      const { width, height } = sizeOf(raw);
      const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
      const context = canvas.getContext("2d");
      // A picture that ends between two pixels leaves its last ones half transparent.
      context.fillStyle = COLOURS.paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      await view.toCanvas(scale, { externalContext: context });
      view.finalize();
      const png = encodePng(canvas.data(), canvas.width, canvas.height);
      // Its memory is given back with its size, and not when the engine comes to know that nobody needs it: the next takes it.
      canvas.width = canvas.height = 1;
      return { svg: finished(raw, chart), png };
    },
  };
}

function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || Number(weight) >= 600;
}

/** Width and height that an SVG of vega's gives itself, in pixels. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/**
 * Gives an SVG a name for screen readers in place of vega's running commentary on its groups, says the font once instead
 * of at every text, which halves the file, and gives ids the chart's name and a number of their own: vega numbers
 * gradients on and on from chart to chart.
 */
function finished(svg: string, chart: Drawable): string {
  const font = ` font-family="${escapeAttribute(FONT_FAMILY)}"`;
  const ids = new Map<string, string>();
  const ownId = (id: string) => {
    if (!ids.has(id)) ids.set(id, `${chart.name}-${ids.size + 1}`);
    return ids.get(id) as string;
  };
  return svg
    .replace(/<[a-zA-Z][^<>]*>/g, (tag) =>
      tag
        .replace(font, "")
        .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "")
        .replace(/( id="|url\(#|href="#)((?:clip|gradient_)\d+)/g, (_, before, id) => before + ownId(id)),
    )
    .replace("<svg ", `<svg role="img" aria-label="${escapeAttribute(chart.description)}"${font} `);
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
