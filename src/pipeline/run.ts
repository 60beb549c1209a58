import { availableParallelism } from "node:os";
import { thriftyEngine } from "../bundle/engine.js";
import { chartCategories } from "../charts/chart.js";
import { type KeyWords, keyWords } from "../charts/key-words.js";
import { cliError } from "../cli/cli-error.js";
import { programVersion } from "../cli/version.js";
import { type RatiosOverNotices, ratiosOverNotices } from "../completion/over-notices.js";
import type { RunSummary } from "../completion/summary.js";
import { type FoundFile, walk } from "../corpus/walk.js";
import { loadMetadata } from "../datapackage/metadata.js";
import { writeDataPackage } from "../datapackage/write-package.js";
import { codingStore } from "../human-coding/coding-store.js";
import { hideCoders } from "../human-coding/hide-coders.js";
import { codeFates } from "../human-coding/overrule.js";
import { openStore } from "../human-coding/store-file.js";
import type { Lang, Message } from "../messages/message.js";
import { addToMapping } from "../privacy/mapping-file.js";
import { openPrivacy, type PrivacyOptions } from "../privacy/open-privacy.js";
import { keyFingerprint } from "../privacy/pseudonym.js";
import { createRedactor } from "../privacy/redact.js";
import { loadReportAssets } from "../report/assets.js";
import { openReport } from "../report/report.js";
import type { Bilingual } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import { loadFrames } from "../tables/load-frames.js";
import { loadParquet } from "../tables/load-parquet.js";
import { TABLES, type TableName } from "../tables/tables.js";
import { allDone, handled } from "./all-done.js";
import { startAnalysts } from "./analysts.js";
import { batchesOf } from "./batches.js";
import { type RunEffects, SILENT } from "./effects.js";
import { type HumanCodesUsed, humanCodesUsed } from "./human-codes-used.js";
import { keptCharts } from "./kept-charts.js";
import { keptWordTotals } from "./kept-word-totals.js";
import type { Manifest } from "./manifest.js";
import { stageOutput } from "./output-folder.js";
import { pruneCache } from "./pack-cache.js";
import { promised } from "./promised.js";
import { startScribe } from "./scribe.js";
import { encodeStretch } from "./segment.js";
import { type SumsTaker, segmentsOf } from "./segments.js";
import { loadCoding, type SettingsOptions, type UsedFile } from "./settings.js";
import { openStudio } from "./studio.js";
import { openTables, type WrittenFile } from "./table-files.js";
import { THREADS_RUN } from "./thread.js";
import { runTotals } from "./totals.js";
import { writeCharts } from "./write-charts.js";

export interface RunOptions extends SettingsOptions {
  /** Files and folders of notices. */
  paths: readonly string[];
  /** Output folder. */
  out: string;
  /** Language of sentences in tables, of charts and of the page. */
  lang: Lang;
  /** Threads that analyse files, 0 for none beside this one; by size and machine where not given. The results are the same. */
  workers?: number | undefined;
  /** File of the codes that people gave, which outrank the machine's; none where not given, or where there is none. */
  store?: string | undefined;
  /** What is done about personal data; where not given, contact details are left out. */
  privacy?: PrivacyOptions | undefined;
  /** Folder in which a later run finds what this one has found out; none where not given. The results are the same. */
  cache?: string | undefined;
  /** Size in bytes that the cache is cut down to at the end. */
  cacheLimit?: number | undefined;
  /** File in which the researcher says of the data package what the program cannot know: licence, authors, citation. */
  metadata?: string | undefined;
  /** Whether the table of terms is written as CSV too; where not given, a small corpus's is. */
  termsCsv?: boolean | undefined;
  /** The config file that options came from, for the manifest. */
  config?: UsedFile | null | undefined;
}

/** 4 GB: some 10,000 notices. */
export const DEFAULT_CACHE_LIMIT = 4e9;

/** Up to so many bytes one thread is done before a second one has loaded its dictionary, or what it writes with. */
const ONE_THREAD = 4e6;

/** Up to so many bytes of new text the threads leave room for charts while they encode its rows. */
const BESIDE_CHARTS = 4e6;

/** Batches whose tables are written at a time, for this thread may be at charts: the scribe need not wait for it. */
const MOST_WRITING = 8;

/** Up to so many bytes the table of terms is written as CSV unasked; it is the largest table by far. */
const SMALL_CORPUS = 16e6;

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
  /** Whether a trained model has coded, and not the codebook's terms alone. */
  trained: boolean;
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
  const started = effects.now();
  const startedAt = new Date().toISOString();
  const milliseconds: Record<string, number> = {};
  const lap = (name: string, since: number) => {
    milliseconds[name] = Math.round(effects.now() - since);
  };

  const metadata = options.metadata === undefined ? {} : await loadMetadata(options.metadata);
  const files = await walk(options.paths);
  if (files.length === 0) throw cliError(2, "cli/no-input", { paths: options.paths.join(" ") });
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const batches = batchesOf(files);
  const workers = options.workers ?? (bytesTotal <= ONE_THREAD ? 1 : availableParallelism());
  const termsCsv = options.termsCsv ?? bytesTotal <= SMALL_CORPUS;
  const { lang, cache } = options;
  const privacy = openPrivacy(options.privacy ?? {}, { out: options.out, inputs: options.paths });
  const redactor = createRedactor(privacy);
  const people = options.store === undefined ? null : await openStore(options.store);
  const { store, pseudonyms } = hideCoders(people, redactor);
  const largestFile = files.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  const coding = loadCoding(options);
  const analysts = startAnalysts(
    workers,
    { lang, termsCsv, store, privacy, cache: cache ?? null },
    coding,
    largestFile,
  );
  const studio = openStudio(workers);
  const wordTotals = keptWordTotals(cache ?? null, options.paths, batches);
  // In a first run, the threads that read have more to do than this one.
  const writesMost = wordTotals.known && bytesTotal > ONE_THREAD;
  const scribe = writesMost && workers > 0 && THREADS_RUN ? startScribe() : null;
  try {
    const staging = await stageOutput(options.out);
    const begun: Array<Promise<unknown>> = [];
    /** Does something beside the rest. A failure is met where it is waited for. */
    const begin = <Result>(work: Promise<Result>): Promise<Result> => {
      begun.push(handled(work));
      return work;
    };
    const rowsTaken = promised<void>();
    const words = promised<KeyWords>();
    try {
      const { codebook, codebookFile, codebookText, modelFile, userDictionary } = await coding;
      lap("loading", started);
      const codes = codebook.categories.map(({ code }) => code);
      const humanStore = store && codingStore(store.codes, codes);
      const fates = humanStore && codeFates(humanStore);

      const reading = effects.now();
      const noCsv: TableName[] = termsCsv ? [] : ["terms"];
      const tables = scribe?.openTables(staging.folder, noCsv) ?? (await openTables(staging, noCsv));
      const totals = runTotals();
      const progress = progressOf(files, bytesTotal);
      // What the charts are made with loads while the threads read.
      const { loadRenderer, font } = studio;
      const kept = keptCharts(cache ?? null, options.paths, lang, { loadRenderer, loadFrames });
      const report = openReport(staging, scribe ?? staging);
      let completionRows: CompletionRow[] = [];
      let drawing = null as Promise<Record<string, string>> | null;
      const draw = () => {
        const since = effects.now();
        const input = [totals, completionRows, codebook] as const;
        drawing ??= begin(
          writeCharts(...input, words.promise, { lang, charts: kept, staging }).finally(() => {
            lap("charts", since);
          }),
        );
        return drawing;
      };
      const writing: Array<Promise<void>> = [];
      let completing = null as Promise<void> | null;
      const addCompletion = async () => {
        const completion = encodeStretch(TABLES.completion, completionRows, await loadParquet());
        await tables.addStretches({ completion });
      };
      let fresh = 0;
      const hashes = new Map<string, string>();
      const sums: SumsTaker = {
        counted: wordTotals.counted,
        add(heads, { totals: added, humanCodes, pseudonyms: found, stands }) {
          totals.add(added);
          fates?.add(humanCodes);
          for (const pseudonym of found) pseudonyms.push(pseudonym);
          if (!stands) for (const { bytes } of heads) fresh += bytes;
        },
        summed() {
          completionRows = [...totals.completion.rows(codes)];
          if (fresh > BESIDE_CHARTS) return thriftyEngine();
          const chartsOrRows = Promise.race([draw(), rowsTaken.promise]).catch(() => {});
          completing = begin(chartsOrRows.then(addCompletion));
        },
        addWords({ id }, { words: added, hash }) {
          if (added) wordTotals.add(added);
          hashes.set(id, hash);
        },
        end(last) {
          words.resolve(keyWords(wordTotals.take(last, hashes)));
        },
      };
      for await (const { heads, rows, taken } of segmentsOf(batches, analysts, sums)) {
        refuseToGoOn(effects);
        writing.push(begin(allDone([tables.addStretches(rows.tables), report.add(rows.page)]).then(taken)));
        if (writing.length === MOST_WRITING) await writing.shift();
        progress.files += heads.length;
        for (const { bytes } of heads) progress.bytes += bytes;
        progress.notices = totals.notices.length;
        effects.progress({ ...progress });
      }
      rowsTaken.resolve();
      const version = programVersion();
      const summary = totals.summary.result(codes);
      const writePage = async () => {
        const writing = effects.now();
        const noticesIn = new Map<string, number>();
        for (const { source } of totals.notices) noticesIn.set(source, (noticesIn.get(source) ?? 0) + 1);
        const documents = totals.documents.map((file) => ({ ...file, notices: noticesIn.get(file.source) ?? 0 }));
        const facts = { version, lang, summary, documents, categories: chartCategories(codebook.categories) };
        await report.close(facts, { ...(await loadReportAssets()), font });
        lap("report", writing);
      };
      // The page's font is made while charts are drawn.
      let page = drawing && begin(writePage());
      await allDone(writing);
      const ended = Promise.all(analysts.map((analyst) => analyst.end()));
      // Where there are no charts yet, the threads' memory is for them.
      if (!drawing) await ended;
      await (completing ?? addCompletion());
      const written = await tables.close();
      await ended;
      lap("reading", reading);

      const packing = effects.now();
      const humanCodes = store && humanStore && redactor.loose(humanCodesUsed(store, humanStore, fates!.unmatched()));
      const described = await writeDataPackage(staging, {
        written,
        categories: codebook.categories,
        codebookText,
        summary,
        metadata,
        provenance: {
          version,
          codebook: { version: codebook.version, sha256: codebookFile.sha256 },
          model: { sha256: modelFile.sha256 },
          dictionary: { sha256: userDictionary.sha256 },
          personalData: privacy.mode,
          humanCodes: humanCodes ? { sha256: humanCodes.sha256, used: humanCodes.used } : null,
        },
      });
      const outputs = hashesOf({ ...written.files, ...described });
      lap("package", packing);

      effects.progress({ ...progress, stage: "charts" });
      const charts = draw();
      page ??= begin(writePage());
      Object.assign(outputs, await charts);
      effects.progress({ ...progress, stage: "report" });
      await page;
      // It takes a moment, in which the rest is written.
      const closing = studio.end();
      refuseToGoOn(effects);
      lap("total", started);
      const manifest: Manifest = {
        program: "zhenggai",
        version,
        node: process.version,
        icu: process.versions.icu ?? "",
        options: redactor.loose({
          paths: options.paths.join(" "),
          out: options.out,
          lang,
          codebook: options.codebook ?? null,
          model: options.model ?? null,
          store: options.store ?? null,
          metadata: options.metadata ?? null,
          workers,
          cache: cache !== undefined,
          terms_csv: termsCsv,
          personal_data: privacy.mode,
          pseudonym_key: privacy.secret === null ? null : keyFingerprint(privacy.secret),
        }),
        config: redactor.loose(options.config ?? null),
        codebook: codebookFile,
        model: modelFile,
        dictionary: {
          tokenizer: "nodejieba",
          terms: userDictionary.terms.length,
          sha256: userDictionary.sha256,
        },
        humanCodes,
        inputs: totals.documents.map(({ source, sha256, outcome }) => ({ source, sha256, outcome })),
        summary,
        messages: totals.documents.flatMap(({ source, messages, noticeMessages }) =>
          [...noticeMessages, ...messages].map((met) => ({ ...met, source })),
        ),
        outputs,
        started: startedAt,
        milliseconds,
      };
      refuseToGoOn(effects);
      await staging.write("run.json", `${JSON.stringify(manifest, null, 2)}\n`);
      // Before the output: a pseudonym without its way back is worse than one too many in the mapping.
      if (options.privacy?.pseudonymise) addToMapping(options.privacy.pseudonymise, pseudonyms);
      await staging.commit();
      await closing;
      if (cache !== undefined) pruneCache(cache, options.cacheLimit ?? DEFAULT_CACHE_LIMIT);
      const unreadable = totals.documents.filter(({ outcome }) => outcome === "unreadable");
      return {
        summary,
        categoryNames: Object.fromEntries(codebook.categories.map(({ code, name }) => [code, name])),
        overNotices: ratiosOverNotices(totals.notices),
        humanCodes,
        trained: modelFile.source !== "",
        unreadable: unreadable.map(({ source, messages }) => ({ source, messages })),
      };
    } catch (error) {
      // None must write into an output that is given up.
      rowsTaken.resolve();
      words.reject(error);
      await Promise.allSettled(begun);
      await staging.discard();
      throw error;
    }
  } finally {
    await Promise.all([...analysts.map((analyst) => analyst.end()), studio.end(), scribe?.end()]);
  }
}

function hashesOf(files: Readonly<Record<string, WrittenFile>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, { sha256 }]) => [name, sha256]));
}

function progressOf(files: readonly FoundFile[], bytesTotal: number) {
  return { files: 0, filesTotal: files.length, bytes: 0, bytesTotal, notices: 0, stage: "reading" as const };
}

function refuseToGoOn(effects: RunEffects): void {
  if (effects.signal?.aborted) throw new RunInterrupted();
}
