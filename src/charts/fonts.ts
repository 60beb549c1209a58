import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/** Family name that the font files give themselves. */
export const BUNDLED_FAMILY = "Noto Sans S Chinese";

/** Font files that come with the program: one sans-serif of Chinese and Latin, in two weights. */
export function fontFiles(): { regular: string; bold: string } {
  const entry = createRequire(import.meta.url).resolve("@embedpdf/fonts-sc");
  const file = (weight: string) => path.join(path.dirname(entry), "..", "fonts", `NotoSansHans-${weight}.otf`);
  return { regular: file("Regular"), bold: file("Bold") };
}

/** Size at which characters are measured, in pixels: large enough for widths to come out unrounded. */
const MEASURED_AT = 100;

/**
 * Loads what it takes to measure text in the bundled font. A line is as wide as its characters together: renderers
 * differ in which neighbours they move closer (only some set （《 narrower than two ems), and none takes more than that.
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
    let width = 0;
    for (const char of line) {
      let advance = known[weight].get(char);
      if (advance === undefined) {
        context.font = `${MEASURED_AT}px ${families[weight]}`;
        advance = context.measureText(char).width / MEASURED_AT;
        known[weight].set(char, advance);
      }
      width += advance;
    }
    return width;
  };
}

/** Records of the fonts' name table that say family and weight, by which SVGs ask for them. */
const NAME_IDS = [1, 2, 3, 4, 6, 16, 17];

/**
 * Gives `use` font files with the glyphs of a text only. The PNG renderer reads its fonts anew for every text of every
 * picture, and takes whole files only: with a few hundred glyphs it draws the same pixels eight times as fast.
 * The files are gone when `use` is done. Where none can be written, `use` gets the whole fonts.
 */
export async function withSubset<Result>(text: string, use: (fontFiles: string[]) => Promise<Result>): Promise<Result> {
  const whole = Object.values(fontFiles());
  const folder = await mkdtemp(path.join(tmpdir(), "zhenggai-fonts-")).catch(() => null);
  if (folder === null) return use(whole);
  try {
    const { default: subsetFont } = await import("subset-font");
    const glyphs = [...new Set(text)].join("");
    const files = await Promise.all(
      whole.map(async (file) => {
        const subset = await subsetFont(await readFile(file), glyphs, {
          targetFormat: "sfnt",
          preserveNameIds: NAME_IDS,
        });
        const copy = path.join(folder, path.basename(file));
        await writeFile(copy, subset);
        return copy;
      }),
    );
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
