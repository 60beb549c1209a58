import { defaultOf } from "../config/settings.js";
import type { CommandKit } from "./command-kit.js";

/** Adds the commands that analyse the words of notices. */
export function addWordCommands({ command, personal, coded, words, context, end }: CommandKit): void {
  const paths = [defaultOf("paths")];
  const text = (name: string, about: string) => personal(coded(command(name, about))).option("--csv <file>", words.csv);
  text("terms", words.terms)
    .argument("[paths...]", words.evaluatePaths, paths)
    .option("--of <level>", words.of, "problem")
    .option("--by <field>", words.groupBy)
    .option("--where <conditions>", words.where)
    .option("--sort <order>", words.termSort, "count")
    .option("--min-count <n>", words.minCount, "2")
    .option("--top <n>", words.top, "50")
    .action(async (paths: string[], options) => {
      const { termsCommand } = await import("./terms.js");
      end(await termsCommand(paths, options, context));
    });
  text("keyness", words.keyness)
    .argument("[paths...]", words.evaluatePaths, paths)
    .requiredOption("--target <conditions>", words.target)
    .option("--reference <conditions>", words.reference)
    .option("--of <level>", words.of, defaultOf("keyness.of"))
    .option("--min-count <n>", words.minCount, "5")
    .option("--min-notices <n>", words.minNotices, "2")
    .option("--top <n>", words.top, "30")
    .action(async (paths: string[], options) => {
      const { keynessCommand } = await import("./keyness.js");
      end(await keynessCommand(paths, options, context));
    });
  text("collocates", words.collocates)
    .argument("<terms>", words.kwicTerms)
    .argument("[paths...]", words.evaluatePaths, paths)
    .option("--of <level>", words.of, "problem")
    .option("--where <conditions>", words.where)
    .option("--window <n>", words.window, "5")
    .option("--min-count <n>", words.minCount, "3")
    .option("--sort <order>", words.collocateSort, "log_likelihood")
    .option("--top <n>", words.top, "30")
    .action(async (terms: string, paths: string[], options) => {
      const { collocatesCommand } = await import("./collocates.js");
      end(await collocatesCommand([terms, paths], options, context));
    });
  text("kwic", words.kwic)
    .argument("<terms>", words.kwicTerms)
    .argument("[paths...]", words.evaluatePaths, paths)
    .option("--regex", words.regex, false)
    .option("--sort <order>", words.kwicSort, "place")
    .option("--width <n>", words.width, "40")
    .option("--where <conditions>", words.where)
    .action(async (terms: string, paths: string[], options) => {
      const { kwicCommand } = await import("./kwic.js");
      end(await kwicCommand([terms, paths], options, context));
    });
  text("reuse", words.reuse)
    .argument("[paths...]", words.evaluatePaths, paths)
    .option("--min-length <n>", words.minLength, defaultOf("reuse.min-length"))
    .option("--min-resemblance <share>", words.minResemblance, defaultOf("reuse.min-resemblance"))
    .option("--most-notices <n>", words.mostNotices, "20")
    .option("--part <name>", words.part, defaultOf("reuse.part"))
    .option("--top <n>", words.top, "20")
    .action(async (paths: string[], options) => {
      const { reuseCommand } = await import("./reuse.js");
      end(await reuseCommand(paths, options, context));
    });
  personal(coded(command("dfm", words.dfm)))
    .argument("[paths...]", words.evaluatePaths, paths)
    .requiredOption("--out <folder>", words.dfmOut)
    .option("--of <level>", words.of, "problem")
    .option("--where <conditions>", words.where)
    .option("--min-documents <n>", words.minDocuments, "1")
    .action(async (paths: string[], options) => {
      const { dfmCommand } = await import("./dfm.js");
      end(await dfmCommand(paths, options, context));
    });
}
