import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Change } from "../../src/diff/change.js";
import { diffRuns, type RunDiff } from "../../src/diff/diff-runs.js";
import { sha256 } from "../../src/files/sha256.js";
import { CODEBOOK_COPY, type Manifest } from "../../src/pipeline/manifest.js";
import type { DocumentRecord, NoticeRecord } from "../../src/pipeline/record.js";
import { writeRunFolder } from "../charts/run-folder-sample.js";
import { document } from "../completion/sample.js";

/** A notice with its file. The file's bytes stand for themselves: another text is another hash. */
export interface SampleFile {
  bytes: string;
  notices: NoticeRecord[];
}

type MadeWith = Partial<Pick<Manifest, "version" | "icu" | "options" | "codebook" | "model">> & {
  humanCodes?: { source: string; sha256: string } | null;
  /** The codebook's text, which the run keeps. */
  codebookText?: string;
};

/** Writes an output folder as a run leaves it: the tables, the manifest and the copy of the codebook. */
export async function writeRun(folder: string, files: readonly SampleFile[], made: MadeWith = {}): Promise<string> {
  const { codebookText, ...manifest } = made;
  const documents: DocumentRecord[] = files.map(({ bytes, notices }) =>
    document({ source: notices[0]!.source, sha256: sha256(bytes), notices }),
  );
  mkdirSync(folder, { recursive: true });
  await writeRunFolder(folder, documents, "parquet");
  if (codebookText !== undefined) {
    mkdirSync(path.dirname(path.join(folder, CODEBOOK_COPY)), { recursive: true });
    writeFileSync(path.join(folder, CODEBOOK_COPY), codebookText);
  }
  const run = {
    program: "zhenggai",
    version: "1.0.0",
    icu: "78.2",
    options: { paths: "corpus", out: folder, lang: "zh" },
    codebook: { source: "codebook.yaml", sha256: sha256(codebookText ?? "codebook") },
    model: { source: "", sha256: "" },
    humanCodes: null,
    inputs: documents.map(({ source, sha256, outcome }) => ({ source, sha256, outcome })),
    ...manifest,
  };
  writeFileSync(path.join(folder, "run.json"), JSON.stringify(run));
  return folder;
}

/** All that `diffRuns` tells. */
export async function allChanges(before: string, after: string): Promise<{ diff: RunDiff; changes: Change[] }> {
  const changes: Change[] = [];
  const diff = await diffRuns(before, after, (change) => void changes.push(change));
  return { diff, changes };
}
