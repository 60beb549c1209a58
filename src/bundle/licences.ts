import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Names the packages that modules come from, and gives each licence once.
 * @param modules paths of files
 */
export async function licences(modules: readonly string[]): Promise<string> {
  const packages = new Set<string>();
  for (const module of modules) {
    const folder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1];
    if (folder) packages.add(folder);
  }
  const bearers = new Map<string, string[]>();
  for (const folder of [...packages].sort()) {
    const { name, version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const text = (await readFile(path.join(folder, "LICENSE"), "utf8").catch(() => "")).trim();
    bearers.set(text, [...(bearers.get(text) ?? []), `${name} ${version}`]);
  }
  return [...bearers].map(([text, names]) => `${names.join(", ")}\n\n${text}`).join("\n\n----\n\n");
}
