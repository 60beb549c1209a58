import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { keptByBuild } from "../bundle/kept-by-build.js";
import { sha256 } from "../files/sha256.js";
import { Crossings } from "./crossings.js";
import { type DictionaryIndex, type IndexedDictionary, indexDictionary } from "./system-dictionary.js";

/*
 * The index of the tokenizer's own dictionary is made when the program is built, and kept beside this module: to read it
 * takes a tenth of the time. One that is older than the compiled module may have been made by other code, and is left.
 */

const MODULE = fileURLToPath(import.meta.url);
const KEPT = fileURLToPath(new URL("./dictionary.index", import.meta.url));

/** An index in a file. */
interface KeptIndex extends Omit<DictionaryIndex, "crossings"> {
  /** Hash of the dictionary. */
  sha256: string;
  crossings: Int32Array;
}

/**
 * Reads a dictionary, with the index that was made of it before; where there is none, or it was made of another
 * dictionary or by an earlier build, a new one.
 * @param kept file of the index
 */
export function readDictionary(file: string, kept = KEPT): IndexedDictionary {
  const bytes = readFileSync(file);
  return { bytes, index: keptIndex(sha256(bytes), kept) ?? indexDictionary(bytes) };
}

/** Makes the index of a dictionary and keeps it. */
export function keepIndex(file: string, kept = KEPT): void {
  const bytes = readFileSync(file);
  const index = indexDictionary(bytes);
  const content: KeptIndex = { ...index, sha256: sha256(bytes), crossings: index.crossings.cells };
  writeFileSync(kept, serialize(content));
}

function keptIndex(hash: string, kept: string): DictionaryIndex | null {
  const known = keptByBuild(kept, MODULE) as KeptIndex | null;
  if (known === null) return null;
  const { sha256, crossings, ...index } = known;
  return sha256 === hash ? { ...index, crossings: new Crossings(crossings) } : null;
}
