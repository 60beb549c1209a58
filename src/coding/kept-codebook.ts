import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { keptByBuild } from "../bundle/kept-by-build.js";
import { sha256 } from "../files/sha256.js";
import { type Codebook, parseCodebook } from "./codebook.js";

/*
 * The shipped codebook is parsed when the program is built, and kept beside this module: to read its YAML takes a quarter
 * of the time of a short command. One that is older than the compiled module may have been made by other code, and is left.
 */

const MODULE = fileURLToPath(import.meta.url);
const KEPT = fileURLToPath(new URL("./codebook.parsed", import.meta.url));

interface KeptCodebook {
  /** Hash of the text that it was parsed from. */
  sha256: string;
  codebook: Codebook;
}

/**
 * As `parseCodebook`: of a text that was parsed when the program was built, what came of it.
 * @param kept file of it
 */
export function codebookOf(text: string, file: string, kept = KEPT): Codebook {
  return keptCodebook(text, kept) ?? parseCodebook(text, file);
}

/** Parses a codebook and keeps what comes of it. */
export function keepCodebook(text: string, file: string, kept = KEPT): void {
  writeFileSync(kept, serialize({ sha256: sha256(text), codebook: parseCodebook(text, file) } satisfies KeptCodebook));
}

function keptCodebook(text: string, kept: string): Codebook | null {
  const known = keptByBuild(kept, MODULE) as KeptCodebook | null;
  return known?.sha256 === sha256(text) ? known.codebook : null;
}
