import path from "node:path";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { makeFolder } from "../files/make-folder.js";
import { message } from "../messages/catalogue.js";
import { defaultCacheFolder } from "../pipeline/cache-folder.js";
import { RunInterrupted, type RunResult, run } from "../pipeline/run.js";
import type { PrivacyOptions } from "../privacy/open-privacy.js";
import type { CliContext, CommonOptions } from "./context.js";
import { type StoreOptions, storeMessages, storePath, withStore } from "./human-store.js";
import { progressLine } from "./progress-line.js";
import { summaryText } from "./summary-text.js";
import { type Tell, teller } from "./teller.js";

export interface RunCommandOptions extends CommonOptions, StoreOptions, PrivacyOptions {
  out: string;
  codebook?: string;
  model?: string;
  workers?: string;
  /** False for none; the user's cache folder where not given. */
  cache?: string | boolean;
  termsCsv?: boolean;
  metadata?: string;
}

/** Each thread holds a dictionary; the system gives up at some thousands. */
const MOST_WORKERS = 256;

/** `zhenggai run`: the whole pipeline, with progress on stderr and a summary (or JSON) on stdout. */
export async function runCommand(paths: string[], options: RunCommandOptions, context: CliContext): Promise<ExitCode> {
  const store = storePath(options);
  const line = progressLine(context, options.lang);
  const tell = teller(options, context);
  let result: RunResult;
  try {
    result = await withStore(() =>
      run(
        {
          paths,
          out: options.out,
          lang: options.lang,
          codebook: options.codebook,
          model: options.model,
          workers: workersOf(options),
          store,
          privacy: { pseudonymise: options.pseudonymise, keepContacts: options.keepContacts },
          cache: cacheOf(options, context, tell),
          termsCsv: options.termsCsv,
          metadata: options.metadata,
          config: options.configFile,
        },
        {
          now: context.now,
          signal: context.signal,
          progress: options.quiet ? () => {} : line.show,
        },
      ),
    );
  } catch (error) {
    if (error instanceof RunInterrupted) throw cliError(3, "cli/interrupted");
    throw error;
  } finally {
    line.clear();
  }
  for (const { source, messages } of result.unreadable) for (const met of messages) tell(met, source);
  const { summary, overNotices, humanCodes, codedWith } = result;
  if (summary.notices.rectification === 0) tell(message("text/no-notices", null, { paths: paths.join(" ") }));
  if (codedWith !== "model") {
    const rule = codedWith === "terms" ? "model/none" : "model/other-words";
    tell(message(rule, null, { file: options.codebook ?? "codebook/codebook.yaml" }));
  }
  for (const met of humanCodes ? storeMessages(humanCodes, options.lang) : []) tell(met);
  if (options.json) context.stdout(`${JSON.stringify({ ...summary, overNotices, humanCodes }, null, 2)}\n`);
  else if (!options.quiet) context.stdout(summaryText(result, outputs(options.out), options.lang));
  return result.unreadable.length > 0 ? 1 : 0;
}

function workersOf({ workers }: RunCommandOptions): number | undefined {
  if (workers === undefined) return undefined;
  const number = /^\d{1,9}$/.test(workers) ? Number(workers) : 0;
  if (number < 1 || number > MOST_WORKERS) {
    throw cliError(2, "pipeline/bad-workers", { most: MOST_WORKERS, value: workers });
  }
  return number;
}

/** The cache folder, made where it is not there; none where it cannot be had, which is told of one that the user named. */
function cacheOf({ cache }: RunCommandOptions, context: CliContext, tell: Tell): string | undefined {
  if (cache === false) return undefined;
  const folder = typeof cache === "string" ? path.resolve(cache) : defaultCacheFolder(context.env);
  try {
    makeFolder(folder);
    return folder;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (typeof cache === "string") tell(message("pipeline/no-cache", null, { folder: cache, reason }));
    return undefined;
  }
}

function outputs(out: string): { page: string; tables: string; charts: string; dataPackage: string } {
  return {
    page: path.join(out, "report.html"),
    tables: path.join(out, "tables") + path.sep,
    charts: path.join(out, "charts") + path.sep,
    dataPackage: path.join(out, "datapackage") + path.sep,
  };
}
