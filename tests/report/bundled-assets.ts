import { readFile } from "node:fs/promises";
import type { ReportAssets } from "../../src/report/assets.js";
import { bundlePage } from "../../src/report/bundle.js";
import { pageFont } from "../../src/report/page-font.js";

const STYLE = new URL("../../assets/report.css", import.meta.url);

/** The page's script and style, bundled from the source as it stands, so that no test runs against an older build. */
export async function bundledAssets(): Promise<ReportAssets> {
  const [script, style] = await Promise.all([bundlePage(), readFile(STYLE, "utf8")]);
  return { script, style, font: pageFont };
}
