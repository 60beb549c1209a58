import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { ResourceLimits } from "node:worker_threads";
import { type ChartRenderer, type Drawable, loadRenderer } from "../charts/render.js";
import { pageFont } from "../report/page-font.js";
import { startThread, THREADS_RUN, type Thread } from "./thread.js";

/** What the studio's thread is asked for. */
export type Order = { kind: "draw"; chart: Drawable; scale: number | undefined } | { kind: "font"; characters: string };

/** A chart as it comes from the studio's thread. */
export interface Drawn {
  svg: string;
  png: Uint8Array;
}

/** Makes charts, and the page's font, in this thread and a second one: each takes as long as reading a small corpus. */
export interface Studio {
  /** Loads what draws. */
  loadRenderer(): Promise<Pick<ChartRenderer, "draw">>;
  /** As `pageFont`. */
  font: typeof pageFont;
  end(): Promise<void>;
}

type Draw = ChartRenderer["draw"];

/**
 * Room for the thread's objects, in megabytes. Nearly all that it makes is garbage when the next chart begins; in less
 * room it would be collected before.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1000 };

/**
 * Opens the studio.
 * @param workers threads that are busy until there is something to draw; where they leave a core free, the studio's
 *   thread loads beside them, else it begins when they have ended
 */
export function openStudio(workers: number, cores = availableParallelism()): Studio {
  const inThread = THREADS_RUN && workers > 0 && cores > 1;
  let thread: Thread<Order> | null = null;
  const started = () => {
    thread ??= startThread<Order>("./studio-worker.js", { resourceLimits: LIMITS });
    return thread;
  };
  const there: Draw = async ({ name, description, spec }, scale) => {
    const drawn = await started().ask<Drawn>({ kind: "draw", chart: { name, description, spec }, scale });
    return { svg: drawn.svg, png: Promise.resolve(drawn.png) };
  };
  const here: Draw = async (chart, scale) => {
    // Between two charts the thread's come in, so that it need not wait for its next one.
    await setImmediate();
    return (await loadRenderer()).draw(chart, scale);
  };
  // The thread is given a second chart, to go on with, when this one has something to draw too.
  const draw = byWhoIsFree([there, here, there]);
  return {
    async loadRenderer() {
      const renderer = await loadRenderer();
      // One after the other, for the same core: the analysts need theirs.
      if (inThread && workers < cores) started();
      return inThread ? { draw } : renderer;
    },
    // Where nothing had to be drawn, a thread would start for the font alone: that takes longer.
    font: (characters) => thread?.ask({ kind: "font", characters }) ?? pageFont(characters),
    async end() {
      await thread?.end();
    },
  };
}

/** Has each chart drawn by the first of several that is free; where none is, it waits. */
function byWhoIsFree(drawers: readonly Draw[]): Draw {
  const free = drawers.map(() => true);
  const waiting: Array<() => void> = [];
  return async (chart, scale) => {
    while (!free.includes(true)) await new Promise<void>((resolve) => waiting.push(resolve));
    const at = free.indexOf(true);
    free[at] = false;
    try {
      return await drawers[at]!(chart, scale);
    } finally {
      free[at] = true;
      waiting.shift()?.();
    }
  };
}
