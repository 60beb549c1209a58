import type { Analyst, AnalystSettings } from "./analyst.js";
import { inTurn } from "./in-turn.js";
import type { Request } from "./requests.js";
import type { CodingData } from "./settings.js";
import { startThread, THREADS_RUN } from "./thread.js";

/** An analyst in a thread of its own. */
export interface ThreadAnalyst extends Analyst {
  /** Ends the thread; what it is at is lost. */
  end(): Promise<void>;
}

/**
 * Starts analysts, each in a thread of its own; they begin to load at once. Where no thread is asked for, or none
 * can run, there is one analyst in this thread.
 * @param coding what they code by; where it fails, they never begin
 * @param largestFile size in bytes of the largest file that they will be given
 */
export function startAnalysts(
  count: number,
  settings: AnalystSettings,
  coding: Promise<CodingData>,
  largestFile: number,
): ThreadAnalyst[] {
  if (count === 0 || !THREADS_RUN) return [hereAnalyst(settings, coding)];
  return Array.from({ length: count }, () => threadAnalyst(settings, coding, largestFile));
}

function hereAnalyst(settings: AnalystSettings, coding: Promise<CodingData>): ThreadAnalyst {
  // A run that has its analysts in threads starts them sooner without.
  const analyst = Promise.all([coding, import("./analyst.js")]).then(([loaded, { createAnalyst }]) =>
    createAnalyst(settings, loaded),
  );
  const next = inTurn(analyst);
  const ask = <Result>(work: (analyst: Analyst) => Promise<Result>) => next(async () => work(await analyst));
  return {
    read: (batch) => ask((analyst) => analyst.read(batch)),
    sum: (id, repeats) => ask((analyst) => analyst.sum(id, repeats)),
    count: (id, counted) => ask((analyst) => analyst.count(id, counted)),
    encode: (id) => ask((analyst) => analyst.encode(id)),
    words: () => ask((analyst) => analyst.words()),
    standingWords: () => ask((analyst) => analyst.standingWords()),
    reuse: (memory) => ask((analyst) => analyst.reuse(memory)),
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

function threadAnalyst(settings: AnalystSettings, coding: Promise<CodingData>, largestFile: number): ThreadAnalyst {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB + heapFor(largestFile) };
  const thread = startThread<Request>("./worker.js", { workerData: settings, resourceLimits });
  coding.then(
    (loaded) => thread.tell(loaded),
    () => {},
  );
  return {
    read: (batch) => thread.ask({ kind: "read", batch }),
    sum: (batch, repeats) => thread.ask({ kind: "sum", batch, repeats }),
    count: (batch, counted) => thread.ask({ kind: "count", batch, counted }),
    encode: (batch) => thread.ask({ kind: "encode", batch }),
    words: () => thread.ask({ kind: "words" }),
    standingWords: () => thread.ask({ kind: "standing words" }),
    reuse: (memory) => thread.ask({ kind: "reuse", memory }),
    end: () => thread.end(),
  };
}
