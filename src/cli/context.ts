import type { Lang } from "../messages/message.js";
import type { UsedFile } from "../pipeline/settings.js";

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
  /** The config file that options came from; null or missing where there was none. */
  configFile?: UsedFile | null;
}

/**
 * The language of messages: what `--lang` says, else the config file, else the locale, else English.
 * @param argv the arguments as typed
 * @param configured what the config file says, if anything
 */
export function languageOf(
  argv: readonly string[],
  env: CliContext["env"],
  configured: unknown = undefined,
): Lang | { bad: string } {
  const typed = typedValue(argv, "--lang");
  if (typed === undefined) return untypedLanguage(env, configured);
  return typed === "zh" || typed === "en" ? typed : { bad: typed };
}

/** The language where none was typed, or none that there is. */
export function untypedLanguage(env: CliContext["env"], configured: unknown = undefined): Lang {
  if (configured === "zh" || configured === "en") return configured;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** The value that an option was typed with, read before the command is known; undefined where it was not typed. */
export function typedValue(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return argv[at]!.includes("=") ? argv[at]!.slice(option.length + 1) : (argv[at + 1] ?? "");
}
