import { message, renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** The exit codes of the program (README, "Exit codes"). */
export type ExitCode = 0 | 1 | 2 | 3;

/** A failure that the user can do something about: shown as its message, without a stack; in a notebook, in English. */
export class CliError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly details: Message,
  ) {
    super(renderMessage(details, "en"));
    this.name = "CliError";
  }
}

/** Makes a CliError of a catalogue entry. */
export function cliError(exitCode: ExitCode, rule: string, args: Message["args"] = {}): CliError {
  return new CliError(exitCode, message(rule, null, args));
}
