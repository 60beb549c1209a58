import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { loadRenderer } from "../../src/charts/render.js";
import { comparisonChart } from "../../src/comparison/chart.js";
import { compareGroups } from "../../src/comparison/compare.js";
import type { CompareOptions } from "../../src/comparison/comparison.js";
import type { RenderOptions } from "../../src/comparison/render.js";
import { textBoxes } from "../charts/text-boxes.js";
import { compared, type Invented } from "./sample.js";

const few: Invented[] = [
  { unit: "中共云岭市审计局党组", problems: { completed: 18, mostly_completed: 2, in_progress: 4 } },
  { unit: "中共石浦县农业局党组", fields: { level: "county" }, problems: { completed: 5, in_progress: 9 } },
  { unit: "中共石浦县第一小学", fields: { level: "unit" }, problems: { completed: 3 } },
  { unit: "中共石浦县文化馆", fields: { level: "unit" }, problems: { unstated: 3 } },
];
const many: Invented[] = Array.from({ length: 300 }, (_, at) => ({
  unit: `中共云岭市第${at + 1}工程局党组`,
  problems: { completed: 10 + (at % 7), in_progress: at % 5, unstated: 1 },
}));

async function chartOf(
  list: readonly Invented[],
  options: Partial<CompareOptions> = {},
  render: Partial<RenderOptions> = {},
) {
  const comparison = await compareGroups(compared(list), {
    by: ["unit"],
    where: [],
    measure: "ratio",
    apart: false,
    min: 10,
    seed: 1,
    shrink: false,
    ...options,
  });
  return comparisonChart(comparison, { lang: "zh", ...render });
}

const drawn = async (...args: Parameters<typeof chartOf>) => {
  const svg = await (await loadRenderer()).svg(await chartOf(...args));
  return { svg, text: load(svg, { xml: true })("text").text() };
};

describe("comparisonChart", () => {
  it("draws the groups that have a value, and says which it leaves out", async () => {
    const { text } = await drawn(few);
    for (const words of ["完成率（按通报所述状态）：按单位", "云岭市审计局", "石浦县第一小学", "18/24", "3/3"])
      expect(text).toContain(words);
    expect(text).not.toContain("文化馆");
    expect(text).toContain("另有 1 组无定义");
    expect(text).toContain("空心者数目太少");
    expect(text).toContain("菱形为从宽");
  });

  it("speaks English, without the lenient values where they are not wanted", async () => {
    const { text } = await drawn(few, {}, { lang: "en", strictOnly: true });
    expect(text).toContain("Completion ratio (states given) by unit");
    expect(text).toContain("grey bands: 95 % control limits");
    expect(text).not.toContain("diamonds");
  });

  it.each<[string, readonly Invented[], Partial<CompareOptions>]>([
    ["units", few, {}],
    ["three hundred units", many, {}],
    ["means", few, { by: ["level"], measure: "problems" }],
    ["a comparison without any value", [few[3]!], {}],
  ])("keeps all text of %s inside the picture", async (_, list, options) => {
    for (const lang of ["zh", "en"] as const) {
      const { width, height, boxes } = await textBoxes((await drawn(list, options, { lang })).svg);
      for (const box of boxes) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(0);
        expect(box.right, box.text).toBeLessThanOrEqual(width);
        expect(box.top, box.text).toBeGreaterThanOrEqual(0);
        expect(box.bottom, box.text).toBeLessThanOrEqual(height);
      }
    }
  });

  it("shows both ends of three hundred units, and has all of them in its data", async () => {
    const chart = await chartOf(many);
    expect(chart.rows).toHaveLength(300);
    const { text } = await drawn(many);
    expect(text).toContain("⋯ 241 ⋯");
    expect(text).toContain("中间 241 组见 CSV");
    expect(text.match(/第\d+工程局/g)).toHaveLength(59);
  });

  it("lets a hostile name be nothing but text", async () => {
    const { svg } = await drawn([{ ...few[0]!, unit: `<script>x</script>\u202e"onload="局` }, few[1]!]);
    const $ = load(svg, { xml: true });
    expect($("script")).toHaveLength(0);
    expect(svg).not.toContain("\u202e");
    expect($("text").text()).toContain("<script>");
  });

  it("is the same again, to the byte", async () => {
    expect(JSON.stringify((await chartOf(few)).spec)).toBe(JSON.stringify((await chartOf(few)).spec));
  });
});
