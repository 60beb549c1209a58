import type { ExitCode } from "../failures/cli-error.js";
import { expressionFinder, termFinder } from "../text-analysis/finder.js";
import { KWIC_ORDERS, type KwicRow, kwicRows, kwicTable, sortKwic } from "../text-analysis/kwic.js";
import { renderKwic } from "../text-analysis/render-kwic.js";
import { parseSelection } from "../text-analysis/selection.js";
import { watchSelection } from "../text-analysis/selection-watch.js";
import type { CliContext } from "./context.js";
import { tellFoundNothing } from "./found-nothing.js";
import { jsonText, oneOf, overNotices, type TextCommandOptions, termList, writeCsv } from "./text-command.js";
import { wholeNumber } from "./whole-number.js";

export interface KwicCommandOptions extends TextCommandOptions {
  /** The terms are one regular expression. */
  regex: boolean;
  sort: string;
  width: string;
}

/** `zhenggai kwic TERMS [paths...]`: where words stand in the notices, with what stands round them. */
export async function kwicCommand(
  [terms, paths]: [terms: string, paths: string[]],
  options: KwicCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  return overNotices(paths, options, context, async (loadWords) => {
    const find = options.regex ? await expressionFinder(terms) : termFinder(termList(terms));
    const order = oneOf(options.sort, "--sort", KWIC_ORDERS);
    const width = wholeNumber(options.width, "--width", 4);
    const where = parseSelection(options.where ?? "", "problem");
    const cut = order === "place" ? runningText : await loadWords();
    const found: KwicRow[] = [];
    return {
      watched: [watchSelection(where, "problem")],
      add(notice) {
        for (const row of kwicRows(notice, find, { width, where })) found.push(row);
      },
      async end() {
        const rows = sortKwic(found, order, cut);
        if (rows.length === 0 && !options.regex) tellFoundNothing(terms, false, options, context);
        await writeCsv(options.csv, kwicTable, rows);
        context.stdout(options.json ? jsonText(rows) : renderKwic(rows, width, options.lang));
      },
    };
  });
}

/** Stands in for the tokenizer where no words have to be told apart. */
const runningText = (text: string) => [text];
