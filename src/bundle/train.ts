import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { patientEngine } from "./engine.js";
import { loadBundle, madeCode } from "./load-bundle.js";

/** Runs the bundle on the project's own notices and keeps the code that the engine has made of it, beside the bundle. */

const CORPUS = fileURLToPath(new URL("../../corpus/", import.meta.url));
const FOLDER = fileURLToPath(new URL("./program/", import.meta.url));

/** After a change of the codebook's categories, or of what a model holds, a model has to be trained with this very build. */
function isOfModel(details: unknown): boolean {
  return (details as { rule?: string }).rule?.startsWith("model/") === true;
}

patientEngine();
// The engine would forget the code of what has not run for a while.
setFlagsFromString("--no-flush-bytecode");
const { training } = loadBundle<typeof import("./training.js")>("training")!;
for (const entry of ["program", "requests", "orders", "dictation"] as const) loadBundle(entry);
const out = mkdtempSync(path.join(tmpdir(), "zhenggai-build-"));
try {
  const notice = readdirSync(CORPUS).find((name) => name.endsWith(".txt"))!;
  await training(CORPUS, path.join(CORPUS, notice), path.join(out, "run"));
} catch (error) {
  if (!(error instanceof Error && "details" in error && isOfModel(error.details))) throw error;
  process.stderr.write(
    `${error.message}\nBuilt without most of the engine's code: build again when the model is trained.\n`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
// Code that was made with other flags is not taken.
setFlagsFromString("--flush-bytecode");
for (const [name, code] of madeCode()) writeFileSync(path.join(FOLDER, name), code);
