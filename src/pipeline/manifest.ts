import { createHash } from "node:crypto";
import type { RunSummary } from "../completion/summary.js";
import type { Message } from "../messages/message.js";
import type { HumanCodesUsed } from "./human-codes-used.js";

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

/** Hex SHA-256. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
