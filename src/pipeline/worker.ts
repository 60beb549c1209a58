import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { type AnalystSettings, createAnalyst } from "./analyst.js";
import type { CodingData } from "./settings.js";
import { failureOf, handedOver, type Reply, type Request } from "./thread-messages.js";

/** A thread that analyses batches: takes requests one after the other, and answers each. */

const port = parentPort!;

/** What to code by comes first, everything after it is a request. */
const analyst = once(port, "message").then(([coding]) => {
  port.on("message", (request: Request) => {
    last = last.then(() => answer(request));
  });
  return createAnalyst(workerData as AnalystSettings, coding as CodingData);
});
// A failure to load is told with the first answer.
analyst.catch(() => {});

let last: Promise<void> = Promise.resolve();

async function answer(request: Request): Promise<void> {
  let reply: Reply;
  try {
    const { read, finish } = await bound();
    if (request.kind === "read") reply = { id: request.id, value: await read(request.batch) };
    else reply = { id: request.id, value: await finish(request.batch, request.repeats) };
  } catch (error) {
    reply = { id: request.id, failure: failureOf(error) };
  }
  port.postMessage(reply, "value" in reply ? handedOver(reply.value) : []);
}

async function bound() {
  const loaded = await analyst;
  return { read: loaded.read.bind(loaded), finish: loaded.finish.bind(loaded) };
}
