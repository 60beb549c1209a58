import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform, version } from "node:process";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { type Entry, MADE_ENTRIES } from "./made.js";

/**
 * Runs the program from its bundle. Node finds, reads and compiles each of some hundred modules by itself, and compiles
 * their functions anew in each process and each thread: a third of the time of a short run. The bundle is a few scripts,
 * each with the code that the engine made of it when the program was built (train.ts). A script's name holds a hash of it,
 * the name of its code the version of Node: so no code is taken for that of another script. The engine besides takes code
 * only where it is of the same version with the same flags, and compiles the script where it is not.
 */

/** Where the bundle is, beside this module in a build. */
const FOLDER = new URL("./program/", import.meta.url);

/** Compiled folders lie beside this one's. */
const MODULES = new URL("../", import.meta.url);

/** Code that was made for another machine or another Node is not even looked at. */
const CODE_FILE = `.${version}-${platform}-${arch}.code`;

/** A script of the bundle: a function that is given what a CommonJS module has, and what stands for ESM's own. */
type Chunk = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  importPackage: (name: string) => Promise<unknown>,
  moduleUrl: (path: string) => string,
) => void;

interface LoadedChunk {
  module: { exports: object };
  script: Script;
  /** Whether the engine took the code that was made before. */
  known: boolean;
}

const chunks = new Map<string, LoadedChunk>();
const requirePackage = createRequire(import.meta.url);

/**
 * Loads one of the bundle's entries.
 * @returns what the entry exports; null where there is no bundle: the modules serve as they are then
 */
export function loadBundle<Exports>(entry: Entry): Exports | null {
  return MADE_ENTRIES && (loadChunk(MADE_ENTRIES[entry]).module.exports as Exports);
}

/** How many of the scripts loaded so far the engine took from code made before, and how many there are. */
export function knownChunks(): { known: number; all: number } {
  return { known: [...chunks.values()].filter(({ known }) => known).length, all: chunks.size };
}

/** The code that the engine has made of the scripts loaded so far, by the name of its file. */
export function madeCode(): Map<string, Buffer> {
  return new Map([...chunks].map(([name, { script }]) => [name + CODE_FILE, script.createCachedData()]));
}

function loadChunk(name: string): LoadedChunk {
  const met = chunks.get(name);
  if (met) return met;
  const filename = fileURLToPath(new URL(name, FOLDER));
  const cachedData = codeOf(filename);
  const script = new Script(readFileSync(filename, "utf8"), cachedData ? { filename, cachedData } : { filename });
  const known = cachedData !== undefined && script.cachedDataRejected === false;
  const chunk: LoadedChunk = { module: { exports: {} }, script, known };
  chunks.set(name, chunk);
  const run = script.runInThisContext() as Chunk;
  run(
    chunk.module.exports,
    (id) => (id.startsWith("./") ? loadChunk(id.slice(2)).module.exports : requirePackage(id)),
    chunk.module,
    (name) => import(name),
    (path) => new URL(path, MODULES).href,
  );
  return chunk;
}

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file + CODE_FILE);
  } catch {
    return undefined;
  }
}
