import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { type AnalystSettings, createAnalyst } from "./analyst.js";
import type { CodingData } from "./settings.js";
import { failureOf, type Reply, type Request } from "./thread-messages.js";

/**
 * What a thread that analyses batches does: takes requests one after the other, and answers each. What to code by comes
 * first, everything after it is a request.
 */
export function takeRequests(port: MessagePort, settings: AnalystSettings): void {
  let last: Promise<void> = Promise.resolve();
  const analyst = once(port, "message").then(([coding]) => {
    port.on("message", (request: Request) => {
      last = last.then(() => answer(request));
    });
    return createAnalyst(settings, coding as CodingData);
  });
  // A failure to load is told with the first answer.
  analyst.catch(() => {});

  async function answer(request: Request): Promise<void> {
    let reply: Reply;
    try {
      const loaded = await analyst;
      const { id } = request;
      if (request.kind === "read") reply = { id, value: await loaded.read(request.batch) };
      else reply = { id, value: await loaded.finish(request.batch, request.repeats) };
    } catch (error) {
      reply = { id: request.id, failure: failureOf(error) };
    }
    port.postMessage(reply);
  }
}
