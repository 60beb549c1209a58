import { deserialize, serialize } from "node:v8";
import { type ChartRenderer, type DrawnChart, loadRenderer } from "../charts/render.js";
import type { Lang } from "../messages/message.js";
import type { Batch } from "./batches.js";
import { NO_CACHE, type Pack, packCache } from "./pack-cache.js";
import { chartsKey } from "./stage-keys.js";
import { hashOf } from "./stage-pack.js";

/** Draws the charts of a run; those that an earlier run of the same files has drawn just so are not drawn again. */
export interface KeptCharts extends Pick<ChartRenderer, "draw"> {
  /** Remembers the charts that were asked for, all others are forgotten. */
  save(): Promise<void>;
}

/**
 * Looks up what earlier runs have drawn. What draws is loaded at once where there is nothing, else when a chart is met
 * that is not known.
 * @param cache folder; null for none
 * @param batches of the run: runs over other files, or in another language, have charts of their own
 */
export function keptCharts(
  cache: string | null,
  batches: readonly Batch[],
  lang: Lang,
  load = loadRenderer,
): KeptCharts {
  const packs = cache === null ? NO_CACHE : packCache(cache);
  const name = `${hashOf([lang, ...batches.map(({ id }) => id)]).slice(0, 32)}.charts`;
  const key = cache === null ? "" : chartsKey();
  const known: Pack = packs.read(name) ?? new Map();
  const asked = new Map<string, { hash: string; drawn: DrawnChart }>();
  let renderer = known.size === 0 ? load() : null;
  // A failure to load is met with the first chart.
  renderer?.catch(() => {});
  return {
    async draw(chart) {
      const hash = hashOf([key, chart.name, chart.description, JSON.stringify(chart.spec)]);
      const entry = known.get(chart.name);
      let drawn: DrawnChart;
      if (entry?.hash === hash) drawn = decoded(entry.bytes);
      else {
        renderer ??= load();
        drawn = await (await renderer).draw(chart);
      }
      asked.set(chart.name, { hash, drawn });
      return drawn;
    },
    async save() {
      const pack: Pack = new Map();
      for (const [chart, { hash, drawn }] of asked) pack.set(chart, { hash, bytes: await encoded(drawn) });
      const unchanged = [...pack].every(([chart, { hash }]) => known.get(chart)?.hash === hash);
      if (!unchanged) packs.write(name, pack);
    },
  };
}

async function encoded({ svg, png }: DrawnChart): Promise<Uint8Array> {
  return serialize([svg, await png]);
}

function decoded(bytes: Uint8Array): DrawnChart {
  const [svg, png] = deserialize(bytes) as [string, Uint8Array];
  return { svg, png: Promise.resolve(png) };
}
