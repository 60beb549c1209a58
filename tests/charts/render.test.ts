import { createCanvas, loadImage } from "@napi-rs/canvas";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { buildCharts, type Chart } from "../../src/charts/chart.js";
import { loadRenderer } from "../../src/charts/render.js";
import { FONT_FAMILY } from "../../src/charts/theme.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

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
    await renderer.pngs([await renderer.svg(buildCharts(inputOf(documents), "zh")[1] as Chart)]);
  });
});

describe("pngs", () => {
  it("gives the same bytes whichever pictures are drawn together, in the size asked for", async () => {
    const renderer = await loadRenderer();
    const svgs: string[] = [];
    for (const chart of buildCharts(sampleInput(3), "zh")) svgs.push(await renderer.svg(chart));
    const together = await renderer.pngs(svgs);
    const alone = await renderer.pngs(svgs.slice(0, 1));
    expect(Buffer.compare(together[0] as Uint8Array, alone[0] as Uint8Array)).toBe(0);
    const width = Number(/width="(\d+)"/.exec(svgs[0] as string)?.[1]);
    expect((await loadImage(Buffer.from(alone[0] as Uint8Array))).width).toBe(2 * width);
    const [large] = await renderer.pngs(svgs.slice(0, 1), 3);
    expect((await loadImage(Buffer.from(large as Uint8Array))).width).toBe(3 * width);
  });

  it("draws Chinese from its own font: two names give two pictures, not two rows of boxes", async () => {
    const renderer = await loadRenderer();
    const picture = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="${FONT_FAMILY}"><text y="16" font-size="14px">${text}</text></svg>`;
    const [one, two] = await renderer.pngs([picture("水务局"), picture("教育厅")]);
    const pixels = async (png: Uint8Array) => {
      const image = await loadImage(Buffer.from(png));
      const context = createCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const first = await pixels(one as Uint8Array);
    expect(first.some((value) => value > 0)).toBe(true);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await pixels(two as Uint8Array)))).not.toBe(0);
  });
});
