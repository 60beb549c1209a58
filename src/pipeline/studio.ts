import { availableParallelism } from "node:os";
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

/** Charts that the thread is given at a time: one to draw, and one that it can go on with. */
const ORDERS = 2;

/** Room for the thread's objects, in megabytes. Nearly all that it makes is garbage when the next chart begins. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 1000 };

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
  let ordered = 0;
  return {
    async loadRenderer() {
      if (inThread && workers < cores) started();
      const here = await loadRenderer();
      return {
        async draw(chart, scale) {
          if (!inThread || ordered >= ORDERS) return here.draw(chart, scale);
          const { name, description, spec } = chart;
          ordered++;
          try {
            const drawn = await started().ask<Drawn>({ kind: "draw", chart: { name, description, spec }, scale });
            return { svg: drawn.svg, png: Promise.resolve(drawn.png) };
          } finally {
            ordered--;
          }
        },
      };
    },
    // Where nothing had to be drawn, a thread would start for the font alone: that takes longer.
    font: (characters) => thread?.ask({ kind: "font", characters }) ?? pageFont(characters),
    async end() {
      await thread?.end();
    },
  };
}
