import path from "node:path";
import type { Codebook } from "../coding/codebook.js";
import { cliError } from "../failures/cli-error.js";
import type { Manifest } from "../pipeline/manifest.js";
import { recoverOutput } from "../pipeline/output-folder.js";
import { readCodebookCopy, readManifest } from "../pipeline/read-manifest.js";

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
  const manifest = await manifestOf(folder);
  return {
    folder,
    version: manifest.version ?? "",
    icu: manifest.icu ?? "",
    options: manifest.options ?? {},
    codebook: manifest.codebook?.sha256 ?? "",
    model: manifest.model?.sha256 ?? "",
    humanCodes: manifest.humanCodes?.sha256 ?? "",
    inputs: manifest.inputs ?? [],
    codebookCopy: await readCodebookCopy(folder, manifest),
  };
}

async function manifestOf(folder: string): Promise<Partial<Manifest>> {
  const file = path.join(folder, "run.json");
  try {
    const manifest = await readManifest(folder);
    if (manifest === null) throw cliError(2, "diff/no-run", { folder });
    return manifest;
  } catch (error) {
    if (error instanceof SyntaxError) throw cliError(2, "diff/bad-run", { file, reason: error.message });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : cliError(3, "cli/cannot-read", { path: file, reason: code });
  }
}
