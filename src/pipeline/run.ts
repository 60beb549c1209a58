import { type RatiosOverNotices, ratiosOverNotices } from "../completion/over-notices.js";
import type { RunSummary } from "../completion/summary.js";
import { type PackageInput, writeDataPackage } from "../datapackage/write-package.js";
import { programVersion } from "../files/version.js";
import type { Message } from "../messages/message.js";
import { addToMapping } from "../privacy/mapping-file.js";
import type { Bilingual } from "../tables/column.js";
import { type RunEffects, SILENT } from "./effects.js";
import type { HumanCodesUsed } from "./human-codes-used.js";
import { manifestOf } from "./manifest.js";
import { stageOutput } from "./output-folder.js";
import { pruneCache } from "./pack-cache.js";
import type { RunOptions } from "./run-options.js";
import { RunOutput } from "./run-output.js";
import { type RunSetup, setUp } from "./run-setup.js";
import { startThreads } from "./run-threads.js";
import type { CodingData } from "./settings.js";
import { stopwatch } from "./stopwatch.js";
import type { WrittenFile, WrittenTables } from "./table-files.js";

export interface RunResult {
  summary: RunSummary;
  /** The names of the codebook's categories, by code. */
  categoryNames: Record<string, Bilingual>;
  /** The ratios of the whole run with intervals by how its notices differ. */
  overNotices: RatiosOverNotices;
  /** The files that could not be read, with why. */
  unreadable: Array<{ source: string; messages: Message[] }>;
  /** What became of the codes that people gave; null where there were none. */
  humanCodes: HumanCodesUsed | null;
  /** What has coded: a model trained with this codebook, one trained with other words or rules, or terms and rules alone. */
  codedWith: "model" | "other-words" | "terms";
}

/** 4 GB: some 10,000 notices. */
const DEFAULT_CACHE_LIMIT = 4e9;

function codedWith({ model, modelFile, codebook }: CodingData): RunResult["codedWith"] {
  if (modelFile.source === "") return "terms";
  return model.codebook === codebook.hash ? "model" : "other-words";
}

/** A run that was asked to end. */
export class RunInterrupted extends Error {}

/**
 * Runs the whole pipeline: reads the notices, writes tables, charts, page and manifest.
 * @throws CliError where there is no input or the output cannot be written; StoreError where the store cannot be read;
 *   RunInterrupted on the effects' signal.
 *   In each case the earlier output is unchanged.
 */
export async function run(options: RunOptions, effects: RunEffects = SILENT): Promise<RunResult> {
  const started = new Date().toISOString();
  const watch = stopwatch(effects.now);
  const [loaded, ended] = [watch.begin("loading"), watch.begin("total")];
  const setup = await setUp(options);
  const threads = startThreads(setup);
  try {
    const staging = await stageOutput(options.out);
    let output: RunOutput | null = null;
    try {
      const coding = await threads.coding;
      loaded();

      const read = watch.begin("reading");
      output = await RunOutput.open({ setup, threads, coding, staging, watch });
      const { totals } = output;
      const progress = progressOf(setup);
      for await (const heads of output.takeBatches()) {
        refuseToGoOn(effects);
        progress.files += heads.length;
        for (const { bytes } of heads) progress.bytes += bytes;
        progress.notices = totals.notices.length;
        effects.progress({ ...progress });
      }
      const written = await output.finishTables();
      read();

      const packed = watch.begin("package");
      const summary = output.summary();
      const humanCodes = output.humanCodes && setup.redactor.loose(output.humanCodes.used());
      const described = await writeDataPackage(staging, packageInput(setup, coding, humanCodes, summary, written));
      packed();

      effects.progress({ ...progress, stage: "charts" });
      const charts = output.drawCharts();
      const page = output.writePage();
      const outputs = { ...hashesOf({ ...written.files, ...described }), ...(await charts) };
      effects.progress({ ...progress, stage: "report" });
      await page;
      // It takes a moment, in which the rest is written.
      const closing = threads.studio.end();
      refuseToGoOn(effects);

      ended();
      const { documents } = totals;
      const { milliseconds } = watch;
      const manifest = manifestOf({ setup, coding, humanCodes, documents, summary, outputs, started, milliseconds });
      await staging.write("run.json", `${JSON.stringify(manifest, null, 2)}\n`);
      // Before the output: a pseudonym without its way back is worse than one too many in the mapping.
      if (options.privacy?.pseudonymise) addToMapping(options.privacy.pseudonymise, setup.pseudonyms);
      await staging.commit();
      await closing;
      if (options.cache !== undefined) pruneCache(options.cache, options.cacheLimit ?? DEFAULT_CACHE_LIMIT);

      const unreadable = documents.filter(({ outcome }) => outcome === "unreadable");
      return {
        summary,
        categoryNames: Object.fromEntries(coding.codebook.categories.map(({ code, name }) => [code, name])),
        overNotices: ratiosOverNotices(totals.notices),
        humanCodes,
        codedWith: codedWith(coding),
        unreadable: unreadable.map(({ source, messages }) => ({ source, messages })),
      };
    } catch (error) {
      await output?.giveUp(error);
      await staging.discard();
      throw error;
    }
  } finally {
    await threads.end();
  }
}

function packageInput(
  { metadata, privacy }: RunSetup,
  { codebook, codebookFile, codebookText, modelFile, userDictionary }: CodingData,
  humanCodes: HumanCodesUsed | null,
  summary: RunSummary,
  written: WrittenTables,
): PackageInput {
  return {
    written,
    categories: codebook.categories,
    codebookText,
    summary,
    metadata,
    provenance: {
      version: programVersion(),
      codebook: { version: codebook.version, sha256: codebookFile.sha256 },
      model: { sha256: modelFile.sha256 },
      dictionary: { sha256: userDictionary.sha256 },
      personalData: privacy.mode,
      humanCodes: humanCodes && { sha256: humanCodes.sha256, used: humanCodes.used },
    },
  };
}

function hashesOf(files: Readonly<Record<string, WrittenFile>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, { sha256 }]) => [name, sha256]));
}

function progressOf({ files, bytes }: RunSetup) {
  return { files: 0, filesTotal: files.length, bytes: 0, bytesTotal: bytes, notices: 0, stage: "reading" as const };
}

function refuseToGoOn(effects: RunEffects): void {
  if (effects.signal?.aborted) throw new RunInterrupted();
}
