import { walk } from "../corpus/walk.js";
import { evaluate } from "../evaluation/evaluate.js";
import { readMeasures, readReferences } from "../evaluation/read-references.js";
import { kindsMet, renderDifferences, renderEvaluation } from "../evaluation/render.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { unknownName } from "../messages/unknown-name.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { loadTools } from "../pipeline/settings.js";
import type { CliContext, CommonOptions } from "./context.js";
import { goldError } from "./gold-error.js";
import { readNotices } from "./read-notices.js";
import { teller } from "./teller.js";

export interface EvaluateOptions extends CommonOptions {
  gold: string;
  measures?: string;
  /** True for all differences, else the names of those wanted. */
  diffs?: true | string[];
  codebook?: string;
  model?: string;
}

/** `zhenggai evaluate`: scores what the pipeline reads against reference coding. */
export async function evaluateCommand(
  paths: string[],
  options: EvaluateOptions,
  context: CliContext,
): Promise<ExitCode> {
  const { references, accounts } = await readGold(options);
  const wanted = new Set(references.map(({ file }) => file));
  const files = (await walk(paths)).filter(({ source }) => wanted.has(source));
  const missing = [...wanted].filter((file) => !files.some(({ source }) => source === file));
  if (missing.length === wanted.size)
    throw cliError(2, "cli/gold-without-corpus", { paths: paths.join(" "), file: missing[0] ?? "" });
  const tell = teller(options, context);
  for (const file of missing) tell(message("evaluate/no-notice"), file);

  const tools = await loadTools(options);
  const found: NoticeRecord[] = [];
  let unreadable = 0;
  for (const file of files) {
    const { notices, unread } = await readNotices(file, tools);
    found.push(...notices);
    if (unread.length > 0) unreadable++;
    for (const met of unread) tell(met, file.source);
  }
  const core = tools.codebook.categories.filter((category) => category.core).map(({ code }) => code);
  const evaluation = scored(() => evaluate(found, references, accounts, { core }), options);
  if (options.json) context.stdout(`${JSON.stringify(evaluation, null, 2)}\n`);
  else {
    context.stdout(renderEvaluation(evaluation, options.lang));
    const wanted = options.diffs === true ? [] : (options.diffs ?? []);
    for (const met of notMet(wanted, kindsMet(evaluation.differences))) tell(met);
    if (options.diffs) context.stdout(renderDifferences(evaluation.differences, options.lang, wanted));
  }
  return unreadable > 0 ? 1 : 0;
}

/** @throws CliError where the reference coding is missing or not in its format */
async function readGold(options: EvaluateOptions) {
  try {
    return {
      references: await readReferences(options.gold),
      accounts: options.measures ? await readMeasures(options.measures) : [],
    };
  } catch (error) {
    throw goldError(error, options.gold, options.lang);
  }
}

/** @throws CliError where the coding of measures belongs to other problems than the reference coding */
function scored<T>(score: () => T, { measures, gold, lang }: EvaluateOptions): T {
  try {
    return score();
  } catch (error) {
    throw goldError(error, measures ?? gold, lang);
  }
}

/** What to tell of kinds of differences that were asked for and of which there are none: mistyped, or nothing is wrong there. */
function notMet(wanted: readonly string[], met: readonly string[]): Message[] {
  return wanted
    .filter((kind) => !met.includes(kind))
    .map((kind) => {
      const [rule, args] = unknownName("evaluate/difference", kind, met);
      return message(rule, null, args);
    });
}
