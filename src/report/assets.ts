import { readFile } from "node:fs/promises";
import { pageFont } from "./page-font.js";

/** The page's own script and style, as they stand in it, and what makes its font. */
export interface ReportAssets {
  script: string;
  style: string;
  /** Gives a font with some characters in base64. */
  font: typeof pageFont;
}

const STYLE = new URL("../../assets/report.css", import.meta.url);

/** Where the bundled script is: beside this module in a build, in the build when this module runs from its source. */
const PLACES = [new URL("./page.js", import.meta.url), new URL("../../dist/report/page.js", import.meta.url)];

/**
 * Reads the page's script and style.
 * @param places files in which the bundled script is looked for, in turn
 * @throws Error where the script has not been bundled (`npm run build`)
 */
export async function loadReportAssets(places: readonly URL[] = PLACES): Promise<ReportAssets> {
  const [style, script] = await Promise.all([readFile(STYLE, "utf8"), readScript(places)]);
  return { style, script, font: pageFont };
}

async function readScript(places: readonly URL[]): Promise<string> {
  for (const place of places) {
    const text = await readFile(place, "utf8").catch(() => null);
    if (text !== null) return text;
  }
  throw new Error('the page\'s script (report/page.js) is not there: run "npm run build"');
}
