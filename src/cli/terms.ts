import type { ExitCode } from "../failures/cli-error.js";
import { renderTerms } from "../text-analysis/render-terms.js";
import { parseField, parseSelection } from "../text-analysis/selection.js";
import { watchSelection } from "../text-analysis/selection-watch.js";
import { TERM_ORDERS, termCounter, termFrequenciesTable } from "../text-analysis/terms.js";
import type { CliContext } from "./context.js";
import { jsonText, oneOf, overNotices, type TextCommandOptions, textLevel, writeCsv } from "./text-command.js";
import { wholeNumber } from "./whole-number.js";

export interface TermsCommandOptions extends TextCommandOptions {
  of: string;
  by?: string;
  sort: string;
  minCount: string;
  top: string;
}

/** `zhenggai terms [paths...]`: how often words stand in the notices, by group. */
export async function termsCommand(
  paths: string[],
  options: TermsCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  return overNotices(paths, options, context, async (loadWords) => {
    const of = textLevel(options.of);
    const by = options.by === undefined ? undefined : parseField(options.by, of);
    const order = oneOf(options.sort, "--sort", TERM_ORDERS);
    const top = wholeNumber(options.top, "--top", 1);
    const settings = {
      of,
      ...(by ? { by } : {}),
      where: parseSelection(options.where ?? "", of),
      minCount: wholeNumber(options.minCount, "--min-count", 1),
    };
    const cut = await loadWords();
    const counter = termCounter({ ...settings, cut, stopWords: cut.stopWords });
    return {
      add: counter.add,
      watched: [watchSelection(settings.where, of)],
      async end() {
        const rows = counter.rows(order);
        await writeCsv(options.csv, termFrequenciesTable, rows);
        context.stdout(options.json ? jsonText(rows) : renderTerms(rows, top, by !== undefined, options.lang));
      },
    };
  });
}
