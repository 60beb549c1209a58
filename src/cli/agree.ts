import { stat } from "node:fs/promises";
import path from "node:path";
import { renderAgreement, renderDisagreements } from "../evaluation/render-agreement.js";
import { jaccardDistance, masiDistance, nominalDistance, type SetDistance } from "../evaluation/set-distance.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { fileError } from "../failures/file-error.js";
import type { SheetCodes } from "../human-coding/codes.js";
import { type Comparison, compareCoders } from "../human-coding/compare-coders.js";
import { type ComparedField, type PersonJudgement, peopleOf } from "../human-coding/people.js";
import { renderShares } from "../human-coding/render-shares.js";
import { readRunProblems } from "../human-coding/run-problems.js";
import { readSheetFile } from "../human-coding/sheet-file.js";
import { readStore, StoreError } from "../human-coding/store-file.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { CliContext, CommonOptions } from "./context.js";
import { storeError } from "./human-store.js";
import { rowTeller } from "./row-teller.js";
import { loadSheetCodes } from "./sheet-input.js";
import { wholeNumber } from "./whole-number.js";

/** Distances of label lists by the names that `--distance` takes. */
export const DISTANCES = { masi: masiDistance, jaccard: jaccardDistance, nominal: nominalDistance } as const;

export interface AgreeOptions extends CommonOptions {
  /** Output folder of a run: the machine is then a coder too, and its shares are corrected. */
  run?: string;
  /** Compare states in place of categories. */
  status: boolean;
  distance: keyof typeof DISTANCES;
  seed: string;
  replicates: string;
  codebook?: string;
}

/** `zhenggai agree`: how far people agree with each other and with the machine. */
export async function agreeCommand(files: string[], options: AgreeOptions, context: CliContext): Promise<ExitCode> {
  const field: ComparedField = options.status ? "status" : "category";
  const seed = wholeNumber(options.seed, "--seed", 0);
  const replicates = wholeNumber(options.replicates, "--replicates", 1);
  const codes = await loadSheetCodes(options);
  const tell = rowTeller(options, context);
  const sheets: Array<{ name: string; rows: readonly PersonJudgement[] }> = [];
  let damaged = false;
  for (const file of files) {
    const { rows, messages, name } = await readCodes(file, codes);
    sheets.push({ name, rows });
    const hasFaults = messages.some(({ severity }) => severity === "error");
    damaged ||= hasFaults;
    const isUncoded = !hasFaults && peopleOf([{ name, rows }], field).length === 0;
    if (isUncoded) messages.push(message("agree/uncoded", null, { column: field }));
    // What was made good is told by `apply`; here only what the figures may lack.
    tell(
      messages.filter(({ severity }) => severity !== "info"),
      name,
    );
  }
  const people = peopleOf(sheets, field);
  const run = options.run === undefined ? null : await readRunProblems(options.run);
  const machineName = options.lang === "zh" ? "机器" : "machine";
  const names = [...people.map(({ coder }) => coder), ...(run === null ? [] : [machineName])];
  if (names.length < 2) {
    throw cliError(2, "agree/too-few", { count: names.length, names: names.join(", ") || "—" });
  }

  const comparison = compareCoders(people, run, {
    field,
    codes: (options.status ? codes.statuses : codes.categories).map(({ code }) => code),
    machineName,
    distance: DISTANCES[options.distance] satisfies SetDistance,
    bootstrap: { seed, replicates },
  });
  tell(remarks(comparison));
  const { agreement, shares } = comparison;
  if (options.json) context.stdout(`${JSON.stringify({ field, ...agreement, shares }, null, 2)}\n`);
  else {
    const parts = [renderAgreement(agreement, options.lang)];
    if (shares) parts.push(renderShares(shares, options.lang));
    parts.push(renderDisagreements(agreement.coders, agreement.disagreements, options.lang));
    context.stdout(parts.join("\n"));
  }
  return damaged ? 1 : 0;
}

/** A coding sheet, or the store of human codes (`.jsonl`). */
async function readCodes(
  file: string,
  codes: SheetCodes,
): Promise<{ name: string; rows: readonly PersonJudgement[]; messages: Message[] }> {
  try {
    if (!/\.jsonl$/i.test(file)) return await readSheetFile(file, codes);
    // A store that is not there is an empty one to `apply`; here it is a slip of the pen.
    await stat(file);
    return { name: path.basename(file), rows: await readStore(file), messages: [] };
  } catch (error) {
    throw error instanceof StoreError ? storeError(error) : fileError(file, error);
  }
}

function remarks({ recoded, outsideRun, unweighted, shares }: Comparison): Message[] {
  return [
    ...recoded.map(({ coder, text }) => message("agree/recoded", null, { coder, title: text.title })),
    ...(outsideRun > 0 ? [message("agree/outside-run", null, { count: outsideRun })] : []),
    ...(shares && unweighted > 0 ? [message("agree/no-weights", null, { count: unweighted })] : []),
  ];
}
