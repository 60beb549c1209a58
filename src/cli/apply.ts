import path from "node:path";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { fileError } from "../failures/file-error.js";
import type { SheetCodes } from "../human-coding/codes.js";
import { codingStore } from "../human-coding/coding-store.js";
import type { HumanCode } from "../human-coding/human-code.js";
import { unmatched } from "../human-coding/overrule.js";
import { type RunProblem, readRunProblems, runNotices } from "../human-coding/run-problems.js";
import { readSheetFile, type SheetFile } from "../human-coding/sheet-file.js";
import { appendToStore, DEFAULT_STORE, readStore } from "../human-coding/store-file.js";
import { takeIn } from "../human-coding/take-in.js";
import { message } from "../messages/catalogue.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { CliContext, CommonOptions } from "./context.js";
import { unmatchedMessage, withStore } from "./human-store.js";
import { rowTeller } from "./row-teller.js";
import { loadSheetCodes } from "./sheet-input.js";

export interface ApplyOptions extends CommonOptions {
  by?: string;
  store: string;
  /** Output folder of the run that the sheets were drawn from. */
  run?: string;
  dryRun: boolean;
  codebook?: string;
}

/** What became of one sheet. */
interface Applied {
  sheet: string;
  taken: number;
  already: number;
  uncoded: number;
  refused: number;
}

/** `zhenggai apply`: takes coding sheets into the store of human codes. */
export async function applyCommand(sheets: string[], options: ApplyOptions, context: CliContext): Promise<ExitCode> {
  const codes = await loadSheetCodes(options);
  const run = options.run === undefined ? undefined : await readRunProblems(options.run);
  const stored = await withStore(() => readStore(options.store));
  const tell = rowTeller(options, context);

  const added: HumanCode[] = [];
  const applied: Applied[] = [];
  for (const file of sheets) {
    const sheet = await readOne(file, codes, run);
    tell(sheet.messages, sheet.name);
    const origin = { name: sheet.name, by: options.by?.trim() || null, when: sheet.saved };
    const taken = takeIn([...stored, ...added], sheet.rows, origin);
    if (taken.nameless > 0) throw cliError(2, "apply/no-coder", { file, count: taken.nameless });
    tell(taken.messages, sheet.name);
    added.push(...taken.codes);
    // A sheet that is none at all has no rows that could be refused.
    const isNone = sheet.rows.length === 0 && sheet.refused === 0;
    const unread = isNone && sheet.messages.some(({ severity }) => severity === "error") ? 1 : 0;
    const { uncoded, refused, name } = sheet;
    applied.push({
      sheet: name,
      taken: taken.codes.length,
      already: taken.already,
      uncoded,
      refused: refused + unread,
    });
  }
  if (!options.dryRun) await withStore(() => appendToStore(options.store, added));

  const store = codingStore(
    [...stored, ...added],
    codes.categories.map(({ code }) => code),
  );
  if (store.foreign.length > 0) {
    const found = store.foreign[0]!.labels.join(";");
    tell([message("store/foreign-codes", null, { file: options.store, count: store.foreign.length, found })]);
  }
  const lost = run === undefined ? [] : unmatched(store, runNotices(run));
  tell(lost.map((code) => unmatchedMessage(code, options.lang)));
  if (options.json) {
    const result = { store: options.store, codes: store.codes.length, sheets: applied, unmatched: lost };
    context.stdout(`${JSON.stringify(result, null, 2)}\n`);
  } else if (!options.quiet) context.stdout(summary(applied, stored.length + added.length, options));
  return applied.some(({ refused }) => refused > 0) ? 1 : 0;
}

async function readOne(file: string, codes: SheetCodes, run: readonly RunProblem[] | undefined): Promise<SheetFile> {
  const known = run && new Map(run.map(({ text }) => [text.problemId, text]));
  try {
    return await readSheetFile(file, codes, known);
  } catch (error) {
    throw fileError(file, error);
  }
}

const WORDS = {
  zh: {
    sheet: ({ sheet, taken, already, uncoded, refused }: Applied) =>
      `${sheet}：新采用 ${taken}，已有 ${already}，未编码 ${uncoded}，未能采用 ${refused}`,
    store: (file: string, codes: number, dry: boolean) =>
      dry
        ? `仅检查，${file} 未改动`
        : codes === 0
          ? `没有收入任何人工编码，${file} 未改动`
          : `${file} 现有人工编码 ${codes} 条，下次 ${runWith(file)} 即以此为准；zhenggai agree ${file} 查看一致性`,
  },
  en: {
    sheet: ({ sheet, taken, already, uncoded, refused }: Applied) =>
      `${sheet}: taken ${taken}, in the store already ${already}, not coded ${uncoded}, refused ${refused}`,
    store: (file: string, codes: number, dry: boolean) =>
      dry
        ? `checked only; ${file} was left as it is`
        : codes === 0
          ? `no human code was taken; ${file} was left as it is`
          : `${file} now holds ${many(codes, "human code")}, which the next ${runWith(file)} puts before the machine's; zhenggai agree ${file} measures agreement`,
  },
} satisfies Record<Lang, unknown>;

/** The command that takes a store: the usual one is found by itself. */
function runWith(store: string): string {
  return path.normalize(store) === DEFAULT_STORE ? "zhenggai run" : `zhenggai run --store ${store}`;
}

function summary(applied: readonly Applied[], codes: number, { lang, store, dryRun }: ApplyOptions): string {
  const words = WORDS[lang];
  return `${[...applied.map(words.sheet), words.store(store, codes, dryRun)].join("\n")}\n`;
}
