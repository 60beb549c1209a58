import { parentPort } from "node:worker_threads";
import { buildCharts } from "./chart.js";
import type { DrawingReply, DrawingRequest } from "./drawing-thread.js";
import { chartFiles } from "./files.js";
import { loadRenderer } from "./render.js";

/** A thread that draws the charts of a run: takes requests one after the other, and answers each. */

const port = parentPort!;
const renderer = loadRenderer();
// A failure to load is told with the first answer.
renderer.catch(() => {});

let last: Promise<void> = Promise.resolve();
port.on("message", (request: DrawingRequest) => {
  last = last.then(() => answer(request));
});

async function answer({ input, lang }: DrawingRequest): Promise<void> {
  let reply: DrawingReply;
  try {
    reply = { files: await chartFiles(buildCharts(input, lang), await renderer) };
  } catch (error) {
    reply = { failure: error instanceof Error ? error : new Error(String(error)) };
  }
  port.postMessage(reply);
}
