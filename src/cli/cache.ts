import path from "node:path";
import type { ExitCode } from "../failures/cli-error.js";
import { many } from "../messages/plural.js";
import { defaultCacheFolder } from "../pipeline/cache-folder.js";
import { cacheSize, pruneCache } from "../pipeline/pack-cache.js";
import type { CliContext, CommonOptions } from "./context.js";

export interface CacheCommandOptions extends CommonOptions {
  cache?: string;
}

const WORDS = {
  zh: {
    stats: (folder: string, packs: number, size: string) => `缓存 ${folder}\n${packs} 个文件，共 ${size}\n`,
    cleared: (folder: string, packs: number, size: string) => `已清空 ${folder}：删除 ${packs} 个文件，共 ${size}\n`,
  },
  en: {
    stats: (folder: string, packs: number, size: string) => `cache ${folder}\n${many(packs, "file")}, ${size}\n`,
    cleared: (folder: string, packs: number, size: string) => `emptied ${folder}: ${many(packs, "file")}, ${size}\n`,
  },
} as const;

/**
 * `zhenggai cache [stats|clear]`: what the cache holds, or empties it. It may be deleted by hand just as well.
 */
export async function cacheCommand(
  action: "stats" | "clear",
  options: CacheCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  const folder = options.cache === undefined ? defaultCacheFolder(context.env) : path.resolve(options.cache);
  const { packs, bytes } = action === "clear" ? pruneCache(folder, 0) : cacheSize(folder);
  if (options.json) context.stdout(`${JSON.stringify({ folder, packs, bytes }, null, 2)}\n`);
  else if (!options.quiet) {
    const words = WORDS[options.lang];
    const say = action === "clear" ? words.cleared : words.stats;
    context.stdout(say(folder, packs, `${(bytes / 1e6).toFixed(1)} MB`));
  }
  return 0;
}
