import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { UnreadableError } from "../corpus/unreadable.js";
import { message, renderMessage } from "../messages/catalogue.js";
import type { Lang } from "../messages/message.js";
import { CliError, cliError, type ExitCode } from "./cli-error.js";
import { type CliContext, languageOf } from "./context.js";

/** The words of the help, in both languages. */
const HELP = {
  zh: {
    about: "把巡视巡察整改通报变成可供研究的数据",
    run: "读取文件夹中的通报，写出表格、图和网页",
    runPaths: "文件或文件夹（默认 corpus）",
    out: "输出文件夹",
    parse: "查看一个文件的标题结构、问题和状态",
    parseFile: "一个文件",
    explain: "同时显示每个值出自哪一行、哪些文字、哪条规则",
    codebook: "显示编码表，并检查其词语是否都不被分词切断",
    evaluate: "用人工编码检验读取和编码的准确程度",
    evaluatePaths: "通报所在文件夹（默认 corpus）",
    gold: "人工编码（JSON）所在文件夹",
    measures: "人工编码的整改措施（JSON）",
    diffs: "逐条列出差异（可限定名称，如 problem.status）",
    train: "用人工编码训练模型，并报告交叉验证结果",
    trainGold: "人工编码（JSON）所在文件夹，可给多个",
    trainCorpus: "通报所在文件夹（默认为编码文件夹旁的 corpus，否则为其上级文件夹）",
    trainOut: "模型写入的文件",
    sample: "抽取问题，生成供人工编码的表",
    size: "抽取多少个问题",
    seed: "随机种子",
    strata: "分层：category、unit、uncertainty，以逗号分隔",
    blind: "盲编：不显示机器编码",
    sheetOut: "编码表（.xlsx 或 .csv）",
    apply: "采用人工编码，在下次 run 时取代机器编码",
    sheets: "填好的编码表（.csv 或 .xlsx）",
    by: "编码者姓名（表中未写时）",
    store: "人工编码文件",
    applyRun: "运行结果文件夹，用来核对编号、找出失配的编码",
    dryRun: "只检查，不写入",
    agree: "计算编码者之间、人与机器之间的一致性",
    agreeFiles: "编码表，或人工编码文件（.jsonl）",
    agreeRun: "运行结果文件夹：与机器比较并校正占比",
    agreeStatus: "比较整改状态而不是类别",
    distance: "标签集合的距离",
    replicates: "自助法抽样次数",
    optionCodebook: "使用自己的编码表（YAML）",
    optionModel: "使用自己训练的模型（JSON）",
    lang: "消息的语言：zh 或 en",
    quiet: "只显示错误",
    json: "结果以 JSON 输出",
    debug: "出错时显示调用栈",
    version: "显示版本",
    help: "显示帮助",
    examples: "示例：",
    example: [
      ["zhenggai run", "读取 corpus，写到 output"],
      ["zhenggai run 通报/ --out 结果", "读取自己的文件夹"],
      ["zhenggai parse 通报/某局.docx", "查看一篇通报是怎样读的"],
      ["zhenggai codebook", "查看编码表"],
      ["zhenggai evaluate 通报/ --gold 编码/", "检验准确程度"],
    ],
    codes: "退出码：0 完成；1 完成，但有文件未能读取；2 用法有误；3 失败",
  },
  en: {
    about: "turns notices on inspection rectification (巡视巡察整改通报) into research data",
    run: "read a folder of notices; write tables, charts and a page",
    runPaths: "files or folders (default: corpus)",
    out: "output folder",
    parse: "show the outline, the problems and the states of one file",
    parseFile: "one file",
    explain: "show with each value the line, the words and the rule it was read from",
    codebook: "show the codebook and check that the tokenizer splits none of its terms",
    evaluate: "score reading and coding against reference coding",
    evaluatePaths: "folders of notices (default: corpus)",
    gold: "folder of reference coding (JSON)",
    measures: "reference coding of measures (JSON)",
    diffs: "list every difference (or those of given names, such as problem.status)",
    train: "train the model on reference coding and report its cross-validated figures",
    trainGold: "folders of reference coding (JSON)",
    trainCorpus: "folders of the notices (default: corpus beside the coding, else the folder above it)",
    trainOut: "file to write the model to",
    sample: "draw problems and write a sheet to code them on",
    size: "how many problems to draw",
    seed: "seed of the random numbers",
    strata: "stratify by category, unit, uncertainty (commas between)",
    blind: "blind: leave the machine's codes out",
    sheetOut: "the sheet to write (.xlsx or .csv)",
    apply: "take in human codes; they replace the machine's in the next run",
    sheets: "coding sheets (.csv or .xlsx)",
    by: "who coded the rows that do not say",
    store: "file of human codes",
    applyRun: "output folder of a run, to check identifiers and list codes that find no problem",
    dryRun: "check only, write nothing",
    agree: "measure agreement of people, and of people and machine",
    agreeFiles: "coding sheets, or the file of human codes (.jsonl)",
    agreeRun: "output folder of a run: compare with the machine and correct its shares",
    agreeStatus: "compare states instead of categories",
    distance: "distance of label sets",
    replicates: "bootstrap samples",
    optionCodebook: "use a codebook of your own (YAML)",
    optionModel: "use a model of your own (JSON)",
    lang: "language of messages: zh or en",
    quiet: "show errors only",
    json: "print the result as JSON",
    debug: "show the stack of an error",
    version: "show the version",
    help: "show help",
    examples: "Examples:",
    example: [
      ["zhenggai run", "read corpus, write to output"],
      ["zhenggai run notices/ --out results", "read a folder of your own"],
      ["zhenggai parse notices/bureau.docx", "see how one notice is read"],
      ["zhenggai codebook", "see the codebook"],
      ["zhenggai evaluate notices/ --gold coding/", "see how accurate it is"],
    ],
    codes: "Exit codes: 0 done; 1 done, but some files could not be read; 2 wrong usage; 3 failed",
  },
} as const;

/** The program's version, from package.json. */
export function programVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/**
 * Runs the command line.
 * @param argv arguments without `node` and the script
 * @returns the exit code; nothing is thrown
 */
export async function runCli(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  const language = languageOf(argv, context.env);
  const lang = typeof language === "string" ? language : "en";
  let exitCode: ExitCode = 0;
  try {
    if (typeof language !== "string") throw cliError(2, "cli/bad-lang", { value: language.bad });
    await program(lang, context, (code) => {
      exitCode = code;
    }).parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CliError) {
      context.stderr(`zhenggai: ${renderMessage(error.details, lang)}\n`);
      return error.exitCode;
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

function program(lang: Lang, context: CliContext, end: (code: ExitCode) => void): Command {
  const words = HELP[lang];
  const common = (command: Command) =>
    command
      .addOption(new Option("--lang <zh|en>", words.lang).choices(["zh", "en"]).default(lang))
      .option("--quiet", words.quiet, false)
      .option("--json", words.json, false)
      .option("--debug", words.debug, false);
  const settings = (command: Command) =>
    command.option("--codebook <file>", words.optionCodebook).option("--model <file>", words.optionModel);

  const root = new Command("zhenggai")
    .description(words.about)
    .version(programVersion(), "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: context.stdout, writeErr: context.stderr })
    .showSuggestionAfterError()
    .addHelpText("after", () => {
      const width = Math.max(...words.example.map(([command]) => command.length)) + 3;
      const examples = words.example.map(([command, note]) => `  ${command.padEnd(width)}${note}`).join("\n");
      return `\n${words.examples}\n${examples}\n\n${words.codes}`;
    });
  // Sub-commands inherit these from the root only if they are made after it was configured.
  const command = (name: string, about: string) =>
    common(root.command(name).description(about).helpOption("-h, --help", words.help));

  settings(command("run", words.run))
    .argument("[paths...]", words.runPaths, ["corpus"])
    .option("--out <folder>", words.out, "output")
    .action(async (paths: string[], options) => {
      const { runCommand } = await import("./run.js");
      end(await runCommand(paths, options, context));
    });
  settings(command("parse", words.parse))
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
    .argument("[paths...]", words.evaluatePaths, ["corpus"])
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
    .argument("[paths...]", words.evaluatePaths, ["corpus"])
    .requiredOption("--size <n>", words.size)
    .option("--seed <n>", words.seed, "1")
    .option("--strata <list>", words.strata, "category,unit,uncertainty")
    .option("--blind", words.blind, false)
    .option("--out <file>", words.sheetOut, "coding-sheet.xlsx")
    .action(async (paths: string[], options) => {
      const { sampleCommand } = await import("./sample.js");
      end(await sampleCommand(paths, options, context));
    });
  command("apply", words.apply)
    .argument("<sheets...>", words.sheets)
    .option("--by <name>", words.by)
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
    .addOption(new Option("--distance <name>", words.distance).choices(["masi", "jaccard", "nominal"]).default("masi"))
    .option("--seed <n>", words.seed, "1")
    .option("--replicates <n>", words.replicates, "1000")
    .option("--codebook <file>", words.optionCodebook)
    .action(async (files: string[], options) => {
      const { agreeCommand } = await import("./agree.js");
      end(await agreeCommand(files, options, context));
    });
  return root;
}
