import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { type Analyst, type AnalystSettings, createAnalyst, type Repeats } from "./analyst.js";
import type { Batch } from "./batches.js";
import type { CodingData } from "./settings.js";
import { answerQuestions } from "./thread.js";

/** What a run asks of an analyst. */
export type Request = { kind: "read"; batch: Batch } | { kind: "finish"; batch: string; repeats: Repeats[] };

/**
 * What a thread that analyses batches does: takes requests one after the other, and answers each. What to code by comes
 * first, everything after it is a request.
 */
export async function takeRequests(port: MessagePort, settings: AnalystSettings): Promise<void> {
  const [coding] = await once(port, "message");
  const analyst = createAnalyst(settings, coding as CodingData);
  // A failure to load is told with the first answer.
  let last: Promise<unknown> = analyst.catch(() => {});
  answerQuestions<Request>(port, (request) => {
    const answer = last.then(async () => carryOut(request, await analyst));
    last = answer.catch(() => {});
    return answer;
  });
}

function carryOut(request: Request, analyst: Analyst): Promise<unknown> {
  return request.kind === "read" ? analyst.read(request.batch) : analyst.finish(request.batch, request.repeats);
}
