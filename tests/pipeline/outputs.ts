import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The project's own notices. */
export const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));

/** The compiled program, which runs in threads; `npm test` makes it first. */
export const BUILT = fileURLToPath(new URL("../../dist/pipeline/run.js", import.meta.url));
export const RUN_ONCE = fileURLToPath(new URL("../../bench/measure/run-once.mjs", import.meta.url));

/** Makes a corpus of some size. */
export const GENERATE = fileURLToPath(new URL("../../bench/corpus/generate.mjs", import.meta.url));

/** A folder that is gone when the tests are. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the project's own notices that a test may change. */
export function copyOfCorpus(folder: string): string {
  const copy = path.join(folder, "corpus");
  cpSync(CORPUS, copy, { recursive: true, filter: (name) => !/[\\/](?:make|gold)$/.test(name) });
  return copy;
}

/** SHA-256 of each table of an output, by name. */
export function tableHashes(out: string): Record<string, string> {
  return folderHashes(path.join(out, "tables"));
}

/** SHA-256 of each file of a folder, by name. */
export function folderHashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, hash(path.join(folder, name))]),
  );
}

/** The same, with the page. */
export function outputHashes(out: string): Record<string, string> {
  return { ...tableHashes(out), "report.html": hash(path.join(out, "report.html")) };
}

/** Whether an output is whole: every file that `run.json` names is there, byte for byte. */
export function isWhole(out: string): boolean {
  const manifest = path.join(out, "run.json");
  if (!existsSync(manifest)) return false;
  const { outputs } = JSON.parse(readFileSync(manifest, "utf8")) as { outputs: Record<string, string> };
  return Object.entries(outputs).every(([name, sha256]) => {
    const file = path.join(out, name);
    return existsSync(file) && hash(file) === sha256;
  });
}

function hash(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
