import { type Change, changesTable } from "../diff/change.js";
import { diffRuns, type RunDiff } from "../diff/diff-runs.js";
import { diffScreen } from "../diff/render.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { BOM, csvHeader, csvLine } from "../tables/csv.js";
import { TextAnalysisError } from "../text-analysis/text-analysis-error.js";
import { openLines } from "../text-analysis/write-lines.js";
import type { CliContext, CommonOptions } from "./context.js";

/** Options of the command, as they are typed. */
export interface DiffCommandOptions extends CommonOptions {
  /** File for all changes. */
  csv?: string;
  /** Whether a difference ends it with 1. */
  exitCode: boolean;
}

/**
 * `zhenggai diff RUN1 RUN2`: what changed between two runs and what can have changed it, as a text (or JSON) on stdout,
 * and as CSV where asked for.
 * @returns 0, or with `--exit-code` 1 where any notice, problem, code or ratio differs
 * @throws CliError where a folder holds no run, a table cannot be read, or the CSV cannot be written
 */
export async function diffCommand(
  [before, after]: readonly [string, string],
  options: DiffCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  try {
    const csv = options.csv === undefined ? null : await openLines(options.csv);
    const shown = options.json ? jsonPrinter(context) : diffScreen(options.lang);
    try {
      await csv?.write(BOM + csvHeader(changesTable));
      const diff = await diffRuns(before, after, async (change) => {
        shown.add(change);
        await csv?.write(csvLine(changesTable, change));
      });
      await csv?.finish();
      const text = shown.text(diff);
      if (options.json || !options.quiet) context.stdout(text);
      return options.exitCode && diff.counts.changes > 0 ? 1 : 0;
    } catch (error) {
      await csv?.discard();
      throw error;
    }
  } catch (error) {
    if (error instanceof TextAnalysisError) throw cliError(3, error.rule, error.args);
    throw error;
  }
}

/** Prints the changes as they come, so that none is held; what they come to stands behind them. */
function jsonPrinter({ stdout }: CliContext) {
  let separator = '{"changes": [\n';
  return {
    add(change: Change) {
      stdout(`${separator}  ${JSON.stringify(change)}`);
      separator = ",\n";
    },
    text(diff: RunDiff): string {
      const opening = separator.startsWith("{") ? '{"changes": [' : "\n";
      return `${opening}],\n${JSON.stringify(diff, null, 2).slice(2)}\n`;
    },
  };
}
