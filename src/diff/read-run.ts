import { readFile } from "node:fs/promises";
import path from "node:path";
import { cliError } from "../cli/cli-error.js";
import { type Codebook, parseCodebook } from "../coding/codebook.js";
import { CODEBOOK_COPY, type Manifest, sha256 } from "../pipeline/manifest.js";
import { recoverOutput } from "../pipeline/output-folder.js";

/** What of a run's manifest is compared. Runs of earlier versions may lack some of it. */
export interface RunHead {
  /** The output folder, as it was named. */
  folder: string;
  version: string;
  icu: string;
  options: Manifest["options"];
  /** SHA-256 of each file that the run was made with; empty for none. */
  codebook: string;
  model: string;
  humanCodes: string;
  inputs: Manifest["inputs"];
  /** The codebook that the run was coded by, where the run has kept it. */
  codebookCopy: Codebook | null;
}

/**
 * Reads what a run was made from.
 * @param folder output folder of the run
 * @throws CliError `diff/no-run` where there is no `run.json` of this program, `diff/bad-run` where it cannot be read
 */
export async function readRunHead(folder: string): Promise<RunHead> {
  recoverOutput(folder);
  const file = path.join(folder, "run.json");
  const text = await textOf(file);
  if (text === null) throw cliError(2, "diff/no-run", { folder });
  const manifest = parsed(file, text);
  return {
    folder,
    version: manifest.version ?? "",
    icu: manifest.icu ?? "",
    options: manifest.options ?? {},
    codebook: manifest.codebook?.sha256 ?? "",
    model: manifest.model?.sha256 ?? "",
    humanCodes: manifest.humanCodes?.sha256 ?? "",
    inputs: manifest.inputs ?? [],
    codebookCopy: await codebookOf(folder, manifest.codebook?.sha256),
  };
}

function parsed(file: string, text: string): Partial<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw cliError(2, "diff/bad-run", { file, reason: (error as Error).message });
  }
  const isOurs = typeof value === "object" && value !== null && (value as { program?: unknown }).program === "zhenggai";
  if (!isOurs) throw cliError(2, "diff/no-run", { folder: path.dirname(file) });
  return value as Partial<Manifest>;
}

/** The copy of the codebook; null where there is none, or none that the run was coded by. */
async function codebookOf(folder: string, hash: string | undefined): Promise<Codebook | null> {
  const file = path.join(folder, CODEBOOK_COPY);
  const text = await textOf(file);
  return text === null || sha256(text) !== hash ? null : parseCodebook(text, file);
}

/** A file's text; null where it is not there. */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw cliError(3, "cli/cannot-read", { path: file, reason: code ?? String(error) });
  }
}
