import { readFile } from "node:fs/promises";
import { walk } from "../corpus/walk.js";
import { evaluate } from "../evaluation/evaluate.js";
import { readMeasures, readReferences } from "../evaluation/read-references.js";
import { ReferenceFormatError } from "../evaluation/reference.js";
import { renderDifferences, renderEvaluation } from "../evaluation/render.js";
import { analyse } from "../pipeline/analyse.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { loadTools } from "../pipeline/settings.js";
import { cliError, type ExitCode } from "./cli-error.js";
import type { CliContext, CommonOptions } from "./context.js";
import { goldError } from "./gold-error.js";

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
  for (const file of missing)
    context.stderr(
      `zhenggai: ${file}: ${options.lang === "zh" ? "有编码而无通报，按未读到计分" : "coded, but not in the corpus; scored as missed"}\n`,
    );

  const tools = await loadTools(options);
  const found: NoticeRecord[] = [];
  for (const file of files) found.push(...(await analyse(await readFile(file.path), file.source, tools)).notices);
  const core = tools.codebook.categories.filter((category) => category.core).map(({ code }) => code);
  const evaluation = evaluate(found, references, accounts, { core });
  if (options.json) context.stdout(`${JSON.stringify(evaluation, null, 2)}\n`);
  else {
    context.stdout(renderEvaluation(evaluation, options.lang));
    if (options.diffs)
      context.stdout(
        renderDifferences(evaluation.differences, options.lang, options.diffs === true ? [] : options.diffs),
      );
  }
  return 0;
}

/** @throws CliError where the reference coding is missing or not in its format */
async function readGold(options: EvaluateOptions) {
  try {
    return {
      references: await readReferences(options.gold),
      accounts: options.measures ? await readMeasures(options.measures) : [],
    };
  } catch (error) {
    if (error instanceof ReferenceFormatError) throw goldError(error);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw cliError(2, "cli/no-such-path", { path: (error as NodeJS.ErrnoException).path ?? options.gold });
    throw error;
  }
}
