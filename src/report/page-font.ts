import { readFile } from "node:fs/promises";
import { fontFiles } from "../charts/fonts.js";

/** The family that the charts ask for first, and the style sheet last, after what the machine may have. */
const FAMILY = "Noto Sans S Chinese";

/**
 * The style by which the page takes a font of its own into use. A browser reads it only for characters for which the
 * machine has no font.
 * @param font an OpenType font in base64
 */
export function fontFace(font: string): string {
  return `@font-face{font-family:"${FAMILY}";src:url("data:font/otf;base64,${font}")}`;
}

/** What every page shows beside them, and its charts in the same font. */
const NEAR = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).join("");

/** Loads what cuts fonts down; `pageFont` does so where it has not been done. */
export function loadSubsetter(): Promise<typeof import("subset-font")> {
  return import("subset-font");
}

/**
 * The font that comes with the program, cut down to some characters and the letters of English: some 230 bytes a
 * character, where the whole font is 8 MB. The page falls back on it where the machine has no Chinese font.
 * @returns an OpenType font in base64
 */
export async function pageFont(characters: string): Promise<string> {
  const [{ default: subsetFont }, font] = await Promise.all([loadSubsetter(), readFile(fontFiles().regular)]);
  const subset = await subsetFont(font, NEAR + characters, { targetFormat: "sfnt" });
  return Buffer.from(subset).toString("base64");
}
