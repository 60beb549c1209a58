import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { createExplanationLines } from "../coding/explanation-lines.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { fileError } from "../failures/file-error.js";
import { analyse, analyseWithoutWords } from "../pipeline/analyse.js";
import type { DocumentRecord } from "../pipeline/record.js";
import { loadCoder, loadTools } from "../pipeline/settings.js";
import { openPrivacy, type PrivacyOptions } from "../privacy/open-privacy.js";
import { createRedactor, type Redactor } from "../privacy/redact.js";
import type { CliContext, CommonOptions } from "./context.js";
import { type Explain, noticeText, removedText } from "./notice-text.js";
import { teller } from "./teller.js";

export interface ParseOptions extends CommonOptions, PrivacyOptions {
  explain: boolean;
  codebook?: string;
  model?: string;
}

/** `zhenggai parse FILE`: one file as a readable tree, or as JSON. */
export async function parseCommand(file: string, options: ParseOptions, context: CliContext): Promise<ExitCode> {
  const privacy = openPrivacy(options, { out: null, inputs: [file] });
  const bytes = await bytesOf(file);
  const source = path.basename(file);
  // Only the JSON has the words in it, and their dictionary takes longer to load than all else.
  if (options.json) {
    const record = await analyse(bytes, source, { ...(await loadTools(options)), privacy });
    context.stdout(`${JSON.stringify(record, null, 2)}\n`);
    return ending(record, file, options, context);
  }
  const { code, codebook, model } = await loadCoder(options);
  const record = await analyseWithoutWords(bytes, source, { code, privacy });
  context.stdout(
    await treeText(record, bytes, options, createExplanationLines(codebook, model), createRedactor(privacy)),
  );
  return ending(record, file, options, context);
}

/** Says what was met, and how the command ends. */
function ending(record: DocumentRecord, file: string, options: ParseOptions, context: CliContext): ExitCode {
  const tell = teller(options, context);
  for (const met of record.messages) tell(met, met.line === null ? file : `${file}:${met.line}`);
  return record.outcome === "unreadable" ? 1 : 0;
}

/** @throws CliError where the path is missing, a folder, or may not be read */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if (!(await stat(file)).isFile()) throw cliError(2, "cli/not-a-file", { path: file });
    return await readFile(file);
  } catch (error) {
    throw fileError(file, error);
  }
}

async function treeText(
  record: DocumentRecord,
  bytes: Uint8Array,
  options: ParseOptions,
  explain: Explain,
  redactor: Redactor,
): Promise<string> {
  const parts = record.notices.map((notice) => noticeText(notice, options, explain));
  if (options.explain) parts.push(redactor.loose(await removedText(record.source, bytes, options.lang)));
  return parts.filter((part) => part !== "").join("\n");
}
