import { describe, expect, it } from "vitest";
import { CHARTS, type ChartName } from "../../src/charts/charts.js";
import { loadRenderer } from "../../src/charts/render.js";
import { sampleInput } from "./sample.js";
import { outsideFrame, overlaps, textBoxes } from "./text-boxes.js";

const UNITS = 300;

/** Charts with a row a unit. */
const PAGED = [
  "completion-by-unit",
  "strict-lenient",
  "states-by-unit",
  "claimed-vs-recounted",
  "account-by-unit",
  "evidence-by-unit",
  "unit-category",
  "figures-by-unit",
] as const satisfies ChartName[];

const input = sampleInput(UNITS);

/** All that a chart's texts say, without the breaks of its lines. */
async function drawnText(name: ChartName, page: number): Promise<string> {
  const renderer = await loadRenderer();
  const { boxes } = await textBoxes(await renderer.svg(CHARTS[name].build({ ...input, page }, "zh")));
  return boxes.map(({ text }) => text).join("");
}

describe("charts of 300 units, in pages", () => {
  it.each(PAGED)("%s has every text of every page whole, inside the frame and clear of every other", async (name) => {
    const renderer = await loadRenderer();
    for (const lang of ["zh", "en"] as const) {
      const { pages } = CHARTS[name].build(input, lang);
      for (let page = 1; page <= pages; page++) {
        const picture = await textBoxes(await renderer.svg(CHARTS[name].build({ ...input, page }, lang)));
        expect(outsideFrame(picture), `${name} ${page} ${lang}`).toEqual([]);
        expect(overlaps(picture.boxes), `${name} ${page} ${lang}`).toEqual([]);
        expect(picture.height, `${name} ${page} ${lang}`).toBeLessThan(3000);
      }
    }
  });

  it.each(["account-by-unit", "states-by-unit", "unit-category", "evidence-by-unit"] as const)(
    "%s names every unit on one page, pools none, and says which part of them a page holds",
    async (name) => {
      const { pages } = CHARTS[name].build(input, "zh");
      expect(pages).toBe(5);
      const drawn = await Promise.all(Array.from({ length: pages }, (_, at) => drawnText(name, at + 1)));
      const units = Object.values(input.shortNames ?? {});
      expect(units.length).toBeGreaterThan(250);
      for (const unit of units) expect(drawn.filter((text) => text.includes(unit)).length, unit).toBeGreaterThan(0);
      for (const [at, text] of drawn.entries()) {
        expect(text).toContain(`第 ${at + 1} 页，共 5 页`);
        expect(text).not.toContain("（合并）");
      }
    },
  );

  it("ranks through the pages: the last share of one is no lower than the first of the next", () => {
    const sharesOf = (page: number) =>
      JSON.stringify(CHARTS["account-by-unit"].build({ ...input, page }, "zh").spec)
        .match(/"share":[\d.e-]+/g)!
        .map((share) => Number(share.slice('"share":'.length)));
    for (let page = 1; page < 5; page++) expect(sharesOf(page).at(-1)).toBeGreaterThanOrEqual(sharesOf(page + 1)[0]!);
  });

  it("are one where all units fit, whatever page is asked for", () => {
    const few = sampleInput(20);
    for (const name of PAGED) {
      const chart = CHARTS[name].build(few, "zh");
      expect(chart.pages, name).toBe(1);
      expect(CHARTS[name].build({ ...few, page: 1 }, "zh").description, name).toBe(chart.description);
    }
  });
});
