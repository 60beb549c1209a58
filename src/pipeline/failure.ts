import { CliError } from "../failures/cli-error.js";
import type { Message } from "../messages/message.js";

/** An error on its way between threads, which would strip it of its class. */
export interface Failure {
  message: string;
  stack: string | undefined;
  cli: { exitCode: 0 | 1 | 2 | 3; details: Message } | null;
}

export function failureOf(error: unknown): Failure {
  const cli = error instanceof CliError ? { exitCode: error.exitCode, details: error.details } : null;
  return error instanceof Error
    ? { message: error.message, stack: error.stack, cli }
    : { message: String(error), stack: undefined, cli };
}

export function errorOf({ message, stack, cli }: Failure): Error {
  if (cli) return new CliError(cli.exitCode, cli.details);
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}
