import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { RUN_PRODUCTS } from "../corpus/run-products.js";
import { cannotWrite } from "../failures/cannot-write.js";
import { cliError } from "../failures/cli-error.js";
import { makeFolder } from "../files/make-folder.js";
import { isRunning } from "./pack-cache.js";

/**
 * A file of the output in the making. What is written goes to the system at once: a run writes thousands of pieces, and to
 * have another thread woken for each takes longer than the piece.
 */
export interface OutputFile {
  write(piece: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The files of an output in the making. */
export interface OutputFiles {
  /** Opens a file below the output folder, such as `tables/notices.csv`. */
  open(name: string): Promise<OutputFile>;
  write(name: string, content: string | Uint8Array | Iterable<string | Uint8Array>): Promise<void>;
  /** Gives a file of the output that has been closed another name in it too; where the disk cannot, as a copy. */
  link(from: string, to: string): Promise<void>;
  /** Closes what is still open. */
  abandon(): void;
}

/**
 * The output of a run in the making. Everything is written to a folder of its own inside the output folder and takes the
 * place of the old output only when the run is done.
 */
export interface Staging extends OutputFiles {
  /** The folder of its own. */
  folder: string;
  /** Puts the new output in the place of the old one. */
  commit(): Promise<void>;
  /** Throws the unfinished output away. */
  discard(): Promise<void>;
}

/**
 * Folders that a run keeps its work in, by what has become of it; the number of its process follows. An output that is
 * not whole is `unfinished`. One rename makes it `finished`: from then on it is the output, and whoever comes next puts
 * the rest of it in place if the run itself could not.
 */
const UNFINISHED = ".unfinished-";
const FINISHED = ".finished-";

/**
 * Begins an output, after settling what killed runs have left.
 * @param folder the output folder; made where it is not there
 * @throws CliError where it cannot be written to, or holds a `tables`, `charts`, … that no run of this program wrote
 */
export async function stageOutput(folder: string): Promise<Staging> {
  const staging = path.join(folder, `${UNFINISHED}${process.pid}`);
  try {
    makeFolder(folder);
    recoverOutput(folder);
    await refuseForeign(folder);
    rmSync(staging, { recursive: true, force: true });
    await mkdir(staging);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  const files = outputFiles(staging);
  return {
    folder: staging,
    ...files,
    async commit() {
      try {
        const finished = path.join(folder, `${FINISHED}${process.pid}`);
        rmSync(finished, { recursive: true, force: true });
        renameSync(staging, finished);
        putInPlace(folder, finished);
        // The old output: gigabytes may take a second to remove, but not in this thread.
        await rm(finished, { recursive: true, force: true });
      } catch (error) {
        throw cannotWrite(folder, error);
      }
    },
    async discard() {
      files.abandon();
      await rm(staging, { recursive: true, force: true });
    },
  };
}

/** @param folder that the files' names are relative to */
export function outputFiles(folder: string): OutputFiles {
  const opened = new Set<number>();
  const made = new Set<string>();
  const target = (name: string) => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) makeFolder(parent);
    made.add(parent);
    return file;
  };
  const open = async (name: string): Promise<OutputFile> => {
    const file = told(name, () => openSync(target(name), "w"));
    opened.add(file);
    return {
      write: async (piece) => told(name, () => writeAll(file, piece)),
      close: async () =>
        told(name, () => {
          opened.delete(file);
          closeSync(file);
        }),
    };
  };
  return {
    open,
    async write(name, content) {
      const file = await open(name);
      const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) await file.write(piece);
      await file.close();
    },
    async link(from, to) {
      told(to, () => {
        const [source, place] = [path.join(folder, from), target(to)];
        try {
          linkSync(source, place);
        } catch {
          copyFileSync(source, place);
        }
      });
    },
    abandon() {
      for (const file of opened) closeSync(file);
    },
  };
}

/** Puts outputs in place that were finished when their run was killed, and removes those that were not. */
export function recoverOutput(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const prefix = [UNFINISHED, FINISHED].find((prefix) => name.startsWith(prefix));
    if (prefix === undefined || ofOtherRun(Number(name.slice(prefix.length)))) continue;
    if (prefix === FINISHED) putInPlace(folder, path.join(folder, name));
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function ofOtherRun(pid: number): boolean {
  return pid !== process.pid && isRunning(pid);
}

/**
 * Some renames in a row, without a pause, after which `finished` holds nothing but the old output; what a kill leaves between two of them is put right by the next run. */
function putInPlace(folder: string, finished: string): void {
  // Products that this output has not got must not stay from an older one; `run.json` tells that all others are there.
  const whole = existsSync(path.join(finished, "run.json"));
  for (const product of RUN_PRODUCTS) {
    const made = path.join(finished, product);
    const place = path.join(folder, product);
    if (!existsSync(made)) {
      if (whole && existsSync(place) && !existsSync(path.join(finished, `old-${product}`))) {
        renameSync(place, path.join(finished, `old-${product}`));
      }
      continue;
    }
    if (existsSync(place)) renameSync(place, path.join(finished, `old-${product}`));
    renameSync(made, place);
  }
}

/** A folder called `tables` may be somebody's own work: it is replaced only where a run wrote it. */
async function refuseForeign(folder: string): Promise<void> {
  const present = new Set(await readdir(folder));
  const clash = RUN_PRODUCTS.find((product) => present.has(product));
  if (clash === undefined) return;
  try {
    const manifest = JSON.parse(await readFile(path.join(folder, "run.json"), "utf8")) as { program?: unknown };
    if (manifest.program === "zhenggai") return;
  } catch {
    // No manifest, or not one of ours: told below.
  }
  throw cliError(3, "cli/foreign-output", { folder, name: clash });
}

function writeAll(file: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Does something to a file of the output; a failure is told under its name. */
function told<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}
