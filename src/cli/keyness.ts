import type { ExitCode } from "../failures/cli-error.js";
import { keynessCounter, keynessTable } from "../text-analysis/keyness.js";
import { renderKeyness } from "../text-analysis/render-keyness.js";
import { parseSelection, type Selection, selectionText } from "../text-analysis/selection.js";
import { watchSelection } from "../text-analysis/selection-watch.js";
import { TextAnalysisError } from "../text-analysis/text-analysis-error.js";
import type { TextLevel } from "../text-analysis/text-unit.js";
import type { CliContext } from "./context.js";
import { jsonText, overNotices, type TextCommandOptions, textLevel, writeCsv } from "./text-command.js";
import { wholeNumber } from "./whole-number.js";

export interface KeynessCommandOptions extends TextCommandOptions {
  of: string;
  target: string;
  reference?: string;
  minCount: string;
  minNotices: string;
  top: string;
}

/** `zhenggai keyness --target SELECTION [paths...]`: the words that tell one group of texts from another. */
export async function keynessCommand(
  paths: string[],
  options: KeynessCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  return overNotices(paths, options, context, async (loadWords) => {
    const of = textLevel(options.of);
    const target = group("--target", options.target, of);
    const reference = options.reference === undefined ? undefined : group("--reference", options.reference, of);
    const top = wholeNumber(options.top, "--top", 1);
    const settings = {
      of,
      target,
      ...(reference ? { reference } : {}),
      minCount: wholeNumber(options.minCount, "--min-count", 1),
      minNotices: wholeNumber(options.minNotices, "--min-notices", 1),
    };
    const cut = await loadWords();
    const counter = keynessCounter({ ...settings, cut, stopWords: cut.stopWords });
    return {
      add: counter.add,
      watched: [target, reference ?? []].map((selection) => watchSelection(selection, of)),
      async end() {
        const keyness = await counter.result();
        await writeCsv(options.csv, keynessTable, keyness.rows);
        const rest = options.lang === "zh" ? "其余" : "all others";
        const names = { target: selectionText(target), reference: reference ? selectionText(reference) : rest };
        context.stdout(options.json ? jsonText(keyness) : renderKeyness(keyness, names, top, options.lang));
      },
    };
  });
}

/** The texts of one side, as typed. @throws TextAnalysisError where the conditions are none, or wrong */
function group(option: string, value: string, of: TextLevel): Selection {
  const selection = parseSelection(value, of);
  if (selection.length === 0) throw new TextAnalysisError("text/no-condition", { option });
  return selection;
}
