import { Argument, Command, CommanderError, Option } from "commander";
import { applyConfig } from "../config/apply-config.js";
import type { FoundConfig } from "../config/find-config.js";
import { defaultOf } from "../config/settings.js";
import { UnreadableError } from "../corpus/unreadable.js";
import { type Column, displayTable } from "../evaluation/display-table.js";
import { message, renderMessage } from "../messages/catalogue.js";
import { FaultsError } from "../messages/faults-error.js";
import type { Lang } from "../messages/message.js";
import { unknownName } from "../messages/unknown-name.js";
import { CliError, cliError, type ExitCode } from "./cli-error.js";
import { configOf, refuseFaults } from "./config-file.js";
import { type CliContext, languageOf, untypedLanguage } from "./context.js";
import { refuseEmptyPaths } from "./empty-path.js";
import { helpFormat } from "./help-format.js";
import { HELP } from "./help-words.js";
import { usageMessage } from "./usage-error.js";
import { programVersion } from "./version.js";

/**
 * Runs the command line.
 * @param argv arguments without `node` and the script
 * @returns the exit code; nothing is thrown
 */
export async function runCli(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  const config = await configOf(argv);
  const language = languageOf(argv, context.env, config?.settings.lang);
  const lang = typeof language === "string" ? language : untypedLanguage(context.env, config?.settings.lang);
  let exitCode: ExitCode = 0;
  try {
    if (typeof language !== "string") throw cliError(2, "cli/bad-lang", { value: language.bad });
    // Help shows what holds without a config file, and must come even where the file has faults.
    const isHelp = argv.includes("--help") || argv.includes("-h");
    await program(lang, context, isHelp ? null : config, (code) => {
      exitCode = code;
    }).parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // Without a command commander has shown the help.
      if (error.code !== "commander.help")
        context.stderr(`zhenggai: ${renderMessage(usageMessage(error, argv), lang)}\n`);
      return 2;
    }
    if (error instanceof CliError) {
      context.stderr(`zhenggai: ${renderMessage(error.details, lang)}\n`);
      return error.exitCode;
    }
    if (error instanceof FaultsError) {
      context.stderr(`zhenggai: ${renderMessage(error.details(lang), lang)}\n`);
      return 2;
    }
    if (error instanceof UnreadableError) {
      context.stderr(`zhenggai: ${renderMessage(message(error.rule, null, error.args), lang)}\n`);
      return 2;
    }
    const { details } = cliError(3, "cli/unexpected", {
      reason: error instanceof Error ? error.message : String(error),
    });
    context.stderr(`zhenggai: ${renderMessage(details, lang)}\n`);
    if (argv.includes("--debug") && error instanceof Error) context.stderr(`${error.stack}\n`);
    return 3;
  }
}

/** What is told where stdout takes no more: the disk that it goes to is full, say. */
export function brokenOutput(
  { code, message: words }: NodeJS.ErrnoException,
  argv: readonly string[],
  env: CliContext["env"],
): string {
  const language = languageOf(argv, env);
  const lang = typeof language === "string" ? language : untypedLanguage(env);
  return `zhenggai: ${renderMessage(message("cli/cannot-print", null, { reason: code ?? words }), lang)}\n`;
}

/**
 * The commands with their options.
 * @param config the config file whose settings they take where nothing was typed; null for none
 * @param end told the exit code of the command that was run
 */
export function program(
  lang: Lang,
  context: CliContext,
  config: FoundConfig | null,
  end: (code: ExitCode) => void,
): Command {
  const words = HELP[lang];
  const paths = [defaultOf("paths")];
  const common = (command: Command) =>
    command
      .addOption(new Option("--lang <zh|en>", words.lang).choices(["zh", "en"]).default(lang))
      .option("--quiet", words.quiet, false)
      .option("--json", words.json, false)
      .option("--debug", words.debug, false)
      .option("--config <file>", words.config)
      .option("--no-config", words.noConfig);
  const settings = (command: Command) =>
    command.option("--codebook <file>", words.optionCodebook).option("--model <file>", words.optionModel);
  const personal = (command: Command) =>
    command.option("--pseudonymise <keyfile>", words.pseudonymise).option("--keep-contacts", words.keepContacts, false);
  const coded = (command: Command) =>
    settings(command).option("--store <file>", words.runStore).option("--no-store", words.noStore);

  const root = new Command("zhenggai")
    .description(words.about)
    .version(programVersion(), "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp(helpFormat(lang))
    .configureOutput({ writeOut: context.stdout, writeErr: context.stderr, outputError: () => {} })
    .showSuggestionAfterError()
    .addHelpText("after", () => {
      const columns: Column[] = [
        { title: "", align: "left" },
        { title: "", align: "left" },
      ];
      const examples = displayTable(columns, words.example)
        .slice(1)
        .map((line) => `  ${line}`)
        .join("\n");
      return `\n${words.examples}\n${examples}\n\n${words.codes}`;
    });
  root.hook("preSubcommand", (_, command) => {
    // A file with faults must not stand in the way of a new one in its place.
    if (config === null || ["init", "help"].includes(command.name())) return;
    refuseFaults(config);
    applyConfig(command, config);
  });
  root.hook("preAction", (_, command) => refuseEmptyPaths(command));
  // Sub-commands inherit these from the root only if they are made after it was configured.
  const command = (name: string, about: string) =>
    common(root.command(name).description(about).helpOption("-h, --help", words.help));

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
  command("codebook", words.codebook)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (options) => {
      const { codebookCommand } = await import("./codebook.js");
      end(await codebookCommand(options, context));
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
  command("train", words.train)
    .requiredOption("--gold <folders...>", words.trainGold)
    .option("--corpus <folders...>", words.trainCorpus)
    .requiredOption("--out <file>", words.trainOut)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (options) => {
      const { trainCommand } = await import("./train.js");
      end(await trainCommand(options, context));
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
  command("compare", words.compare)
    .argument("[folder]", words.runFolder, defaultOf("out"))
    .requiredOption("--by <fields>", words.by)
    .option("--where <conditions>", words.where)
    .option("--measure <name>", words.measure, defaultOf("compare.measure"))
    .option("--strict", words.strict, false)
    .option("--pool", words.pool, false)
    .option("--apart", words.apart, false)
    .option("--shrink", words.shrink, false)
    .option("--problems", words.problems, false)
    .option("--csv <file>", words.csv)
    .option("--chart <file>", words.chartFile)
    .option("--seed <n>", words.seed, defaultOf("compare.seed"))
    .option("--min <n>", words.min, defaultOf("compare.min"))
    .action(async (folder: string, options) => {
      const { compareCommand } = await import("./compare.js");
      end(await compareCommand(folder, options, context));
    });
  command("chart", words.chart)
    .argument("[name]", words.chartName)
    .argument("[folder]", words.runFolder, defaultOf("out"))
    .option("--out <file>", words.chartOut)
    .option("--scale <n>", words.scale, "2")
    .option("--unit <name>", words.chartUnit)
    .option("--category <code>", words.chartCategory)
    .option("--pages", words.chartPages, false)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (name: string | undefined, folder: string, options) => {
      const { chartCommand } = await import("./chart.js");
      end(await chartCommand(name, folder, options, context));
    });
  command("query", words.query)
    .argument("<sql>", words.sql)
    .argument("[folder]", words.runFolder, defaultOf("out"))
    .action(async (sql: string, folder: string, options) => {
      const { queryCommand } = await import("./query.js");
      end(await queryCommand(sql, folder, options, context));
    });
  command("export", words.export)
    .addArgument(new Argument("<format>", words.exportFormat).choices(["xlsx"]))
    .argument("[folder]", words.runFolder, "output")
    .option("--out <file>", words.exportOut, "tables.xlsx")
    .option("--tables <names>", words.exportTables)
    .action(async (_format: string, folder: string, options) => {
      const { exportCommand } = await import("./export.js");
      end(await exportCommand(folder, options, context));
    });
  command("diff", words.diff)
    .argument("<before>", words.diffBefore)
    .argument("<after>", words.diffAfter)
    .option("--csv <file>", words.csv)
    .option("--exit-code", words.exitCode, false)
    .action(async (before: string, after: string, options) => {
      const { diffCommand } = await import("./diff.js");
      end(await diffCommand([before, after], options, context));
    });
  command("cache", words.cache)
    .addArgument(new Argument("[action]", words.cacheAction).choices(["stats", "clear"]).default("stats"))
    .option("--cache <folder>", words.cacheFolder)
    .action(async (action: "stats" | "clear", options) => {
      const { cacheCommand } = await import("./cache.js");
      end(await cacheCommand(action, options, context));
    });

  const text = (name: string, about: string) => personal(coded(command(name, about))).option("--csv <file>", words.csv);
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
  // Commander's own answers a name that no command has with the help of all.
  command("help", words.helpCommand)
    .argument("[command]", words.helpName)
    .action((name?: string) => {
      if (name === undefined) return root.help();
      const named = root.commands.find((command) => command.name() === name);
      if (named) named.help();
      const names = root.commands.map((command) => command.name());
      throw cliError(2, ...unknownName("usage/command", name, names));
    });
  return root;
}
