import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import {
  type Analyst,
  type AnalystSettings,
  type BatchHead,
  type CountedWords,
  createAnalyst,
  type SegmentRows,
  type SegmentSums,
  type SegmentWords,
} from "./analyst.js";
import type { Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import { handedOver } from "./handed-over.js";
import type { CodingData } from "./settings.js";
import type { WordSums } from "./sum-words.js";
import { answerQuestions } from "./thread.js";

/** What a run asks of an analyst. */
export type Request =
  | { kind: "read"; batch: Batch }
  | { kind: "sum"; batch: string; repeats: Repeats[] }
  | { kind: "count"; batch: string; counted: string | null }
  | { kind: "encode"; batch: string }
  | { kind: "words" }
  | { kind: "standing words" }
  | { kind: "reuse"; memory: SharedArrayBuffer };

export type Answer = BatchHead | SegmentSums | SegmentWords | SegmentRows | CountedWords | WordSums | null;

/**
 * What a thread that analyses batches does: takes requests one after the other, and answers each. What to code by comes
 * first, everything after it is a request.
 */
export async function takeRequests(port: MessagePort, settings: AnalystSettings): Promise<void> {
  const [coding] = await once(port, "message");
  const analyst = createAnalyst(settings, coding as CodingData);
  const turn = turns();
  // A failure to load is told with the first answer.
  analyst.then(turn.end, turn.end);
  const answer = async (request: Request) => {
    await turn.of(request);
    try {
      return await carryOut(request, await analyst);
    } finally {
      turn.end();
    }
  };
  answerQuestions(port, answer, handedOver);
}

/** What goes before all else, in this order. */
const FIRST: ReadonlyArray<Request["kind"]> = ["read", "sum"];

/**
 * Gives requests their turns: what batches say is read before anything else, for no batch can be summed, by whatever
 * analyst, before all earlier ones are read; and charts wait for all sums.
 */
function turns(): { of(request: Request): Promise<void>; end(): void } {
  const waiting: Array<{ request: Request; begin(): void }> = [];
  let busy = true;
  const next = () => {
    const places = FIRST.map((kind) => waiting.findIndex(({ request }) => request.kind === kind));
    const [chosen] = waiting.splice(places.find((place) => place !== -1) ?? 0, 1);
    busy = chosen !== undefined;
    chosen?.begin();
  };
  return {
    of(request) {
      const turn = new Promise<void>((begin) => waiting.push({ request, begin }));
      if (!busy) next();
      return turn;
    },
    // Requests that came in the meantime are heard first.
    end: () => void setImmediate(next),
  };
}

function carryOut(request: Request, analyst: Analyst): Promise<Answer> {
  switch (request.kind) {
    case "read":
      return analyst.read(request.batch);
    case "sum":
      return analyst.sum(request.batch, request.repeats);
    case "count":
      return analyst.count(request.batch, request.counted);
    case "encode":
      return analyst.encode(request.batch);
    case "words":
      return analyst.words();
    case "standing words":
      return analyst.standingWords();
    case "reuse":
      return analyst.reuse(request.memory);
  }
}
