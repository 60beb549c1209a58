import type { CommanderError } from "commander";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** Commander's own sentences, by its code: what they name, and the message that says it in the user's language. */
const KNOWN: Readonly<Record<string, { names: RegExp; rule: string; near?: string }>> = {
  "commander.unknownCommand": {
    names: /unknown command '(?<name>[^']*)'/,
    rule: "usage/unknown-command",
    near: "usage/mistyped-command",
  },
  "commander.unknownOption": {
    names: /unknown option '(?<name>[^']*)'/,
    rule: "usage/unknown-option",
    near: "usage/mistyped-option",
  },
  "commander.optionMissingArgument": { names: /option '(?<name>[^']*)'/, rule: "usage/missing-value" },
  "commander.missingArgument": { names: /argument '(?<name>[^']*)'/, rule: "usage/missing-argument" },
  "commander.missingMandatoryOptionValue": { names: /option '(?<name>[^']*)'/, rule: "usage/missing-option" },
  "commander.excessArguments": {
    names: /for '(?<command>[^']*)'\. Expected (?<expected>\d+) arguments? but got (?<given>\d+)/,
    rule: "usage/too-many-arguments",
  },
  "commander.invalidArgument": {
    names:
      /(?:option '(?<option>[^']*)' argument '(?<wrong>[^']*)' is invalid|'(?<value>[^']*)' is invalid for argument '(?<argument>[^']*)')\. Allowed choices are (?<known>.*)\.$/,
    rule: "usage/bad-choice",
  },
};

/** Of commands that take no arguments, the option that a file or folder behind the name was probably meant for. */
const FILE_OPTION: Readonly<Record<string, string>> = { codebook: "--codebook", train: "--gold" };

/** Options that every command takes, behind its name. */
const COMMON = ["--lang", "--quiet", "--json", "--debug", "--config", "--no-config"];

/**
 * What commander makes of a command line that it cannot understand, as a message of the catalogue.
 * @param argv the arguments as typed
 */
export function usageMessage(error: CommanderError, argv: readonly string[] = []): Message {
  const [first = ""] = argv;
  const typed = first.replace(/=.*$/, "");
  if (error.code === "commander.unknownOption" && COMMON.includes(typed)) {
    return message("usage/option-before-command", null, { name: typed });
  }
  const known = KNOWN[error.code];
  const names = known?.names.exec(error.message)?.groups;
  if (!known || !names) return message("usage/other", null, { reason: error.message.replace(/^error: /, "") });
  const near = known.near && /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  if (known.near && near) return message(known.near, null, { ...names, near });
  const option = names.expected === "0" && FILE_OPTION[names.command ?? ""];
  if (option) return message("usage/only-options", null, { command: names.command!, option });
  return message(known.rule, null, {
    ...names,
    name: names.name ?? names.option ?? names.argument ?? "",
    value: names.value ?? names.wrong ?? "",
  });
}
