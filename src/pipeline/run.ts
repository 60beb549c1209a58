import { readFile } from "node:fs/promises";
import { buildCharts, type ChartInput } from "../charts/chart.js";
import { chartFiles } from "../charts/files.js";
import { loadRenderer } from "../charts/render.js";
import { cliError } from "../cli/cli-error.js";
import { programVersion } from "../cli/program.js";
import { completionAccumulator } from "../completion/accumulate.js";
import { shortUnits } from "../completion/short-unit.js";
import { type RunSummary, summaryAccumulator } from "../completion/summary.js";
import { type FoundFile, walk } from "../corpus/walk.js";
import { message } from "../messages/catalogue.js";
import type { Lang, Message } from "../messages/message.js";
import { loadReportAssets } from "../report/assets.js";
import { renderReport } from "../report/report.js";
import { reportCharts } from "../report/report-charts.js";
import { noticeRow } from "../tables/notices.js";
import { analyse } from "./analyse.js";
import type { RunEffects } from "./effects.js";
import { type Manifest, sha256 } from "./manifest.js";
import { stageOutput } from "./output-folder.js";
import type { DocumentRecord, NoticeRecord } from "./record.js";
import { loadTools, type SettingsOptions } from "./settings.js";
import { openTables } from "./table-files.js";

export interface RunOptions extends SettingsOptions {
  /** Files and folders of notices. */
  paths: readonly string[];
  /** Output folder. */
  out: string;
  /** Language of sentences in tables, of charts and of the page. */
  lang: Lang;
}

export interface RunResult {
  summary: RunSummary;
  /** The files that could not be read, with why. */
  unreadable: Array<{ source: string; messages: Message[] }>;
}

/** A run that was asked to end. */
export class RunInterrupted extends Error {}

/**
 * Runs the whole pipeline: reads the notices, writes tables, charts, page and manifest.
 * @throws CliError where there is no input or the output cannot be written; RunInterrupted on the effects' signal.
 *   In both cases the earlier output is unchanged.
 */
export async function run(options: RunOptions, effects: RunEffects): Promise<RunResult> {
  const started = effects.now();
  const startedAt = new Date().toISOString();
  const milliseconds: Record<string, number> = {};
  const lap = (name: string, since: number) => {
    milliseconds[name] = Math.round(effects.now() - since);
  };

  const files = await walk(options.paths);
  if (files.length === 0) throw cliError(2, "cli/no-input", { paths: options.paths.join(" ") });
  const staging = await stageOutput(options.out);
  try {
    const tools = await loadTools(options);
    lap("loading", started);

    const reading = effects.now();
    const tables = await openTables(staging, options.lang);
    const completion = completionAccumulator();
    const summaries = summaryAccumulator();
    const notices: NoticeRecord[] = [];
    const inputs: Manifest["inputs"] = [];
    const messages: Manifest["messages"] = [];
    const unreadable: RunResult["unreadable"] = [];
    const documents: DocumentRecord[] = [];
    for await (const record of documentRecords(files, tools, effects)) {
      await tables.addDocument(record);
      summaries.add(record);
      for (const notice of record.notices) {
        completion.add(notice);
        notices.push(notice);
        for (const met of notice.messages) messages.push({ ...met, source: record.source });
      }
      for (const met of record.messages) messages.push({ ...met, source: record.source });
      inputs.push({ source: record.source, sha256: record.sha256, outcome: record.outcome });
      if (record.outcome === "unreadable") unreadable.push({ source: record.source, messages: record.messages });
      documents.push({ ...record, notices: [] });
    }
    const codes = tools.codebook.categories.map(({ code }) => code);
    const completionRows = [...completion.rows(codes)];
    await tables.addRows("completion", completionRows);
    const outputs = await tables.close();
    lap("reading", reading);

    const drawing = effects.now();
    effects.progress({ ...lastProgress(files, notices.length), stage: "charts" });
    const input: ChartInput = {
      completion: completionRows,
      notices: notices.map((notice) => noticeRow(notice)),
      categories: tools.codebook.categories.map(({ code, name, core }) => ({ code, zh: name.zh, en: name.en, core })),
      shortNames: shortUnits(completion.units()),
    };
    const renderer = await loadRenderer();
    const drawn = await chartFiles(buildCharts(input, options.lang), renderer);
    for (const { name, files: contents } of drawn) {
      for (const [extension, content] of Object.entries(contents)) {
        await staging.write(`charts/${name}.${extension}`, content);
        outputs[`charts/${name}.${extension}`] = sha256(content);
      }
    }
    lap("charts", drawing);
    refuseToGoOn(effects);

    const writing = effects.now();
    effects.progress({ ...lastProgress(files, notices.length), stage: "report" });
    const summary = summaries.result(codes);
    const version = programVersion();
    const page = renderReport(
      {
        version,
        lang: options.lang,
        summary,
        documents,
        notices,
        completion: completionRows,
        units: completion.units(),
        categories: input.categories,
        charts: await reportCharts(input, renderer, { lang: options.lang, charts: drawn }),
      },
      await loadReportAssets(),
    );
    await staging.write("report.html", page);
    lap("report", writing);
    lap("total", started);
    const manifest: Manifest = {
      program: "zhenggai",
      version,
      node: process.version,
      icu: process.versions.icu ?? "",
      options: { paths: options.paths.join(" "), out: options.out, lang: options.lang },
      codebook: tools.codebookFile,
      model: tools.modelFile,
      dictionary: tools.dictionary,
      inputs,
      summary,
      messages,
      outputs,
      started: startedAt,
      milliseconds,
    };
    refuseToGoOn(effects);
    await staging.write("run.json", `${JSON.stringify(manifest, null, 2)}\n`);
    await staging.commit();
    return { summary, unreadable };
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

const EMPTY_DOCUMENT: DocumentRecord = {
  source: "",
  sha256: "",
  bytes: 0,
  format: "txt",
  encoding: "",
  outcome: "parsed",
  messages: [],
  removed: {},
  notices: [],
  duplicates: [],
};

/** The records of the input files in their order; a notice that an earlier file has given is counted there only. */
async function* documentRecords(
  files: readonly FoundFile[],
  tools: Awaited<ReturnType<typeof loadTools>>,
  effects: RunEffects,
): AsyncGenerator<DocumentRecord> {
  const seen = new Map<string, string>();
  const progress = { ...lastProgress(files, 0), files: 0, bytes: 0 };
  for (const file of files) {
    refuseToGoOn(effects);
    const record = await recordOf(file, tools);
    const fresh: NoticeRecord[] = [];
    let first: string | undefined;
    for (const notice of record.notices) {
      const earlier = seen.get(notice.noticeId);
      if (earlier === undefined) {
        seen.set(notice.noticeId, record.source);
        fresh.push(notice);
      } else {
        record.duplicates.push(notice.noticeId);
        first ??= earlier;
      }
    }
    if (fresh.length === 0 && first !== undefined && record.outcome === "parsed") {
      record.outcome = "duplicate";
      record.messages.push(message("corpus/duplicate", null, { source: first }));
    }
    record.notices = fresh;
    progress.files++;
    progress.bytes += file.bytes;
    progress.notices += fresh.length;
    effects.progress({ ...progress });
    yield record;
  }
}

/** The record of a file; one that the disk does not give is unreadable, not the end of the run. */
async function recordOf(file: FoundFile, tools: Awaited<ReturnType<typeof loadTools>>): Promise<DocumentRecord> {
  try {
    return await analyse(await readFile(file.path), file.source, tools);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
    return {
      ...EMPTY_DOCUMENT,
      source: file.source,
      bytes: file.bytes,
      format: "unknown",
      outcome: "unreadable",
      messages: [message("corpus/not-read", null, { reason })],
      removed: {},
      notices: [],
      duplicates: [],
    };
  }
}

function lastProgress(files: readonly FoundFile[], notices: number) {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    files: files.length,
    filesTotal: files.length,
    bytes,
    bytesTotal: bytes,
    notices,
    stage: "reading" as const,
  };
}

function refuseToGoOn(effects: RunEffects): void {
  if (effects.signal?.aborted) throw new RunInterrupted();
}
