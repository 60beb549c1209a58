import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Codebook, loadCodebook, SHIPPED_CODEBOOK } from "../coding/codebook.js";
import { codebookOf } from "../coding/kept-codebook.js";
import { sha256 } from "../files/sha256.js";
import { CODEBOOK_COPY, type Manifest } from "./manifest.js";

/**
 * Reads the manifest of a run. Runs of earlier versions may lack some of it.
 * @param folder output folder of the run
 * @returns null where there is none, or one of another program
 * @throws SyntaxError where it is no JSON; Error of the file system where it cannot be opened
 */
export async function readManifest(folder: string): Promise<Partial<Manifest> | null> {
  const text = await textOf(path.join(folder, "run.json"));
  const value = text === null ? null : (JSON.parse(text) as unknown);
  const isOurs = typeof value === "object" && value !== null && (value as { program?: unknown }).program === "zhenggai";
  return isOurs ? (value as Partial<Manifest>) : null;
}

/** The copy of the codebook that a run keeps; null where there is none, or none that the run was coded by. */
export async function readCodebookCopy(folder: string, manifest: Partial<Manifest>): Promise<Codebook | null> {
  const file = path.join(folder, CODEBOOK_COPY);
  const text = await textOf(file);
  return text === null || sha256(text) !== manifest.codebook?.sha256 ? null : codebookOf(text, file);
}

/** The codebook that a run was coded by; that of the program where the run has kept no copy, or none can be read. */
export async function codebookOfRun(folder: string): Promise<Codebook> {
  const manifest = await readManifest(folder).catch(() => null);
  return (manifest && (await readCodebookCopy(folder, manifest))) ?? loadCodebook(SHIPPED_CODEBOOK);
}

/** A file's text; null where it is not there. */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
