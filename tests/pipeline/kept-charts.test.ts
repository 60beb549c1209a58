import { appendFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.js";
import type { ChartRenderer } from "../../src/charts/render.js";
import type { Lang } from "../../src/messages/message.js";
import type { Batch } from "../../src/pipeline/batches.js";
import { keptCharts } from "../../src/pipeline/kept-charts.js";
import { temporaryFolder } from "./outputs.js";

const BATCHES: Batch[] = [{ id: "一", files: [] }];

function chart(name: string, problems: number): Chart {
  const spec = { mark: "bar" as const, data: { values: [{ problems }] } };
  return { name, title: { zh: name, en: name }, description: name, spec, columns: [], rows: [] };
}

/** A renderer that keeps a list of what it drew, and says when it was loaded. */
function renderer() {
  const drawn: string[] = [];
  let loaded = 0;
  const draw: ChartRenderer["draw"] = async ({ name, spec }) => {
    drawn.push(name);
    const text = JSON.stringify(spec);
    return { svg: text, png: Promise.resolve(Buffer.from(text)) };
  };
  const load = async () => {
    loaded++;
    return { draw, svg: async () => "" };
  };
  return { drawn, load, loaded: () => loaded };
}

async function pictures(cache: string | null, charts: readonly Chart[], { load }: ReturnType<typeof renderer>) {
  const kept = keptCharts(cache, BATCHES, "zh", load);
  const pictures: string[] = [];
  for (const chart of charts) {
    const { svg, png } = await kept.draw(chart);
    pictures.push(svg, Buffer.from(await png).toString());
  }
  await kept.save();
  return pictures;
}

describe("keptCharts", () => {
  const charts = [chart("states", 4), chart("categories", 7)];

  it("draws a chart once, and does not even load what draws the second time", async () => {
    const cache = temporaryFolder();
    const first = renderer();
    const before = await pictures(cache, charts, first);
    expect(first.drawn).toEqual(["states", "categories"]);
    const second = renderer();
    expect(await pictures(cache, charts, second)).toEqual(before);
    expect(second.loaded()).toBe(0);
  });

  it("draws again what has changed, and nothing else", async () => {
    const cache = temporaryFolder();
    await pictures(cache, charts, renderer());
    const again = renderer();
    const changed = await pictures(cache, [charts[0]!, chart("categories", 8)], again);
    expect(again.drawn).toEqual(["categories"]);
    expect(changed[2]).toContain("8");
  });

  it("draws everything without a cache, and where the cache is damaged", async () => {
    const plain = renderer();
    await pictures(null, charts, plain);
    expect(plain.drawn).toHaveLength(2);
    const cache = temporaryFolder();
    await pictures(cache, charts, renderer());
    for (const name of readdirSync(cache)) appendFileSync(path.join(cache, name), "damage");
    const again = renderer();
    await pictures(cache, charts, again);
    expect(again.drawn).toHaveLength(2);
  });

  it("keeps the charts of other files and of the other language apart", async () => {
    const cache = temporaryFolder();
    await pictures(cache, charts, renderer());
    const others: Array<[Batch[], Lang]> = [
      [[{ id: "二", files: [] }], "zh"],
      [BATCHES, "en"],
    ];
    for (const [batches, lang] of others) {
      const other = renderer();
      await keptCharts(cache, batches, lang, other.load).draw(charts[0]!);
      expect(other.drawn).toEqual(["states"]);
    }
  });
});
