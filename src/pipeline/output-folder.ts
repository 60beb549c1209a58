import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { cliError } from "../cli/cli-error.js";

/** What a run writes into its output folder, in the order in which it is put in place: `run.json` last. */
const PRODUCTS = ["tables", "charts", "report.html", "run.json"] as const;

/** A stream of one output file: waits where the disk is slower than the run. */
export interface OutputFile {
  write(piece: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * The output of a run in the making. Everything is written to a folder of its own beside the old output and takes its
 * place only when the run is done: a run that is broken off leaves the old output as it was.
 */
export interface Staging {
  /** Opens a file below the output folder, such as `tables/notices.csv`. */
  open(name: string): Promise<OutputFile>;
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Puts the new output in the place of the old one. */
  commit(): Promise<void>;
  /** Throws the unfinished output away. */
  discard(): Promise<void>;
}

/**
 * Begins an output.
 * @param folder the output folder; made where it is not there
 * @throws CliError where it cannot be written to, or holds a `tables`, `charts`, … that no run of this program wrote
 */
export async function stageOutput(folder: string): Promise<Staging> {
  const staging = path.join(folder, `.unfinished-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await refuseForeign(folder);
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
  } catch (error) {
    throw writeError(folder, error);
  }
  const target = async (name: string) => {
    const file = path.join(staging, name);
    await mkdir(path.dirname(file), { recursive: true });
    return file;
  };
  return {
    async open(name) {
      return openFile(await target(name), name);
    },
    async write(name, content) {
      try {
        await writeFile(await target(name), content);
      } catch (error) {
        throw writeError(name, error);
      }
    },
    async commit() {
      try {
        for (const product of PRODUCTS) {
          const made = path.join(staging, product);
          if (!existsSync(made)) continue;
          const place = path.join(folder, product);
          const old = path.join(staging, `old-${product}`);
          if (existsSync(place)) await rename(place, old);
          await rename(made, place);
        }
        await rm(staging, { recursive: true, force: true });
      } catch (error) {
        throw writeError(folder, error);
      }
    },
    async discard() {
      await rm(staging, { recursive: true, force: true });
    },
  };
}

/** A folder called `tables` may be somebody's own work: it is replaced only where a run wrote it. */
async function refuseForeign(folder: string): Promise<void> {
  const present = new Set(await readdir(folder));
  const clash = PRODUCTS.find((product) => present.has(product));
  if (clash === undefined) return;
  try {
    const manifest = JSON.parse(await readFile(path.join(folder, "run.json"), "utf8")) as { program?: unknown };
    if (manifest.program === "zhenggai") return;
  } catch {
    // No manifest, or not one of ours: told below.
  }
  throw cliError(3, "cli/foreign-output", { folder, name: clash });
}

function openFile(file: string, name: string): OutputFile {
  const stream = createWriteStream(file);
  let failed: unknown = null;
  stream.on("error", (error) => {
    failed = error;
  });
  return {
    async write(piece) {
      if (failed) throw writeError(name, failed);
      if (!stream.write(piece)) {
        await new Promise<void>((resolve) => {
          stream.once("drain", resolve);
          stream.once("error", () => resolve());
        });
      }
    },
    async close() {
      await new Promise<void>((resolve) => {
        stream.once("error", () => resolve());
        stream.end(() => resolve());
      });
      if (failed) throw writeError(name, failed);
    },
  };
}

function writeError(where: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === undefined) return error;
  if (code === "ENOSPC" || code === "EDQUOT") return cliError(3, "cli/disk-full", { where });
  return cliError(3, "cli/cannot-write", { where, reason: code });
}
