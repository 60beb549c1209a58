import { Command } from "commander";
import { applyConfig } from "../config/apply-config.js";
import type { FoundConfig } from "../config/find-config.js";
import { type Column, displayTable } from "../evaluation/display-table.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { programVersion } from "../files/version.js";
import { HELP } from "../messages/help-words.js";
import type { Lang } from "../messages/message.js";
import { unknownName } from "../messages/unknown-name.js";
import { addCodingCommands } from "./coding-commands.js";
import { type CommandKit, commandKit } from "./command-kit.js";
import { refuseFaults } from "./config-file.js";
import type { CliContext } from "./context.js";
import { refuseEmptyPaths } from "./empty-path.js";
import { helpFormat } from "./help-format.js";
import { addReadingCommands } from "./reading-commands.js";
import { addResultCommands } from "./result-commands.js";
import { addWordCommands } from "./word-commands.js";

/**
 * The commands with their options.
 * @param config the config file whose settings they take where nothing was typed; null for none
 * @param end told the exit code of the command that was run
 */
export function commands(
  lang: Lang,
  context: CliContext,
  config: FoundConfig | null,
  end: (code: ExitCode) => void,
): Command {
  const words = HELP[lang];
  const root = new Command("zhenggai")
    .description(words.about)
    .version(programVersion(), "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp(helpFormat(lang))
    .configureOutput({ writeOut: context.stdout, writeErr: context.stderr, outputError: () => {} })
    .showSuggestionAfterError()
    .addHelpText("after", () => examplesAndCodes(words));
  root.hook("preSubcommand", (_, command) => {
    // A file with faults must stand in the way neither of a new one in its place nor of help.
    if (config === null || ["init", "help"].includes(command.name())) return;
    refuseFaults(config);
    applyConfig(command, config);
  });
  root.hook("preAction", (_, command) => refuseEmptyPaths(command));

  const kit = commandKit(root, { lang, context, end });
  const groups: Array<[heading: string, add: (kit: CommandKit) => void]> = [
    [words.readingGroup, addReadingCommands],
    [words.codingGroup, addCodingCommands],
    [words.resultGroup, addResultCommands],
    [words.wordGroup, addWordCommands],
    [words.helpGroup, (kit) => addHelpCommand(kit, root)],
  ];
  for (const [heading, add] of groups) {
    root.commandsGroup(heading);
    add(kit);
  }
  return root;
}

/** Adds the help of a command by its name. Commander's own answers a name that no command has with the help of all. */
function addHelpCommand({ command, words }: CommandKit, root: Command): void {
  command("help", words.helpCommand)
    .argument("[command]", words.helpName)
    .action((name?: string) => {
      if (name === undefined) return root.help();
      const named = root.commands.find((command) => command.name() === name);
      if (named) named.help();
      const names = root.commands.map((command) => command.name());
      throw cliError(2, ...unknownName("usage/command", name, names));
    });
}

/** What stands below the help of all: examples in two columns, and the exit codes. */
function examplesAndCodes({ examples, example, codes }: CommandKit["words"]): string {
  const columns: Column[] = [
    { title: "", align: "left" },
    { title: "", align: "left" },
  ];
  const lines = displayTable(columns, example)
    .slice(1)
    .map((line) => `  ${line}`);
  return `\n${examples}\n${lines.join("\n")}\n\n${codes}`;
}
