import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

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
  const script = `${await licences(moduleIds)}${code.trim()}\n`;
  // In a page these would end the script's element, or begin a comment in it.
  if (/<\/script|<!--/i.test(script)) throw new Error("the bundled script cannot stand in a page");
  return script;
}

/** A comment that names the packages in the bundle and gives each licence once. */
async function licences(modules: readonly string[]): Promise<string> {
  const packages = new Set<string>();
  for (const module of modules) {
    const folder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1];
    if (folder) packages.add(folder);
  }
  const bearers = new Map<string, string[]>();
  for (const folder of [...packages].sort()) {
    const { name, version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const text = (await readFile(path.join(folder, "LICENSE"), "utf8").catch(() => "")).replaceAll("*/", "* /").trim();
    bearers.set(text, [...(bearers.get(text) ?? []), `${name} ${version}`]);
  }
  const sections = [...bearers].map(([text, names]) => `${names.join(", ")}\n\n${text}`);
  return sections.length === 0 ? "" : `/*\n${sections.join("\n\n----\n\n")}\n*/\n`;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await writeFile(new URL("./page.js", import.meta.url), await bundlePage());
}
