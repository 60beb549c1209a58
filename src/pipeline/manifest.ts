import { createHash } from "node:crypto";
import type { RunSummary } from "../completion/summary.js";
import type { Message } from "../messages/message.js";
import type { HumanCodesUsed } from "./human-codes-used.js";

/** `run.json`: what a run was made from, what it came to, and how long it took. Times stand here alone. */
export interface Manifest {
  program: "zhenggai";
  version: string;
  node: string;
  icu: string;
  options: Record<string, string | number | boolean | null>;
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
