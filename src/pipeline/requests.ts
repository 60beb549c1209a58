import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import {
  type Analyst,
  type AnalystSettings,
  createAnalyst,
  type DocumentHead,
  type SegmentRows,
  type SegmentSums,
} from "./analyst.js";
import type { Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import { inTurn } from "./in-turn.js";
import type { CodingData } from "./settings.js";
import type { WordSums } from "./sum-words.js";
import { answerQuestions } from "./thread.js";

/** What a run asks of an analyst. */
export type Request =
  | { kind: "read"; batch: Batch }
  | { kind: "sum"; batch: string; repeats: Repeats[] }
  | { kind: "encode"; batch: string }
  | { kind: "words" };

type Answer = DocumentHead[] | SegmentSums | SegmentRows | WordSums;

/**
 * What a thread that analyses batches does: takes requests one after the other, and answers each. What to code by comes
 * first, everything after it is a request.
 */
export async function takeRequests(port: MessagePort, settings: AnalystSettings): Promise<void> {
  const [coding] = await once(port, "message");
  const analyst = createAnalyst(settings, coding as CodingData);
  // A failure to load is told with the first answer.
  const next = inTurn(analyst);
  answerQuestions(port, (request: Request) => next(async () => carryOut(request, await analyst)), handedOver);
}

function carryOut(request: Request, analyst: Analyst): Promise<Answer> {
  switch (request.kind) {
    case "read":
      return analyst.read(request.batch);
    case "sum":
      return analyst.sum(request.batch, request.repeats);
    case "encode":
      return analyst.encode(request.batch);
    case "words":
      return analyst.words();
  }
}

/** Up to so many bytes, pieces of memory are shared by several things that may be needed elsewhere. */
const SHARED = 1 << 16;

/** The memory of an answer that can be handed over to the thread that asked, in place of copying it. */
export function handedOver(value: Answer): ArrayBuffer[] {
  if (!("tables" in value)) return [];
  const tables = Object.values(value.tables).flatMap(({ csv, plainCsv, parquet }) => [csv, plainCsv, parquet.bytes]);
  const page = value.page.flatMap(({ parts }) => Object.values(parts).map(({ bytes }) => bytes));
  const memory = [...tables, ...page].flatMap((bytes) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
  return [...new Set(memory)].filter(({ byteLength }) => byteLength > SHARED);
}
