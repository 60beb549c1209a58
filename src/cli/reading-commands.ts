import { Argument } from "commander";
import { defaultOf } from "../config/settings.js";
import type { CommandKit } from "./command-kit.js";

/** Adds the commands that read notices: the run, one notice, the config file, the cache. */
export function addReadingCommands({ command, personal, coded, settings, words, context, end }: CommandKit): void {
  const paths = [defaultOf("paths")];
  command("init", words.init)
    .argument("[folder]", words.initFolder, ".")
    .option("--force", words.force, false)
    .action(async (folder: string, options) => {
      const { initCommand } = await import("./init.js");
      end(await initCommand(folder, options, context));
    });
  personal(coded(command("run", words.run)))
    .argument("[paths...]", words.runPaths, paths)
    .option("--out <folder>", words.out, defaultOf("out"))
    .option("--workers <n>", words.workers)
    .option("--cache <folder>", words.cacheFolder)
    .option("--no-cache", words.noCache)
    .option("--terms-csv", words.termsCsv)
    .option("--metadata <file>", words.metadata)
    .action(async (paths: string[], options) => {
      const { runCommand } = await import("./run.js");
      end(await runCommand(paths, options, context));
    });
  personal(settings(command("parse", words.parse)))
    .argument("<file>", words.parseFile)
    .option("--explain", words.explain, false)
    .action(async (file: string, options) => {
      const { parseCommand } = await import("./parse.js");
      end(await parseCommand(file, options, context));
    });
  command("cache", words.cache)
    .addArgument(new Argument("[action]", words.cacheAction).choices(["stats", "clear"]).default("stats"))
    .option("--cache <folder>", words.cacheFolder)
    .action(async (action: "stats" | "clear", options) => {
      const { cacheCommand } = await import("./cache.js");
      end(await cacheCommand(action, options, context));
    });
}
