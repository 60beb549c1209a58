import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { ChartFiles } from "../charts/files.js";
import { type ChartRenderer, loadRenderer } from "../charts/render.js";
import { type UnitCategoryCell, type UnitCategoryCount, unitCategoryMatrix } from "../completion/chart-data.js";
import type { Lang } from "../messages/message.js";
import { loadFrames } from "../tables/load-frames.js";
import { type Pack, packCache, resolved } from "./pack-cache.js";
import { chartsKey } from "./stage-keys.js";
import { hashOf } from "./stage-pack.js";

/** Makes what the charts of a run are; what an earlier run of the same files has made from the same is not made again. */
export interface KeptCharts extends Pick<ChartRenderer, "draw"> {
  /** As `unitCategoryMatrix`. */
  matrix(counts: readonly UnitCategoryCount[], categories: readonly string[]): Promise<UnitCategoryCell[]>;
  /** Remembers these charts for the next run, and forgets all others. */
  save(drawn: readonly ChartFiles[]): void;
}

/** The libraries behind charts: heavy, so that they load only where something has to be made. */
interface Libraries {
  loadRenderer: () => Promise<Pick<ChartRenderer, "draw">>;
  loadFrames: () => Promise<unknown>;
}

/** No chart has this name. */
const MATRIX = "\nmatrix";

/**
 * Looks up what earlier runs have made. The libraries are loaded at once where there is nothing, else when they are
 * needed.
 * @param cache folder; null for none
 * @param paths of the run: runs over others, or in another language, have charts of their own
 */
export function keptCharts(
  cache: string | null,
  paths: readonly string[],
  lang: Lang,
  libraries: Libraries = { loadRenderer, loadFrames },
): KeptCharts {
  if (cache === null) return chartsAnew(libraries);
  const packs = packCache(cache);
  const name = `${hashOf([lang, ...resolved(paths)]).slice(0, 32)}.charts`;
  const key = chartsKey();
  const known: Pack = packs.read(name) ?? new Map();
  const next: Pack = new Map();
  const hashes = new Map<string, string>();
  if (known.size === 0) loadAhead(libraries);
  return {
    async matrix(counts, categories) {
      const hash = hashOfAll([key, ...categories, ...counts]);
      const entry = known.get(MATRIX);
      if (entry?.hash === hash) {
        next.set(MATRIX, entry);
        return deserialize(entry.bytes) as UnitCategoryCell[];
      }
      const cells = await unitCategoryMatrix(counts, categories);
      next.set(MATRIX, { hash, bytes: serialize(cells) });
      return cells;
    },
    async draw(chart) {
      const hash = hashOfAll([key, chart.name, chart.description, chart.spec]);
      hashes.set(chart.name, hash);
      const entry = known.get(chart.name);
      if (entry?.hash !== hash) return (await libraries.loadRenderer()).draw(chart);
      const [svg, png] = deserialize(entry.bytes) as [string, Uint8Array];
      return { svg, png: Promise.resolve(png) };
    },
    save(drawn) {
      for (const { name, files } of drawn) {
        next.set(name, { hash: hashes.get(name)!, bytes: serialize([files.svg, files.png]) });
      }
      const unchanged = [...next].every(([name, { hash }]) => known.get(name)?.hash === hash);
      if (!unchanged) packs.write(name, next);
    },
  };
}

function chartsAnew(libraries: Libraries): KeptCharts {
  loadAhead(libraries);
  return {
    matrix: unitCategoryMatrix,
    draw: async (chart) => (await libraries.loadRenderer()).draw(chart),
    save() {},
  };
}

/** One after the other: the other cores are for reading. A failure to load is met where they are needed. */
function loadAhead({ loadRenderer, loadFrames }: Libraries): void {
  loadFrames()
    .then(loadRenderer)
    .catch(() => {});
}

/** Hash of data, some at a time: as one text, what is counted of some thousand units is many megabytes. */
function hashOfAll(data: readonly unknown[]): string {
  const hash = createHash("sha256");
  for (let at = 0; at < data.length; at += AT_A_TIME) hash.update(JSON.stringify(data.slice(at, at + AT_A_TIME)));
  return hash.digest("hex");
}

const AT_A_TIME = 1000;
