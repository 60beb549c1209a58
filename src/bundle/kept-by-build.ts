import { readFileSync, statSync } from "node:fs";
import { deserialize } from "node:v8";

/**
 * What an earlier build has kept in a file (`v8.serialize`); null where there is none, or where it is older than the compiled
 * module that reads it: other code may have made it.
 */
export function keptByBuild(file: string, module: string): unknown {
  let content: Buffer;
  try {
    if (statSync(file).mtimeMs < statSync(module).mtimeMs) return null;
    content = readFileSync(file);
  } catch {
    return null;
  }
  return deserialize(content);
}
