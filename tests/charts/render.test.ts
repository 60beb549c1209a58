import { createCanvas, loadImage } from "@napi-rs/canvas";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.js";
import { loadRenderer } from "../../src/charts/render.js";
import { FONT_FAMILY } from "../../src/charts/theme.js";
import { buildCharts, inputOf, sampleDocuments, sampleInput } from "./sample.js";

const chartOf = (name: string, charts: Chart[]) => charts.find((chart) => chart.name === name) as Chart;

describe("svg", () => {
  it("gives the same bytes again, also after other charts", async () => {
    const renderer = await loadRenderer();
    const charts = buildCharts(sampleInput(20), "zh");
    const first: string[] = [];
    for (const chart of charts) first.push(await renderer.svg(chart));
    for (const [index, chart] of [...charts.entries()].reverse()) {
      expect((await renderer.svg(chart)) === first[index], chart.name).toBe(true);
    }
  });

  it("keeps text as text, in a family that falls back to the fonts of the reader's system", async () => {
    const renderer = await loadRenderer();
    const svg = await renderer.svg(chartOf("account-by-unit", buildCharts(sampleInput(3), "zh")));
    const $ = load(svg, { xml: true });
    expect($("svg").attr("font-family")).toBe(FONT_FAMILY);
    expect($("text").text()).toContain("各单位落实率");
    expect($("[style]")).toHaveLength(0);
  });

  it("names the picture and keeps the ids of several charts apart", async () => {
    const renderer = await loadRenderer();
    const charts = buildCharts(sampleInput(20), "zh");
    const ids: string[] = [];
    for (const chart of charts) {
      const $ = load(await renderer.svg(chart), { xml: true });
      expect($("svg").attr("role")).toBe("img");
      expect($("svg").attr("aria-label")).toBe(chart.description);
      for (const element of $("[id]").toArray()) ids.push($(element).attr("id") as string);
      for (const element of $("[fill^='url']").toArray()) {
        expect($($(element).attr("fill")?.slice(4, -1) as string)).toHaveLength(1);
      }
    }
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lets a hostile name be nothing but text", async () => {
    const documents = sampleDocuments(3);
    const name = `石棠县<script>alert(1)</script>"onload=x()\u202e\u0000\ud800局 role="x" id="clip1"`;
    const notice = documents[0]?.notices[0];
    if (notice) notice.fields.unit = name;
    const renderer = await loadRenderer();
    for (const chart of buildCharts({ ...inputOf(documents), shortNames: {} }, "zh")) {
      const svg = await renderer.svg(chart);
      const $ = load(svg, { xml: true });
      expect($("script,foreignObject,a,image")).toHaveLength(0);
      expect(svg).not.toMatch(/[\u0000-\u0008\u202e]/);
      if (!["account-by-unit", "states-by-unit", "unit-category"].includes(chart.name)) continue;
      expect($("text").text().replaceAll(" ", "")).toContain(
        `<script>alert(1)</script>"onload=x()�局role="x"id="clip1"`,
      );
    }
    const { png } = await renderer.draw(chartOf("account-by-unit", buildCharts(inputOf(documents), "zh")));
    expect((await png).length).toBeGreaterThan(1000);
  });
});

/** The pixels of a PNG. */
async function pixels(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}

describe("draw", () => {
  it("gives the SVG of `svg` and a PNG of it, the same bytes each time, in the size asked for", async () => {
    const renderer = await loadRenderer();
    const [chart, other] = buildCharts(sampleInput(3), "zh") as [Chart, Chart];
    const first = await renderer.draw(chart);
    expect(first.svg).toBe(await renderer.svg(chart));
    await renderer.draw(other);
    const again = await renderer.draw(chart);
    expect(Buffer.compare(await first.png, await again.png)).toBe(0);
    const width = Number(/width="(\d+)"/.exec(first.svg)?.[1]);
    expect((await pixels(await first.png)).width).toBe(Math.ceil(1.5 * width));
    expect((await pixels(await (await renderer.draw(chart, 3)).png)).width).toBe(3 * width);
    expect((await pixels(await (await renderer.draw(chart, 0.5)).png)).width).toBe(Math.ceil(width / 2));
  });

  it("draws Chinese from its own font: two names give two pictures, not two rows of boxes", async () => {
    const renderer = await loadRenderer();
    const picture = async (name: string) => {
      const documents = sampleDocuments(1);
      for (const notice of documents[0]?.notices ?? []) notice.fields.unit = name;
      const { png } = await renderer.draw(chartOf("account-by-unit", buildCharts(inputOf(documents), "zh")));
      return pixels(await png);
    };
    const [one, two] = [await picture("水务局"), await picture("教育厅")];
    expect(one.width).toBe(two.width);
    expect(Buffer.compare(Buffer.from(one.data), Buffer.from(two.data))).not.toBe(0);
  });

  it.each(["zh", "en"] as const)("leaves a margin around every chart: nothing is cut off (%s)", async (lang) => {
    const renderer = await loadRenderer();
    for (const chart of buildCharts(sampleInput(20), lang)) {
      const { width, height, data } = await pixels(await (await renderer.draw(chart, 1)).png);
      const ink = (x: number, y: number) => data[(y * width + x) * 4] !== 255;
      let cut = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const inMargin = x < MARGIN || y < MARGIN || x >= width - MARGIN || y >= height - MARGIN;
          if (inMargin && ink(x, y)) cut++;
        }
      }
      expect(cut, chart.name).toBe(0);
    }
  });
});

/** Of the 18 pixels around a chart so many must stay empty; glyphs may reach over their line by a hair. */
const MARGIN = 14;
