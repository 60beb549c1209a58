import type { RunSummary } from "../completion/summary.js";
import { programVersion } from "../files/version.js";
import type { Message } from "../messages/message.js";
import { keyFingerprint } from "../privacy/pseudonym.js";
import type { HumanCodesUsed } from "./human-codes-used.js";
import type { RunSetup } from "./run-setup.js";
import type { CodingData } from "./settings.js";
import type { DocumentOutline } from "./totals.js";

/** The copy of the codebook that a run keeps in its data package; two runs can be compared by it, term by term. */
export const CODEBOOK_COPY = "datapackage/codebook.yaml";

/** `run.json`: what a run was made from, what it came to, and how long it took. Times stand here alone. */
export interface Manifest {
  program: "zhenggai";
  version: string;
  node: string;
  icu: string;
  /** As they were resolved: from what was typed, the config file and the defaults. */
  options: Record<string, string | number | boolean | null>;
  /** The config file that options came from; null for none. */
  config: { source: string; sha256: string } | null;
  codebook: { source: string; sha256: string };
  model: { source: string; sha256: string };
  dictionary: { tokenizer: string; terms: number; sha256: string };
  /** Codes that people gave; null where there were none. */
  humanCodes: HumanCodesUsed | null;
  inputs: Array<{ source: string; sha256: string; outcome: string }>;
  summary: RunSummary;
  /** Every message with its place, by file and line. */
  messages: Array<Message & { source: string }>;
  /** SHA-256 of each table and chart written. */
  outputs: Record<string, string>;
  started: string;
  milliseconds: Record<string, number>;
}

/** What a manifest is made from. */
export interface ManifestInput {
  setup: RunSetup;
  coding: CodingData;
  humanCodes: HumanCodesUsed | null;
  documents: readonly DocumentOutline[];
  summary: RunSummary;
  outputs: Record<string, string>;
  started: string;
  milliseconds: Record<string, number>;
}

/** The manifest of a run that has come to its end, without what leads to a person. */
export function manifestOf(input: ManifestInput): Manifest {
  const { setup, coding, humanCodes, documents, summary, outputs, started, milliseconds } = input;
  const { options, workers, noCsv, privacy, redactor } = setup;
  return {
    program: "zhenggai",
    version: programVersion(),
    node: process.version,
    icu: process.versions.icu ?? "",
    options: redactor.loose({
      paths: options.paths.join(" "),
      out: options.out,
      lang: options.lang,
      codebook: options.codebook ?? null,
      model: options.model ?? null,
      store: options.store ?? null,
      metadata: options.metadata ?? null,
      workers,
      cache: options.cache !== undefined,
      terms_csv: !noCsv.includes("terms"),
      personal_data: privacy.mode,
      pseudonym_key: privacy.secret === null ? null : keyFingerprint(privacy.secret),
    }),
    config: redactor.loose(options.config ?? null),
    codebook: coding.codebookFile,
    model: coding.modelFile,
    dictionary: {
      tokenizer: "nodejieba",
      terms: coding.userDictionary.terms.length,
      sha256: coding.userDictionary.sha256,
    },
    humanCodes,
    inputs: documents.map(({ source, sha256, outcome }) => ({ source, sha256, outcome })),
    summary,
    messages: documents.flatMap(({ source, messages, noticeMessages }) =>
      [...noticeMessages, ...messages].map((met) => ({ ...met, source })),
    ),
    outputs,
    started,
    milliseconds,
  };
}
