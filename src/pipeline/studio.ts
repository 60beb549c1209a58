import { availableParallelism } from "node:os";
import type { ResourceLimits } from "node:worker_threads";
import { type ChartRenderer, type Drawable, loadRenderer } from "../charts/render.js";
import { pageFont } from "../report/page-font.js";
import { startThread, THREADS_RUN, type Thread } from "./thread.js";

/** What a thread of the studio is asked for. */
export type Order =
  | { kind: "load" }
  | { kind: "draw"; chart: Drawable; scale: number | undefined }
  | { kind: "font"; characters: string };

/** What a thread of the studio is told as it starts. */
export interface StudioSettings {
  makesFont: boolean;
}

/** A chart as it comes from a thread. */
export interface Drawn {
  svg: string;
  png: Uint8Array;
}

/** Makes charts, and the page's font, in threads of its own: all of them take as long as reading a small corpus. */
export interface Studio {
  /** Loads what draws. */
  loadRenderer(): Promise<Pick<ChartRenderer, "draw">>;
  /** As `pageFont`. */
  font: typeof pageFont;
  end(): Promise<void>;
}

type Draw = ChartRenderer["draw"];

/**
 * Room for a thread's objects, in megabytes. Nearly all that it makes is garbage when the next chart begins; in less
 * room it would be collected before.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1000 };

/** Threads that draw. */
const THREADS = 2;

/**
 * Opens the studio.
 * @param workers threads that are busy until there is something to draw; where they leave a core free, the studio's
 *   load beside them, else they begin when those have ended
 */
export function openStudio(workers: number, cores = availableParallelism()): Studio {
  if (!THREADS_RUN || workers === 0 || cores === 1) return { loadRenderer, font: pageFont, end: async () => {} };
  const threads: Array<Thread<Order>> = [];
  const drawers = new Drawers();
  const start = () => {
    // The first of them makes the font.
    const workerData: StudioSettings = { makesFont: threads.length === 0 };
    const thread = startThread<Order>("./studio-worker.js", { workerData, resourceLimits: LIMITS });
    threads.push(thread);
    drawers.admit(drawIn(thread));
    return thread;
  };
  const draw: Draw = (chart, scale) => {
    while (threads.length < THREADS) start();
    return drawers.draw(chart, scale);
  };
  return {
    async loadRenderer() {
      // One after the other, all on the core that is free.
      if (workers < cores && threads.length === 0) {
        await start().ask({ kind: "load" });
        if (threads.length < THREADS) start();
      }
      return { draw };
    },
    // Where nothing had to be drawn, a thread would start for the font alone: that takes longer.
    font: (characters) => threads[0]?.ask({ kind: "font", characters }) ?? pageFont(characters),
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function drawIn(thread: Thread<Order>): Draw {
  return async ({ name, description, spec }, scale) => {
    const drawn = await thread.ask<Drawn>({ kind: "draw", chart: { name, description, spec }, scale });
    return { svg: drawn.svg, png: Promise.resolve(drawn.png) };
  };
}

/** Has each chart drawn by the first of several drawers that is free; where none is, it waits. */
class Drawers {
  private readonly free: Draw[] = [];
  private readonly waiting: Array<(drawer: Draw) => void> = [];

  /** Takes a drawer in that has time for a chart. */
  admit(drawer: Draw): void {
    const next = this.waiting.shift();
    if (next) next(drawer);
    else this.free.push(drawer);
  }

  readonly draw: Draw = async (chart, scale) => {
    const drawer = this.free.shift() ?? (await new Promise<Draw>((resolve) => this.waiting.push(resolve)));
    try {
      return await drawer(chart, scale);
    } finally {
      this.admit(drawer);
    }
  };
}
