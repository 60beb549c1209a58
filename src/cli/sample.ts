import { existsSync } from "node:fs";
import path from "node:path";
import { walk } from "../corpus/walk.js";
import { displayTable, oneLine } from "../evaluation/display-table.js";
import { cannotWrite } from "../failures/cannot-write.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { writeNew } from "../files/new-file.js";
import { sheetCodes } from "../human-coding/codes.js";
import { drawSample, type Sample } from "../human-coding/draw-sample.js";
import { population } from "../human-coding/population.js";
import { DIMENSIONS, type Dimension } from "../human-coding/strata.js";
import { sheetCsv, sheetXlsx } from "../human-coding/write-sheet.js";
import { message } from "../messages/catalogue.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { loadTools } from "../pipeline/settings.js";
import { MASK_CONTACTS } from "../privacy/personal.js";
import type { CliContext, CommonOptions } from "./context.js";
import { readNotices } from "./read-notices.js";
import { teller } from "./teller.js";
import { wholeNumber } from "./whole-number.js";

export interface SampleCommandOptions extends CommonOptions {
  size: string;
  seed: string;
  /** Names of dimensions, with commas between them; empty for a simple random sample. */
  strata: string;
  blind: boolean;
  out: string;
  codebook?: string;
  model?: string;
}

/** `zhenggai sample`: draws problems and writes a sheet on which people code them. */
export async function sampleCommand(
  paths: string[],
  options: SampleCommandOptions,
  context: CliContext,
): Promise<ExitCode> {
  const size = wholeNumber(options.size, "--size", 1);
  const seed = wholeNumber(options.seed, "--seed", 0);
  const dimensions = dimensionsOf(options.strata);
  const isWorkbook = /\.xlsx$/i.test(options.out);
  if (!isWorkbook && !/\.csv$/i.test(options.out)) throw cliError(2, "sample/bad-extension", { file: options.out });

  refusePlace(options.out);
  const files = await walk(paths);
  const tools = await loadTools(options);
  const records: NoticeRecord[] = [];
  const tell = teller(options, context);
  let unreadable = 0;
  for (const file of files) {
    if (context.signal.aborted) throw cliError(3, "cli/interrupted");
    const { notices, unread } = await readNotices(file, { ...tools, privacy: MASK_CONTACTS });
    records.push(...notices);
    if (unread.length > 0) unreadable++;
    for (const met of unread) tell(met, file.source);
  }
  const problems = population(records);
  if (problems.length === 0) throw cliError(2, "sample/no-problems", { paths: paths.join(" ") });

  const sample = drawSample(problems, { size, seed, dimensions });
  if (problems.length < size) tell(message("sample/fewer", null, { problems: problems.length, size }));
  for (const dropped of sample.dropped) tell(message("sample/dropped-strata", null, { dropped, size }));
  const sheet = { blind: options.blind, lang: options.lang };
  await writeSheet(
    options.out,
    isWorkbook ? sheetXlsx(sample.problems, sheetCodes(tools.codebook), sheet) : sheetCsv(sample.problems, sheet),
  );
  if (options.json) context.stdout(`${JSON.stringify(report(sample, options, seed), null, 2)}\n`);
  else if (!options.quiet) context.stdout(summary(sample, dimensions, options));
  return unreadable > 0 ? 1 : 0;
}

function dimensionsOf(value: string): Dimension[] {
  const names = value.split(",").map((name) => name.trim());
  const unique = [...new Set(names.filter((name) => name !== ""))];
  return unique.map((name) => {
    const dimension = DIMENSIONS.find((one) => one === name);
    if (!dimension) throw cliError(2, "sample/bad-strata", { value: name, allowed: DIMENSIONS.join(", ") });
    return dimension;
  });
}

/** Tells before the notices are read what would be told when they are. @throws CliError */
function refusePlace(file: string): void {
  if (existsSync(file)) throw cliError(2, "sample/file-exists", { file });
  if (!existsSync(path.dirname(file))) throw cliError(3, "cli/cannot-write", { where: file, reason: "ENOENT" });
}

/** Writes a file that must not be there yet: an earlier sheet may hold a week of somebody's work. */
async function writeSheet(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeNew(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw cliError(2, "sample/file-exists", { file });
    throw cannotWrite(file, error);
  }
}

function report({ problems, allocation, dropped }: Sample, options: SampleCommandOptions, seed: number) {
  return { sheet: options.out, blind: options.blind, seed, drawn: problems.length, dropped, allocation };
}

const WORDS = {
  zh: {
    stratum: "层",
    all: "全部问题",
    problems: "问题",
    drawn: "抽出",
    weight: "权重",
    done: (drawn: number, file: string, blind: boolean) =>
      `已把 ${drawn} 个问题写入 ${file}${blind ? "（盲编：不显示机器编码）" : ""}`,
    next: "编码后运行：zhenggai apply",
  },
  en: {
    stratum: "stratum",
    all: "all problems",
    problems: "problems",
    drawn: "drawn",
    weight: "weight",
    done: (drawn: number, file: string, blind: boolean) =>
      `${many(drawn, "problem")} written to ${file}${blind ? " (blind: without the machine's codes)" : ""}`,
    next: "when it is coded: zhenggai apply",
  },
} satisfies Record<Lang, unknown>;

function summary(sample: Sample, dimensions: readonly Dimension[], { lang, out, blind }: SampleCommandOptions): string {
  const words = WORDS[lang];
  const kept = dimensions.filter((dimension) => !sample.dropped.includes(dimension));
  const table = displayTable(
    [
      { title: kept.length > 0 ? kept.join(" · ") : words.stratum, align: "left" },
      { title: words.problems, align: "right" },
      { title: words.drawn, align: "right" },
      { title: words.weight, align: "right" },
    ],
    sample.allocation.map(({ values, problems, drawn }) => [
      values.length > 0 ? oneLine(values.join(" · ")) : words.all,
      String(problems),
      String(drawn),
      (problems / drawn).toFixed(2),
    ]),
  );
  return `${[...table, "", words.done(sample.problems.length, out, blind), `${words.next} ${out}`].join("\n")}\n`;
}
