import type { Lang } from "../messages/message.js";

/** The world as a command sees it; tests pass one of their own. */
export interface CliContext {
  /** Results: what a pipe would carry on. */
  stdout(text: string): void;
  /** Progress and messages. */
  stderr(text: string): void;
  /** Whether stderr is a terminal whose line can be rewritten. */
  terminal: boolean;
  /** Width of that terminal in columns. */
  columns: number;
  env: Readonly<Record<string, string | undefined>>;
  now(): number;
  /** Set when the user breaks the command off. */
  signal: AbortSignal;
}

/** Options that every command takes. */
export interface CommonOptions {
  lang: Lang;
  quiet: boolean;
  json: boolean;
}

/**
 * The language of messages: what `--lang` says, else the locale's, else English.
 * @param argv the arguments as typed
 */
export function languageOf(argv: readonly string[], env: CliContext["env"]): Lang | { bad: string } {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at >= 0) {
    const value = argv[at]!.includes("=") ? argv[at]!.slice("--lang=".length) : (argv[at + 1] ?? "");
    return value === "zh" || value === "en" ? value : { bad: value };
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}
