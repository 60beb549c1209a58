import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { cliError } from "../cli/cli-error.js";
import { type Analyst, type AnalystSettings, createAnalyst } from "./analyst.js";
import type { CodingData } from "./settings.js";
import { errorOf, type Reply, type Request } from "./thread-messages.js";

/** An analyst in a thread of its own. */
export interface ThreadAnalyst extends Analyst {
  /** Ends the thread; what it is at is lost. */
  end(): Promise<void>;
}

/**
 * Starts analysts, each in a thread of its own; they begin to load at once. Where no thread is asked for, there is one
 * analyst in this thread; so too where the program runs from its TypeScript source, as under test, for a thread could not
 * load that.
 * @param coding what they code by; where it fails, they never begin
 * @param largestFile size in bytes of the largest file that they will be given
 */
export function startAnalysts(
  count: number,
  settings: AnalystSettings,
  coding: Promise<CodingData>,
  largestFile: number,
): ThreadAnalyst[] {
  if (count === 0 || import.meta.url.endsWith(".ts")) return [hereAnalyst(settings, coding)];
  return Array.from({ length: count }, () => threadAnalyst(settings, coding, largestFile));
}

function hereAnalyst(settings: AnalystSettings, coding: Promise<CodingData>): ThreadAnalyst {
  const analyst = coding.then((loaded) => createAnalyst(settings, loaded));
  analyst.catch(() => {});
  let last: Promise<unknown> = analyst;
  const inTurn = <Result>(work: (analyst: Analyst) => Promise<Result>): Promise<Result> => {
    const done = last.then(async () => work(await analyst));
    last = done.catch(() => {});
    return done;
  };
  return {
    read: (batch) => inTurn((analyst) => analyst.read(batch)),
    finish: (id, repeats) => inTurn((analyst) => analyst.finish(id, repeats)),
    end: async () => {},
  };
}

/**
 * Room for the objects of a thread in megabytes. The engine lets garbage grow with the room that it has: with its own
 * choice two threads take a gigabyte more, and are no faster.
 */
const YOUNG_MB = 32;
const OLD_MB = 400;

/** What a file may take while it is read, in megabytes: a character of text comes to some thirty bytes of objects. */
function heapFor(bytes: number): number {
  return Math.ceil((bytes / 1e6) * 30);
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

type Question = Request extends infer Kind ? (Kind extends Request ? Omit<Kind, "id"> : never) : never;

function threadAnalyst(settings: AnalystSettings, coding: Promise<CodingData>, largestFile: number): ThreadAnalyst {
  const file = fileURLToPath(new URL("./worker.js", import.meta.url));
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB + heapFor(largestFile) };
  const worker = new Worker(file, { workerData: settings, resourceLimits });
  // A run that fails elsewhere must not be kept alive by its threads.
  worker.unref();
  coding.then(
    (loaded) => worker.postMessage(loaded),
    () => {},
  );
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  let dead: Error | null = null;
  const fail = (error: unknown) => {
    dead ??= cliError(3, "pipeline/worker-died", { reason: error instanceof Error ? error.message : String(error) });
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(`exit ${code}`));
  worker.on("message", (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ("failure" in reply) asked?.reject(errorOf(reply.failure));
    else asked?.resolve(reply.value as never);
  });
  const ask = <Result>(question: Question): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      if (dead) return reject(dead);
      const id = requests++;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, ...question } as Request);
    });
  return {
    read: (batch) => ask({ kind: "read", batch }),
    finish: (batch, repeats) => ask({ kind: "finish", batch, repeats }),
    async end() {
      await worker.terminate();
    },
  };
}
