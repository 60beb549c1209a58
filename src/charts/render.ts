import type { Chart } from "./chart.js";
import { BUNDLED_FAMILY, loadMeasure, withSubset } from "./fonts.js";
import { FONT_FAMILY } from "./theme.js";

/** Draws charts; made once, for loading its parts takes longer than drawing. */
export interface ChartRenderer {
  /**
   * The chart as SVG. Text stays text, in the fonts of the theme; ids begin with the chart's name, so that several
   * charts fit on one page. The same chart gives the same bytes.
   */
  svg(chart: Chart): Promise<string>;
  /**
   * SVGs of `svg` as PNG, in the font that comes with the program, whatever fonts the machine has. Several at once are
   * quicker than one by one, for the font is prepared once for all of them.
   * @param scale pixels of a picture for one pixel of its SVG; default 2
   */
  pngs(svgs: readonly string[], scale?: number): Promise<Uint8Array[]>;
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
  return {
    async svg(chart) {
      const view = new vega.View(vega.parse(vegaLite.compile(chart.spec).spec), { renderer: "none" });
      resetSVGDefIds();
      const svg = await view.toSVG();
      view.finalize();
      return finished(svg, chart);
    },
    pngs(svgs, scale = PNG_SCALE) {
      return withSubset(svgs.join(""), async (fontFiles) =>
        svgs.map((svg) =>
          new Resvg(svg, {
            fitTo: { mode: "zoom", value: scale },
            font: { fontFiles, loadSystemFonts: false, defaultFontFamily: BUNDLED_FAMILY },
          })
            .render()
            .asPng(),
        ),
      );
    },
  };
}

function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || Number(weight) >= 600;
}

/**
 * Gives an SVG a name for screen readers in place of vega's running commentary on its groups, says the font once instead
 * of at every text, which halves the file, and gives ids the chart's name and a number of their own: vega numbers
 * gradients on and on from chart to chart.
 */
function finished(svg: string, chart: Chart): string {
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
