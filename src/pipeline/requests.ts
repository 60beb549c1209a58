import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import {
  type Analyst,
  type AnalystSettings,
  createAnalyst,
  type DocumentHead,
  type Repeats,
  type Segment,
} from "./analyst.js";
import type { Batch } from "./batches.js";
import type { CodingData } from "./settings.js";
import type { WordSums } from "./sum-words.js";
import { answerQuestions } from "./thread.js";

/** What a run asks of an analyst. */
export type Request =
  | { kind: "read"; batch: Batch }
  | { kind: "finish"; batch: string; repeats: Repeats[] }
  | { kind: "words" };

type Answer = DocumentHead[] | Segment | WordSums;

/**
 * What a thread that analyses batches does: takes requests one after the other, and answers each. What to code by comes
 * first, everything after it is a request.
 */
export async function takeRequests(port: MessagePort, settings: AnalystSettings): Promise<void> {
  const [coding] = await once(port, "message");
  const analyst = createAnalyst(settings, coding as CodingData);
  // A failure to load is told with the first answer.
  let last: Promise<unknown> = analyst.catch(() => {});
  const answer = (request: Request) => {
    const done = last.then(async () => carryOut(request, await analyst));
    last = done.catch(() => {});
    return done;
  };
  answerQuestions(port, answer, handedOver);
}

function carryOut(request: Request, analyst: Analyst): Promise<Answer> {
  if (request.kind === "read") return analyst.read(request.batch);
  return request.kind === "finish" ? analyst.finish(request.batch, request.repeats) : analyst.words();
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
