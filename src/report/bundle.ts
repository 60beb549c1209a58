import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { licences } from "../bundle/licences.js";

/**
 * Bundles the page's script with what it is made of (vega, vega-lite, the charts and counts of this program) into one
 * script that stands by itself. A step of `npm run build`; the program itself only reads the result (assets.ts).
 */

/** The page's entry: compiled beside this module in a build, TypeScript when this module runs from its source. */
const ENTRIES = ["./client/page.js", "./client/page.ts"].map((name) => fileURLToPath(new URL(name, import.meta.url)));

/** The script, with the licences of the packages in it at its head. */
export async function bundlePage(): Promise<string> {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input: ENTRIES.find(existsSync) as string,
    platform: "browser",
    resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
    // What the build cannot resolve would be missing in the page.
    onLog(level, log, handle) {
      if (level === "warn" && log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      handle(level, log);
    },
  });
  const { output } = await bundle.generate({ format: "iife", minify: true, comments: false });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  const bearers = (await licences(moduleIds)).replaceAll("*/", "* /");
  const script = `/*\n${bearers}\n*/\n${code.trim()}\n`;
  // In a page these would end the script's element, or begin a comment in it.
  if (/<\/script|<!--/i.test(script)) throw new Error("the bundled script cannot stand in a page");
  return script;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await writeFile(new URL("./page.js", import.meta.url), await bundlePage());
}
