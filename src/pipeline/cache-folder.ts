import { homedir } from "node:os";
import path from "node:path";

/**
 * Where the cache is unless the user names a folder: `ZHENGGAI_CACHE`, else the folder that the system keeps for caches.
 * Not in the output folder: several outputs share it, and an output is handed on without it.
 */
export function defaultCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.ZHENGGAI_CACHE) return path.resolve(env.ZHENGGAI_CACHE);
  if (platform === "win32")
    return path.join(env.LOCALAPPDATA || path.join(homedir(), "AppData", "Local"), "zhenggai", "Cache");
  if (platform === "darwin") return path.join(homedir(), "Library", "Caches", "zhenggai");
  return path.join(env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "zhenggai");
}
