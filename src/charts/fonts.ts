import { createRequire } from "node:module";
import path from "node:path";

/** Family name that the font files give themselves, and the first that the theme asks for. */
export const BUNDLED_FAMILY = "Noto Sans S Chinese";

/** Font files that come with the program: one sans-serif of Chinese and Latin, in two weights. */
export function fontFiles(): { regular: string; bold: string } {
  const entry = createRequire(import.meta.url).resolve("@embedpdf/fonts-sc");
  const file = (weight: string) => path.join(path.dirname(entry), "..", "fonts", `NotoSansHans-${weight}.otf`);
  return { regular: file("Regular"), bold: file("Bold") };
}

type CanvasModule = typeof import("@napi-rs/canvas");

let canvas: Promise<CanvasModule> | undefined;

/**
 * Loads the canvas with the fonts that come with the program, and none of the machine's, so that a chart looks the same
 * everywhere.
 */
export function loadCanvas(): Promise<CanvasModule> {
  canvas ??= (async () => {
    // The canvas reads this while it is loaded; searching the machine for fonts would take time besides.
    process.env.DISABLE_SYSTEM_FONTS_LOAD ??= "1";
    const module = await import("@napi-rs/canvas");
    for (const file of Object.values(fontFiles())) module.GlobalFonts.registerFromPath(file, BUNDLED_FAMILY);
    return module;
  })();
  return canvas;
}

/** Size at which characters are measured, in pixels: large enough for widths to come out unrounded. */
const MEASURED_AT = 100;

/** Chinese characters and full-width marks fill their em in this font: most of all text need not be measured. */
const FULL_WIDTH = /[\u3400-\u9fff\uff01-\uff5e、。《》]/;

/**
 * Loads what it takes to measure text in the bundled font. A line is as wide as its characters together: renderers
 * differ in which neighbours they move closer (only some set （《 narrower than two ems), and none takes more than that.
 * @returns a function that gives the width of a line of text in ems
 */
export async function loadMeasure(): Promise<(line: string, bold: boolean) => number> {
  const { createCanvas } = await loadCanvas();
  const measurer = (weight: string) => {
    const context = createCanvas(1, 1).getContext("2d");
    context.font = `${weight} ${MEASURED_AT}px '${BUNDLED_FAMILY}'`;
    const known = new Map<string, number>();
    return (char: string) => {
      let advance = known.get(char);
      if (advance === undefined) {
        advance = FULL_WIDTH.test(char) ? 1 : context.measureText(char).width / MEASURED_AT;
        known.set(char, advance);
      }
      return advance;
    };
  };
  const regular = measurer("normal");
  const bold = measurer("bold");
  return (line, isBold) => {
    const advance = isBold ? bold : regular;
    let width = 0;
    for (const char of line) width += advance(char);
    return width;
  };
}
