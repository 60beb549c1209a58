import { CommanderError } from "commander";
import { UnreadableError } from "../corpus/unreadable.js";
import { CliError, cliError, type ExitCode } from "../failures/cli-error.js";
import { message, renderMessage } from "../messages/catalogue.js";
import { FaultsError } from "../messages/faults-error.js";
import { commands } from "./commands.js";
import { configOf } from "./config-file.js";
import { type CliContext, languageOf, untypedLanguage } from "./context.js";
import { usageMessage } from "./usage-error.js";

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
    await commands(lang, context, isHelp ? null : config, (code) => {
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
