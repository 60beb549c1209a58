import { Worker } from "node:worker_threads";
import type { Lang } from "../messages/message.js";
import { buildCharts, type ChartInput } from "./chart.js";
import { type ChartFiles, chartFiles } from "./files.js";
import { loadRenderer } from "./render.js";

/** Draws the charts of a run beside other work. */
export interface ChartDrawing {
  /**
   * The files of all charts; one set at a time.
   * @throws Error where the thread has died; what it says is the thread's own error
   */
  draw(input: ChartInput, lang: Lang): Promise<ChartFiles[]>;
  /** Ends the thread; what it is at is lost. */
  end(): Promise<void>;
}

/** What a run asks of the thread, and what it answers. */
export type DrawingRequest = { input: ChartInput; lang: Lang };
export type DrawingReply = { files: ChartFiles[] } | { failure: Error };

/**
 * Starts what draws charts in a thread of its own, which begins to load vega at once: it loads while notices are read,
 * and draws while the page is written. Where the program runs from its TypeScript source, as under test, a thread could
 * not load it, and charts are drawn in this one.
 */
export function startDrawing(): ChartDrawing {
  return import.meta.url.endsWith(".ts") ? drawingHere() : drawingThread();
}

function drawingHere(): ChartDrawing {
  return {
    draw: async (input, lang) => chartFiles(buildCharts(input, lang), await loadRenderer()),
    end: async () => {},
  };
}

function drawingThread(): ChartDrawing {
  const worker = new Worker(new URL("./drawing-worker.js", import.meta.url));
  // A run that fails elsewhere must not be kept alive by this thread.
  worker.unref();
  let dead: Error | null = null;
  let waiting: { resolve(files: ChartFiles[]): void; reject(error: Error): void } | null = null;
  const fail = (error: Error) => {
    dead ??= error;
    waiting?.reject(dead);
    waiting = null;
  };
  worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => fail(new Error(`the thread that draws charts ended with code ${code}`)));
  worker.on("message", (reply: DrawingReply) => {
    if ("failure" in reply) waiting?.reject(reply.failure);
    else waiting?.resolve(reply.files);
    waiting = null;
    worker.unref();
  });
  return {
    draw: (input, lang) =>
      new Promise<ChartFiles[]>((resolve, reject) => {
        if (dead !== null) return reject(dead);
        waiting = { resolve, reject };
        worker.ref();
        worker.postMessage({ input, lang } satisfies DrawingRequest);
      }),
    async end() {
      await worker.terminate();
    },
  };
}
