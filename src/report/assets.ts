import { readFile } from "node:fs/promises";

/** The page's own script and style, as they stand in it. */
export interface ReportAssets {
  script: string;
  style: string;
}

/** The modules of the page's script, each after those that it uses. */
const MODULES = ["dom", "words", "figures", "problem", "table", "units", "checks", "page"] as const;

const STYLE = new URL("../../assets/report.css", import.meta.url);

/** Where the compiled modules are: beside this one in a build, in the build when this one runs from its source. */
const PLACES = [new URL("./client/", import.meta.url), new URL("../../dist/report/client/", import.meta.url)];

/**
 * Reads the page's script and style.
 * @param places folders in which the compiled modules are looked for, in turn
 * @throws Error where the script has not been compiled (`npm run build`)
 */
export async function loadReportAssets(places: readonly URL[] = PLACES): Promise<ReportAssets> {
  const [style, ...modules] = await Promise.all([
    readFile(STYLE, "utf8"),
    ...MODULES.map((name) => readModule(name, places)),
  ]);
  return { style, script: joinModules(modules) };
}

async function readModule(name: string, places: readonly URL[]): Promise<string> {
  for (const place of places) {
    const text = await readFile(new URL(`${name}.js`, place), "utf8").catch(() => null);
    if (text !== null) return text;
  }
  throw new Error(`the page's script (report/client/${name}.js) is not there: run "npm run build"`);
}

/**
 * Joins compiled modules into one script. An inline script cannot import, so the modules come in order and share one
 * scope; their import lines and the word `export` go. Names at their top level are therefore each used once only.
 */
export function joinModules(modules: readonly string[]): string {
  const bodies = modules.map((text) =>
    text
      .replace(/^import\s[^;]{0,2000};\n/gm, "")
      .replace(/^export \{\s*\};?\n?/gm, "")
      .replace(/^export (?=(?:async )?function|const|class)/gm, "")
      .replace(/^\/\/# sourceMappingURL=.*\n?/gm, "")
      .trim(),
  );
  return `(() => {\n"use strict";\n${bodies.join("\n")}\n})();`;
}
