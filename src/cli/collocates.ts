import type { ExitCode } from "../failures/cli-error.js";
import { COLLOCATE_ORDERS, collocateCounter, collocatesTable } from "../text-analysis/collocates.js";
import { renderCollocates } from "../text-analysis/render-collocates.js";
import { parseSelection } from "../text-analysis/selection.js";
import { watchSelection } from "../text-analysis/selection-watch.js";
import type { CliContext } from "./context.js";
import { tellFoundNothing } from "./found-nothing.js";
import {
  jsonText,
  oneOf,
  overNotices,
  type TextCommandOptions,
  termList,
  textLevel,
  writeCsv,
} from "./text-command.js";
import { wholeNumber } from "./whole-number.js";

export interface CollocatesCommandOptions extends TextCommandOptions {
  of: string;
  window: string;
  minCount: string;
  sort: string;
  top: string;
}

/** `zhenggai collocates TERMS [paths...]`: the words that stand near some words more often than chance would have it. */
export async function collocatesCommand(
  [terms, paths]: [terms: string, paths: string[]],
  options: CollocatesCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  return overNotices(paths, options, context, async (loadWords) => {
    const of = textLevel(options.of);
    const order = oneOf(options.sort, "--sort", COLLOCATE_ORDERS);
    const top = wholeNumber(options.top, "--top", 1);
    const settings = {
      of,
      terms: termList(terms),
      window: wholeNumber(options.window, "--window", 1),
      where: parseSelection(options.where ?? "", of),
      minCount: wholeNumber(options.minCount, "--min-count", 1),
    };
    const cut = await loadWords();
    const counter = collocateCounter({ ...settings, cut, stopWords: cut.stopWords });
    return {
      add: counter.add,
      watched: [watchSelection(settings.where, of)],
      async end() {
        const collocates = counter.result(order);
        if (collocates.occurrences === 0) tellFoundNothing(terms, true, options, context);
        await writeCsv(options.csv, collocatesTable, collocates.rows);
        context.stdout(options.json ? jsonText(collocates) : renderCollocates(collocates, top, options.lang));
      },
    };
  });
}
