import { availableParallelism } from "node:os";
import { type FoundFile, walk } from "../corpus/walk.js";
import { loadMetadata, type PackageMetadata } from "../datapackage/metadata.js";
import { cliError } from "../failures/cli-error.js";
import { hideCoders } from "../human-coding/hide-coders.js";
import { openStore, type UsedStore } from "../human-coding/store-file.js";
import { openPrivacy } from "../privacy/open-privacy.js";
import type { Privacy } from "../privacy/personal.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import { createRedactor, type Redactor } from "../privacy/redact.js";
import type { TableName } from "../tables/tables.js";
import { type Batch, batchesOf } from "./batches.js";
import type { RunOptions } from "./run-options.js";

/** What a run goes by: its options, with what they name read and what they leave open decided. */
export interface RunSetup {
  options: RunOptions;
  files: FoundFile[];
  /** Of all files. */
  bytes: number;
  batches: Batch[];
  /** Threads that analyse, 0 for none beside the run's own. */
  workers: number;
  /** Tables that are written as Parquet only. */
  noCsv: TableName[];
  metadata: PackageMetadata;
  privacy: Privacy;
  redactor: Redactor;
  /** Codes that people gave; null for none. */
  store: UsedStore | null;
  /** Of the people who coded. */
  pseudonyms: Pseudonym[];
}

/** Up to so many bytes one thread is done before a second one has loaded its dictionary, or what it writes with. */
export const ONE_THREAD = 4e6;

/** Up to so many bytes the table of terms is written as CSV unasked; it is the largest table by far. */
const SMALL_CORPUS = 16e6;

/**
 * Finds a run's files and reads what its options name beside codebook and model.
 * @throws CliError where there is no input, or description or key cannot be used; StoreError where the store cannot be read
 */
export async function setUp(options: RunOptions): Promise<RunSetup> {
  const metadata = options.metadata === undefined ? {} : await loadMetadata(options.metadata);
  const files = await walk(options.paths);
  if (files.length === 0) throw cliError(2, "cli/no-input", { paths: options.paths.join(" ") });
  const bytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const privacy = openPrivacy(options.privacy ?? {}, { out: options.out, inputs: options.paths });
  const redactor = createRedactor(privacy);
  const store = options.store === undefined ? null : await openStore(options.store);
  return {
    options,
    files,
    bytes,
    batches: batchesOf(files),
    workers: options.workers ?? (bytes <= ONE_THREAD ? 1 : availableParallelism()),
    noCsv: (options.termsCsv ?? bytes <= SMALL_CORPUS) ? [] : ["terms"],
    metadata,
    privacy,
    redactor,
    ...hideCoders(store, redactor),
  };
}
