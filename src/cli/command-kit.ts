import { type Command, Option } from "commander";
import type { ExitCode } from "../failures/cli-error.js";
import { HELP } from "../messages/help-words.js";
import type { Lang } from "../messages/message.js";
import type { CliContext } from "./context.js";

/** What commands are put together from. */
export interface CommandKit {
  /** The words of the help. */
  words: (typeof HELP)[Lang];
  context: CliContext;
  /** Told the exit code of the command that was run. */
  end(code: ExitCode): void;
  /** Begins a command, with the options that all take. */
  command(name: string, about: string): Command;
  /** Adds the options of a command that codes problems. */
  settings(command: Command): Command;
  /** The same, and those of one that lets people's codes outrank the machine's. */
  coded(command: Command): Command;
  /** Adds the options about personal data. */
  personal(command: Command): Command;
}

/** @param root the program that commands are added to; they inherit its settings if they are made after these */
export function commandKit(
  root: Command,
  { lang, context, end }: { lang: Lang } & Pick<CommandKit, "context" | "end">,
): CommandKit {
  const words = HELP[lang];
  const settings = (command: Command) =>
    command.option("--codebook <file>", words.optionCodebook).option("--model <file>", words.optionModel);
  return {
    words,
    context,
    end,
    command: (name, about) =>
      root
        .command(name)
        .description(about)
        .helpOption("-h, --help", words.help)
        .addOption(new Option("--lang <zh|en>", words.lang).choices(["zh", "en"]).default(lang))
        .option("--quiet", words.quiet, false)
        .option("--json", words.json, false)
        .option("--debug", words.debug, false)
        .option("--config <file>", words.config)
        .option("--no-config", words.noConfig),
    settings,
    coded: (command) => settings(command).option("--store <file>", words.runStore).option("--no-store", words.noStore),
    personal: (command) =>
      command
        .option("--pseudonymise <keyfile>", words.pseudonymise)
        .option("--keep-contacts", words.keepContacts, false),
  };
}
