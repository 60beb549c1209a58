import { Option } from "commander";
import { defaultOf } from "../config/settings.js";
import type { CommandKit } from "./command-kit.js";

/** Adds the commands of the codebook, and of codes that people give. */
export function addCodingCommands({ command, settings, words, context, end }: CommandKit): void {
  const paths = [defaultOf("paths")];
  command("codebook", words.codebook)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (options) => {
      const { codebookCommand } = await import("./codebook.js");
      end(await codebookCommand(options, context));
    });
  command("train", words.train)
    .requiredOption("--gold <folders...>", words.trainGold)
    .option("--corpus <folders...>", words.trainCorpus)
    .option("--statements <file>", words.trainStatements)
    .requiredOption("--out <file>", words.trainOut)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (options) => {
      const { trainCommand } = await import("./train.js");
      end(await trainCommand(options, context));
    });
  settings(command("evaluate", words.evaluate))
    .argument("[paths...]", words.evaluatePaths, paths)
    .requiredOption("--gold <folder>", words.gold)
    .option("--measures <file>", words.measures)
    .option("--diffs [names...]", words.diffs)
    .action(async (paths: string[], options) => {
      const { evaluateCommand } = await import("./evaluate.js");
      end(await evaluateCommand(paths, options, context));
    });
  settings(command("sample", words.sample))
    .argument("[paths...]", words.evaluatePaths, paths)
    .requiredOption("--size <n>", words.size)
    .option("--seed <n>", words.seed, defaultOf("sample.seed"))
    .option("--strata <list>", words.strata, defaultOf("sample.strata"))
    .option("--blind", words.blind, false)
    .option("--out <file>", words.sheetOut, "coding-sheet.xlsx")
    .action(async (paths: string[], options) => {
      const { sampleCommand } = await import("./sample.js");
      end(await sampleCommand(paths, options, context));
    });
  command("apply", words.apply)
    .argument("<sheets...>", words.sheets)
    .option("--by <name>", words.coder)
    .option("--store <file>", words.store, "coding.jsonl")
    .option("--run <folder>", words.applyRun)
    .option("--dry-run", words.dryRun, false)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (sheets: string[], options) => {
      const { applyCommand } = await import("./apply.js");
      end(await applyCommand(sheets, options, context));
    });
  command("agree", words.agree)
    .argument("<files...>", words.agreeFiles)
    .option("--run <folder>", words.agreeRun)
    .option("--status", words.agreeStatus, false)
    .addOption(
      new Option("--distance <name>", words.distance)
        .choices(["masi", "jaccard", "nominal"])
        .default(defaultOf("agree.distance")),
    )
    .option("--seed <n>", words.seed, defaultOf("agree.seed"))
    .option("--replicates <n>", words.replicates, defaultOf("agree.replicates"))
    .option("--codebook <file>", words.optionCodebook)
    .action(async (files: string[], options) => {
      const { agreeCommand } = await import("./agree.js");
      end(await agreeCommand(files, options, context));
    });
}
