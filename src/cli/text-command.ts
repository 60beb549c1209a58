import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UnreadableError } from "../corpus/unreadable.js";
import { type CliError, cliError, type ExitCode } from "../failures/cli-error.js";
import { codingStore } from "../human-coding/coding-store.js";
import { openStore } from "../human-coding/store-file.js";
import { message } from "../messages/catalogue.js";
import { loadCut } from "../pipeline/load-cut.js";
import { loadCoder } from "../pipeline/settings.js";
import { addToMapping } from "../privacy/mapping-file.js";
import { openPrivacy, type PrivacyOptions } from "../privacy/open-privacy.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import type { Column, RowOf, Table } from "../tables/column.js";
import { csvLines } from "../tables/csv.js";
import { refuseUnknownCategories } from "../text-analysis/known-categories.js";
import type { SelectionWatch } from "../text-analysis/selection-watch.js";
import { TextAnalysisError } from "../text-analysis/text-analysis-error.js";
import type { TextNotice } from "../text-analysis/text-notice.js";
import { readTextNotices, type TextSourceEffects } from "../text-analysis/text-source.js";
import { TEXT_LEVELS, type TextLevel } from "../text-analysis/text-unit.js";
import { writeLines } from "../text-analysis/write-lines.js";
import type { Tokenizer } from "../tokens/cut.js";
import type { CliContext, CommonOptions } from "./context.js";
import { type StoreOptions, storePath, withStore } from "./human-store.js";
import { teller } from "./teller.js";

/** Options of every command that analyses the words of notices. Numbers come as they are typed. */
export interface TextCommandOptions extends CommonOptions, StoreOptions, PrivacyOptions {
  codebook?: string;
  model?: string;
  /** Only texts that fit, of a command that selects them. */
  where?: string;
  /** The two groups of a command that compares them. */
  target?: string;
  reference?: string;
  /** File for the whole table. */
  csv?: string;
  /** Output folder, of a command that has one. */
  out?: string;
}

/** What a command does with the notices. */
export interface Prepared {
  add(notice: TextNotice): void;
  end(): Promise<void>;
  /** The selections that its options make: what they ask for in vain is told. */
  watched?: readonly SelectionWatch[];
}

/**
 * Runs a command over the notices of some paths, one after the other.
 * @param prepare reads the options and makes what takes a notice and what is done after the last; it is given what loads
 *   the tokenizer, which takes a second and is left out where no words are cut
 * @returns 1 where a file could not be read, else 0
 * @throws CliError where there is no notice, an option is wrong, or the user breaks it off
 */
export async function overNotices(
  paths: string[],
  options: TextCommandOptions,
  context: CliContext,
  prepare: (loadWords: () => Promise<Tokenizer>) => Promise<Prepared>,
): Promise<ExitCode> {
  const tell = teller(options, context);
  let unreadable = 0;
  let notices = 0;
  try {
    if (options.csv !== undefined && !existsSync(dirname(options.csv))) {
      throw new TextAnalysisError("text/cannot-write", { file: options.csv, reason: "ENOENT" });
    }
    const privacy = openPrivacy(options, { out: options.out ?? null, inputs: paths });
    const path = storePath(options);
    const people = path === undefined ? null : await withStore(() => openStore(path));
    const { code, codebook, userDictionary } = await loadCoder(options);
    const categories = codebook.categories.map(({ code }) => code);
    for (const conditions of conditionsOf(options)) refuseUnknownCategories(conditions, categories);
    const store = people && codingStore(people.codes, categories);
    const { add, end, watched = [] } = await prepare(() => loadCut(userDictionary));
    const pseudonyms: Pseudonym[] = [];
    const effects: TextSourceEffects = {
      pseudonyms: (met) => pseudonyms.push(...met),
      signal: context.signal,
      unreadable(file, messages) {
        unreadable++;
        for (const met of messages) tell(met, file);
      },
    };
    const source = readTextNotices(paths, code, effects, store, privacy);
    for await (const notice of source) {
      notices++;
      for (const watch of watched) watch.add(notice);
      add(notice);
    }
    if (context.signal.aborted) throw cliError(3, "cli/interrupted");
    if (notices === 0) throw noNotices(paths);
    const unmet = watched.flatMap((watch) => watch.unmet());
    if (!options.quiet) for (const { rule, args } of unmet) tell(message(rule, null, args));
    if (options.pseudonymise !== undefined) addToMapping(options.pseudonymise, pseudonyms);
    await end();
  } catch (error) {
    if (error instanceof TextAnalysisError) {
      throw cliError(error.rule === "text/cannot-write" ? 3 : 2, error.rule, error.args);
    }
    if (error instanceof UnreadableError) throw cliError(2, error.rule, error.args);
    throw error;
  }
  return unreadable > 0 ? 1 : 0;
}

/** These commands read notices, where others take the folder of a run. */
function noNotices(paths: readonly string[]): CliError {
  const isRun = paths.some((path) => existsSync(join(path, "run.json")));
  return cliError(2, isRun ? "text/run-folder" : "text/no-notices", { paths: paths.join(" ") });
}

/** Every selection that was typed. */
function conditionsOf({ where, target, reference }: TextCommandOptions): string[] {
  return [where, target, reference].filter((conditions) => conditions !== undefined);
}

/** Writes a table where `--csv` says so. */
export async function writeCsv<Columns extends readonly Column[]>(
  file: string | undefined,
  table: Table<Columns>,
  rows: Iterable<RowOf<Columns>>,
): Promise<void> {
  if (file !== undefined) await writeLines(file, csvLines(table, rows));
}

/** A result as `--json` prints it. */
export function jsonText(result: unknown): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** One of some names, as typed. */
export function oneOf<Name extends string>(value: string, option: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new TextAnalysisError("text/bad-choice", { option, value, known: names.join(" ") });
  return found;
}

/** What one text is, as `--of` says. */
export function textLevel(value: string): TextLevel {
  return oneOf(value, "--of", Object.keys(TEXT_LEVELS) as TextLevel[]);
}

/** Several words given as one argument, parted by commas. */
export function termList(value: string): string[] {
  return value.split(/[,，、]/);
}
