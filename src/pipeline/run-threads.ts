import { startAnalysts, type ThreadAnalyst } from "./analysts.js";
import { type KeptWordTotals, keptWordTotals } from "./kept-word-totals.js";
import { ONE_THREAD, type RunSetup } from "./run-setup.js";
import { type Scribe, startScribe } from "./scribe.js";
import { type CodingData, loadCoding } from "./settings.js";
import { openStudio, type Studio } from "./studio.js";
import { THREADS_RUN } from "./thread.js";

/** Who works for a run beside its own thread, and what they wait for or make waiting needless. */
export interface RunThreads {
  coding: Promise<CodingData>;
  analysts: ThreadAnalyst[];
  studio: Studio;
  wordTotals: KeptWordTotals;
  /** Writes tables and parts of the page; null where the run's own thread does. */
  scribe: Scribe | null;
  end(): Promise<void>;
}

/** Starts a run's threads; they begin to load at once, and codebook and model are read meanwhile. */
export function startThreads({ options, files, bytes, batches, workers, noCsv, privacy, store }: RunSetup): RunThreads {
  const { lang, cache = null } = options;
  const coding = loadCoding(options);
  const largestFile = files.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  const termsCsv = !noCsv.includes("terms");
  const analysts = startAnalysts(workers, { lang, termsCsv, store, privacy, cache }, coding, largestFile);
  const studio = openStudio(workers);
  const wordTotals = keptWordTotals(cache, options.paths, batches);
  // In a first run, the threads that read have more to do than the run's own.
  const writesMost = wordTotals.known && bytes > ONE_THREAD;
  const scribe = writesMost && workers > 0 && THREADS_RUN ? startScribe() : null;
  return {
    coding,
    analysts,
    studio,
    wordTotals,
    scribe,
    async end() {
      await Promise.all([...analysts.map((analyst) => analyst.end()), studio.end(), scribe?.end()]);
    },
  };
}
