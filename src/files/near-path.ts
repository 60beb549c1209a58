import { readdirSync } from "node:fs";
import path from "node:path";
import { nearest } from "../messages/nearest.js";

/** The path that was probably meant by one that is not there: a name like it in the same folder; null where none is. */
export function nearPath(missing: string): string | null {
  const folder = path.dirname(missing);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch {
    return null;
  }
  const near = nearest(path.basename(missing), names.sort());
  return near === null ? null : path.join(folder, near);
}
