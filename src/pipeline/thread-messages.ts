import { CliError } from "../cli/cli-error.js";
import type { Message } from "../messages/message.js";
import type { DocumentHead, Repeats, Segment } from "./analyst.js";
import type { Batch } from "./batches.js";

/** What a run asks of a thread. */
export type Request =
  | { id: number; kind: "read"; batch: Batch }
  | { id: number; kind: "finish"; batch: string; repeats: Repeats[] };

/** What the thread answers. */
export type Reply = { id: number; value: DocumentHead[] | Segment } | { id: number; failure: Failure };

/** Up to so many bytes, pieces of memory are shared by several things that may be needed elsewhere. */
const SHARED = 1 << 16;

/** The memory of an answer that can be handed over to the thread that asked, in place of copying it. */
export function handedOver(value: DocumentHead[] | Segment): ArrayBuffer[] {
  if (Array.isArray(value)) return [];
  const tables = Object.values(value.tables).flatMap(({ csv, plainCsv, parquet }) => [csv, plainCsv, parquet.bytes]);
  const page = value.page.flatMap(({ parts }) => Object.values(parts));
  const memory = [...tables, ...page].flatMap((bytes) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
  return [...new Set(memory)].filter(({ byteLength }) => byteLength > SHARED);
}

/** An error on its way between threads, which would strip it of its class. */
export interface Failure {
  message: string;
  stack: string | undefined;
  cli: { exitCode: 0 | 1 | 2 | 3; details: Message } | null;
}

export function failureOf(error: unknown): Failure {
  const cli = error instanceof CliError ? { exitCode: error.exitCode, details: error.details } : null;
  return error instanceof Error
    ? { message: error.message, stack: error.stack, cli }
    : { message: String(error), stack: undefined, cli };
}

export function errorOf({ message, stack, cli }: Failure): Error {
  if (cli) return new CliError(cli.exitCode, cli.details);
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}
