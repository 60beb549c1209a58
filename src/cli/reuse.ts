import path from "node:path";
import type { ExitCode } from "../failures/cli-error.js";
import { findReuse, LEAST_LENGTH } from "../text-analysis/reuse/find-reuse.js";
import { renderReuse } from "../text-analysis/reuse/render.js";
import { passagesTable, reuseClustersTable, reuseNoticesTable } from "../text-analysis/reuse/tables.js";
import { TextAnalysisError } from "../text-analysis/text-analysis-error.js";
import type { TextNotice } from "../text-analysis/text-notice.js";
import type { CliContext } from "./context.js";
import { jsonText, oneOf, overNotices, type TextCommandOptions, writeCsv } from "./text-command.js";
import { wholeNumber } from "./whole-number.js";

export interface ReuseCommandOptions extends TextCommandOptions {
  minLength: string;
  minResemblance: string;
  mostNotices: string;
  part: string;
  top: string;
}

/**
 * `zhenggai reuse [paths...]`: the words that notices of different units share. `--csv FILE` takes the passages; the
 * notices and the clusters go beside it, to FILE with `-notices` and `-clusters` before its extension.
 */
export async function reuseCommand(
  paths: string[],
  options: ReuseCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  return overNotices(paths, options, context, async () => {
    const settings = {
      minLength: wholeNumber(options.minLength, "--min-length", LEAST_LENGTH),
      minResemblance: share(options.minResemblance, "--min-resemblance"),
      mostNotices: wholeNumber(options.mostNotices, "--most-notices", 2),
    };
    const part = oneOf(options.part, "--part", ["account", "statement", "outside", "all"] as const);
    const top = wholeNumber(options.top, "--top", 1);
    const notices: TextNotice[] = [];
    return {
      add(notice) {
        notices.push(notice);
      },
      async end() {
        const reuse = findReuse(notices, settings);
        await writeCsv(options.csv, passagesTable, reuse.passages);
        await writeCsv(beside(options.csv, "notices"), reuseNoticesTable, reuse.notices);
        await writeCsv(beside(options.csv, "clusters"), reuseClustersTable, reuse.clusters);
        const columns = Math.max(60, context.columns);
        context.stdout(options.json ? jsonText(reuse) : renderReuse(reuse, { top, part, columns }, options.lang));
      },
    };
  });
}

function share(value: string, option: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1)) {
    throw new TextAnalysisError("text/bad-share", { option, value });
  }
  return number;
}

/** The name of a table beside another: `reuse.csv` becomes `reuse-notices.csv`. */
function beside(file: string | undefined, name: string): string | undefined {
  if (file === undefined) return undefined;
  const { dir, name: stem, ext } = path.parse(file);
  return path.join(dir, `${stem}-${name}${ext}`);
}
