import path from "node:path";
import { message, renderMessage } from "../messages/catalogue.js";
import { defaultCacheFolder } from "../pipeline/cache-folder.js";
import { RunInterrupted, type RunResult, run } from "../pipeline/run.js";
import type { PrivacyOptions } from "../privacy/open-privacy.js";
import { cliError, type ExitCode } from "./cli-error.js";
import type { CliContext, CommonOptions } from "./context.js";
import { type StoreOptions, storeMessages, storePath, withStore } from "./human-store.js";
import { progressLine } from "./progress-line.js";
import { summaryText } from "./summary-text.js";
import { wholeNumber } from "./whole-number.js";

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

/** `zhenggai run`: the whole pipeline, with progress on stderr and a summary (or JSON) on stdout. */
export async function runCommand(paths: string[], options: RunCommandOptions, context: CliContext): Promise<ExitCode> {
  const store = storePath(options);
  const line = progressLine(context, options.lang);
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
          workers: options.workers === undefined ? undefined : wholeNumber("workers", options.workers, 1),
          store,
          privacy: { pseudonymise: options.pseudonymise, keepContacts: options.keepContacts },
          cache: cacheOf(options, context),
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
  for (const { source, messages } of result.unreadable) {
    const reason = messages.map((met) => renderMessage(met, options.lang)).join(" ");
    context.stderr(
      `zhenggai: ${renderMessage(cliError(1, "cli/unreadable-file", { path: source, reason }).details, options.lang)}\n`,
    );
  }
  const { summary, overNotices, humanCodes, trained } = result;
  if (!trained && !options.quiet) {
    const file = options.codebook ?? "";
    context.stderr(`zhenggai: ${renderMessage(message("model/none", null, { file }), options.lang)}\n`);
  }
  if (humanCodes && !options.quiet) {
    for (const met of storeMessages(humanCodes, options.lang)) {
      context.stderr(`zhenggai: ${renderMessage(met, options.lang)}\n`);
    }
  }
  if (options.json) context.stdout(`${JSON.stringify({ ...summary, overNotices, humanCodes }, null, 2)}\n`);
  else if (!options.quiet) context.stdout(summaryText(result, outputs(options.out), options.lang));
  return result.unreadable.length > 0 ? 1 : 0;
}

function cacheOf({ cache }: RunCommandOptions, context: CliContext): string | undefined {
  if (cache === false) return undefined;
  return typeof cache === "string" ? path.resolve(cache) : defaultCacheFolder(context.env);
}

function outputs(out: string): { page: string; tables: string; charts: string; dataPackage: string } {
  return {
    page: path.join(out, "report.html"),
    tables: path.join(out, "tables") + path.sep,
    charts: path.join(out, "charts") + path.sep,
    dataPackage: path.join(out, "datapackage") + path.sep,
  };
}
