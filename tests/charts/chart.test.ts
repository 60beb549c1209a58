import { createCanvas, loadImage } from "@napi-rs/canvas";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import type { ChartInput } from "../../src/charts/chart.js";
import { CHARTS } from "../../src/charts/charts.js";
import { loadRenderer } from "../../src/charts/render.js";
import { buildCharts, CATEGORIES, sampleInput } from "./sample.js";
import { outsideFrame, overlaps, textBoxes } from "./text-boxes.js";

const NOTHING: ChartInput = { completion: [], notices: [], categories: CATEGORIES };

const SIZES = [1, 3, 20, 60, 300];

/** Pixels from the edge of a PNG that must be paper: the padding of the theme is 18. */
const EDGE = 8;

/** How many pixels along the edges of a PNG differ from the one in its corner. */
async function inkAtEdge(png: Uint8Array): Promise<number> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const sides = [
    [0, 0, width, EDGE],
    [0, height - EDGE, width, EDGE],
    [0, 0, EDGE, height],
    [width - EDGE, 0, EDGE, height],
  ] as const;
  let ink = 0;
  for (const [x, y, w, h] of sides) {
    const pixels = new Uint32Array(context.getImageData(x, y, w, h).data.buffer);
    ink += pixels.filter((pixel) => pixel !== pixels[0]).length;
  }
  return ink;
}

/** Warnings that vega-lite gives when it compiles a spec. */
function warnings(spec: Parameters<typeof compile>[0]): string[] {
  const said: string[] = [];
  const note = (...args: unknown[]) => {
    said.push(args.join(" "));
    return logger;
  };
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
  compile(spec, { logger: logger as never });
  return said;
}

describe("buildCharts", () => {
  it("gives the same charts in the same order whatever the data", () => {
    const names = Object.keys(CHARTS);
    expect(names.length).toBe(16);
    expect(buildCharts(sampleInput(20), "zh").map((chart) => chart.name)).toEqual(names);
    expect(buildCharts(NOTHING, "zh").map((chart) => chart.name)).toEqual(names);
  });

  it.each([0, ...SIZES])("makes specs that vega-lite compiles without a warning: %i units", (units) => {
    for (const lang of ["zh", "en"] as const) {
      for (const chart of buildCharts(units === 0 ? NOTHING : sampleInput(units), lang)) {
        expect(warnings(chart.spec), `${chart.name} ${lang}`).toEqual([]);
      }
    }
  });

  it("says why there is nothing to draw", async () => {
    const renderer = await loadRenderer();
    for (const chart of buildCharts(NOTHING, "zh")) {
      const { boxes } = await textBoxes(await renderer.svg(chart));
      expect(boxes.map((box) => box.text).join(""), chart.name).toMatch(/没有/);
    }
  });

  it("takes rows only: the same rows give the same specs", () => {
    expect(JSON.stringify(buildCharts(sampleInput(20), "zh"))).toBe(JSON.stringify(buildCharts(sampleInput(20), "zh")));
  });

  it("carries a title in both languages, the ratio it shows, and n in every note", () => {
    for (const chart of buildCharts(sampleInput(20), "en")) {
      expect(chart.title.zh).toMatch(/\p{Script=Han}/u);
      expect(chart.title.en).toMatch(/[a-z]/);
      expect(chart.description, chart.name).toMatch(/n = \d+/);
      expect(JSON.stringify(chart.spec)).toContain(chart.title.zh);
    }
  });
});

describe("drawn charts", () => {
  it.each(SIZES)("have every text whole, inside the frame and clear of every other: %i units", async (units) => {
    const renderer = await loadRenderer();
    const input = sampleInput(units);
    for (const lang of ["zh", "en"] as const) {
      for (const chart of buildCharts(input, lang)) {
        const picture = await textBoxes(await renderer.svg(chart));
        const where = `${chart.name} ${lang}`;
        expect(picture.boxes.length, where).toBeGreaterThan(2);
        expect(outsideFrame(picture), where).toEqual([]);
        expect(overlaps(picture.boxes), where).toEqual([]);
      }
    }
  });

  it.each([3, 300])("leave the edge of their PNG empty, so that nothing is cut off there: %i units", async (units) => {
    const renderer = await loadRenderer();
    for (const chart of buildCharts(sampleInput(units), "zh")) {
      const { png } = await renderer.draw(chart, 1);
      expect(await inkAtEdge(await png), chart.name).toBe(0);
    }
  });

  it("name every unit that they show one by one", async () => {
    const renderer = await loadRenderer();
    const input = sampleInput(60);
    for (const name of [
      "account-by-unit",
      "states-by-unit",
      "unit-category",
      "evidence-by-unit",
      "timeline",
    ] as const) {
      const { boxes } = await textBoxes(await renderer.svg(CHARTS[name].build(input, "zh")));
      const drawn = boxes.map((box) => box.text).join("");
      for (const unit of Object.values(input.shortNames ?? {})) expect(drawn, name).toContain(unit);
    }
  });

  it("stay within a bearable height however many units there are", async () => {
    const renderer = await loadRenderer();
    for (const chart of buildCharts(sampleInput(300), "zh")) {
      const { height } = await textBoxes(await renderer.svg(chart));
      expect(height, chart.name).toBeLessThan(3000);
    }
  });
});
