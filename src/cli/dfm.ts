import path from "node:path";
import type { ExitCode } from "../failures/cli-error.js";
import { many, plural } from "../messages/plural.js";
import { dfmBuilder } from "../text-analysis/dfm.js";
import { DFM_FILES, writeDfm } from "../text-analysis/dfm-files.js";
import { parseSelection } from "../text-analysis/selection.js";
import { watchSelection } from "../text-analysis/selection-watch.js";
import type { CliContext } from "./context.js";
import { jsonText, overNotices, type TextCommandOptions, textLevel } from "./text-command.js";
import { wholeNumber } from "./whole-number.js";

export interface DfmCommandOptions extends TextCommandOptions {
  of: string;
  minDocuments: string;
  out: string;
}

/** `zhenggai dfm [paths...]`: how often each word stands in each text, as files for R and Python. */
export async function dfmCommand(paths: string[], options: DfmCommandOptions, context: CliContext): Promise<ExitCode> {
  return overNotices(paths, options, context, async (loadWords) => {
    const of = textLevel(options.of);
    const settings = {
      of,
      where: parseSelection(options.where ?? "", of),
      minDocuments: wholeNumber(options.minDocuments, "--min-documents", 1),
    };
    const cut = await loadWords();
    const builder = dfmBuilder({ ...settings, cut, stopWords: cut.stopWords });
    return {
      add: builder.add,
      watched: [watchSelection(settings.where, of)],
      async end() {
        const dfm = builder.result();
        await writeDfm(dfm, options.out);
        const summary = {
          documents: dfm.documents.length,
          features: dfm.features.length,
          entries: dfm.entries,
          files: DFM_FILES.map((name) => path.join(options.out, name)),
        };
        if (options.json) context.stdout(jsonText(summary));
        else if (!options.quiet) {
          const words =
            options.lang === "zh"
              ? `${summary.documents} 个文本 × ${summary.features} 个词，非零单元 ${summary.entries} 个`
              : `${many(summary.documents, "document")} × ${many(summary.features, "feature")}, ${many(summary.entries, "cell")} that ${plural(summary.entries, "is", "are")} not 0`;
          context.stdout(`${[words, ...summary.files].join("\n")}\n`);
        }
      },
    };
  });
}
