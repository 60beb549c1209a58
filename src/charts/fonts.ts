import { createRequire } from "node:module";
import path from "node:path";

/** Family name that the font files give themselves. */
export const BUNDLED_FAMILY = "Noto Sans S Chinese";

/** Font files that come with the program: one sans-serif of Chinese and Latin, in two weights. */
export function fontFiles(): { regular: string; bold: string } {
  const entry = createRequire(import.meta.url).resolve("@embedpdf/fonts-sc");
  const file = (weight: string) => path.join(path.dirname(entry), "..", "fonts", `NotoSansHans-${weight}.otf`);
  return { regular: file("Regular"), bold: file("Bold") };
}

/** Sizes are measured once at this size, in pixels, and scaled: outlines without hinting grow in proportion. */
const MEASURED_AT = 100;

/**
 * Loads what it takes to measure text in the bundled font.
 * @returns a function that gives the width of a line of text in ems
 */
export async function loadMeasure(): Promise<(line: string, bold: boolean) => number> {
  const { createCanvas, GlobalFonts } = await import("@napi-rs/canvas");
  const { regular, bold } = fontFiles();
  // A name of our own for each file: no font of the machine can take its place.
  const families = { regular: "zhenggai-regular", bold: "zhenggai-bold" };
  GlobalFonts.registerFromPath(regular, families.regular);
  GlobalFonts.registerFromPath(bold, families.bold);
  const context = createCanvas(1, 1).getContext("2d");
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (line, isBold) => {
    const weight = isBold ? "bold" : "regular";
    let width = known[weight].get(line);
    if (width === undefined) {
      context.font = `${MEASURED_AT}px ${families[weight]}`;
      width = context.measureText(line).width / MEASURED_AT;
      known[weight].set(line, width);
    }
    return width;
  };
}
