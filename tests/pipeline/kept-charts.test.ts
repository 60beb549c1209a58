import { appendFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.js";
import { chartFiles } from "../../src/charts/files.js";
import type { ChartRenderer } from "../../src/charts/render.js";
import { unitCategoryCounts } from "../../src/completion/chart-data.js";
import type { Lang } from "../../src/messages/message.js";
import { keptCharts } from "../../src/pipeline/kept-charts.js";
import { CATEGORIES, sampleInput } from "../charts/sample.js";
import { temporaryFolder } from "./outputs.js";

const PATHS = ["notices"];

function chart(name: string, problems: number): Chart {
  const spec = { mark: "bar" as const, data: { values: [{ problems }] } };
  return { name, title: { zh: name, en: name }, description: name, spec, columns: [], rows: [], pages: 1 };
}

/** Libraries of which the renderer keeps a list of what it drew, and says how often it was loaded. */
function libraries() {
  const drawn: string[] = [];
  let loaded = 0;
  const draw: ChartRenderer["draw"] = async ({ name, spec }) => {
    drawn.push(name);
    const text = JSON.stringify(spec);
    return { svg: text, png: Promise.resolve(Buffer.from(text)) };
  };
  const loadRenderer = async () => {
    loaded++;
    return { draw, svg: async () => "" };
  };
  return { drawn, loadRenderer, loadFrames: async () => {}, loaded: () => loaded };
}

async function pictures(cache: string | null, charts: readonly Chart[], by: ReturnType<typeof libraries>) {
  const kept = keptCharts(cache, PATHS, "zh", by);
  const drawn = await chartFiles(charts, kept);
  kept.save(drawn);
  return drawn.flatMap(({ files }) => [files.svg, Buffer.from(files.png).toString()]);
}

describe("keptCharts", () => {
  const charts = [chart("states", 4), chart("categories", 7)];

  it("draws a chart once, and does not even load what draws the second time", async () => {
    const cache = temporaryFolder();
    const first = libraries();
    const before = await pictures(cache, charts, first);
    expect(first.drawn).toEqual(["states", "categories"]);
    const second = libraries();
    expect(await pictures(cache, charts, second)).toEqual(before);
    expect(second.loaded()).toBe(0);
  });

  it("draws again what has changed, and nothing else", async () => {
    const cache = temporaryFolder();
    await pictures(cache, charts, libraries());
    const again = libraries();
    const changed = await pictures(cache, [charts[0]!, chart("categories", 8)], again);
    expect(again.drawn).toEqual(["categories"]);
    expect(changed[2]).toContain("8");
  });

  it("draws everything without a cache, and where the cache is damaged", async () => {
    const plain = libraries();
    await pictures(null, charts, plain);
    expect(plain.drawn).toHaveLength(2);
    const cache = temporaryFolder();
    await pictures(cache, charts, libraries());
    for (const name of readdirSync(cache)) appendFileSync(path.join(cache, name), "damage");
    const again = libraries();
    await pictures(cache, charts, again);
    expect(again.drawn).toHaveLength(2);
  });

  it("keeps the charts of other paths and of the other language apart", async () => {
    const cache = temporaryFolder();
    await pictures(cache, charts, libraries());
    const others: Array<[string[], Lang]> = [
      [["others"], "zh"],
      [PATHS, "en"],
    ];
    for (const [paths, lang] of others) {
      const other = libraries();
      await keptCharts(cache, paths, lang, other).draw(charts[0]!);
      expect(other.drawn).toEqual(["states"]);
    }
  });

  it("keeps the matrix of units and categories for as long as what is counted is the same", async () => {
    const cache = temporaryFolder();
    const counts = unitCategoryCounts(sampleInput(4).completion);
    const codes = CATEGORIES.map(({ code }) => code);
    const first = keptCharts(cache, PATHS, "zh", libraries());
    const cells = await first.matrix(counts, codes);
    first.save([]);
    expect(await keptCharts(cache, PATHS, "zh", libraries()).matrix(counts, codes)).toEqual(cells);
    expect(await keptCharts(cache, PATHS, "zh", libraries()).matrix([], codes)).toEqual([]);
  });
});
