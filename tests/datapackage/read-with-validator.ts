import { readFileSync } from "node:fs";
import path from "node:path";

/** A resource of a package, as the published validator reads it. */
interface Resource {
  name: string;
  descriptor: { format: string; hash: string; path: string; bytes: number };
  read(options: { keyed: true; relations: true }): Promise<Array<Record<string, unknown>>>;
}

/**
 * Reads every CSV of a package with `datapackage`, the library of the standard's makers: it holds the descriptor against
 * the published profile, and each row against its schema (types, constraints, primary and foreign keys).
 * @throws the library's error with what it found
 */
export async function readWithValidator(folder: string): Promise<Record<string, Array<Record<string, unknown>>>> {
  const { default: library } = await import("datapackage");
  const file = path.join(folder, "datapackage.json");
  const { valid, errors } = await library.validate(file);
  if (!valid) throw new Error(errors.map(String).join("\n"));
  const descriptor = JSON.parse(readFileSync(file, "utf8"));
  const loaded = await library.Package.load(descriptor, { basePath: folder, strict: true });
  const tables: Record<string, Array<Record<string, unknown>>> = {};
  for (const resource of loaded.resources as Resource[]) {
    if (resource.descriptor.format === "csv") tables[resource.name] = await readRows(resource);
  }
  return tables;
}

async function readRows(resource: Resource) {
  try {
    return await resource.read({ keyed: true, relations: true });
  } catch (error) {
    const { errors = [], message } = error as Error & { errors?: Error[] };
    throw new Error([`${resource.name}: ${message}`, ...errors.slice(0, 5).map(String)].join("\n"));
  }
}
