import type { Chart } from "./chart.js";
import { BUNDLED_FAMILY, fontFiles, loadMeasure } from "./fonts.js";

/** Draws charts; made once, for loading its parts takes longer than drawing. */
export interface ChartRenderer {
  /**
   * The chart as SVG. Text stays text, in the fonts of the theme; ids begin with the chart's name, so that several
   * charts fit on one page. The same chart gives the same bytes.
   */
  svg(chart: Chart): Promise<string>;
  /**
   * An SVG of `svg` as PNG, in the font that comes with the program, whatever fonts the machine has.
   * @param scale pixels of the picture for one pixel of the SVG
   */
  png(svg: string, scale?: number): Uint8Array;
}

const PNG_SCALE = 2;

let loaded: Promise<ChartRenderer> | undefined;

/** Loads vega, the fonts and the PNG renderer. The result of the first call is kept for later ones. */
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
  const [vega, vegaLite, { Resvg }, measure] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("@resvg/resvg-js"),
    loadMeasure(),
  ]);
  const { textMetrics, fontSize, resetSVGDefIds } = vega as unknown as SceneGraph;
  // Without a canvas of its own, vega takes 0.8 em for every character and cuts Chinese labels off.
  textMetrics.width = (item, text) =>
    measure(text === null || text === undefined ? "" : String(text).trim(), isBold(item.fontWeight)) * fontSize(item);
  const { regular, bold } = fontFiles();
  return {
    async svg(chart) {
      const view = new vega.View(vega.parse(vegaLite.compile(chart.spec).spec), { renderer: "none" });
      resetSVGDefIds();
      const svg = await view.toSVG();
      view.finalize();
      return named(svg, chart);
    },
    png(svg, scale = PNG_SCALE) {
      const picture = new Resvg(svg, {
        fitTo: { mode: "zoom", value: scale },
        font: { fontFiles: [regular, bold], loadSystemFonts: false, defaultFontFamily: BUNDLED_FAMILY },
      });
      return picture.render().asPng();
    },
  };
}

function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || Number(weight) >= 600;
}

/** Gives an SVG a name for screen readers, and its ids the chart's name in front. */
function named(svg: string, chart: Chart): string {
  return svg
    .replace(/\b(id="|url\(#|href="#)((?:clip|gradient)_?\d+)/g, `$1${chart.name}-$2`)
    .replace("<svg ", `<svg role="img" aria-label="${escapeAttribute(chart.description)}" `);
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
