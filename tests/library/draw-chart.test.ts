import { expect, it } from "vitest";
import { drawChart } from "../../src/index.js";

const SPEC = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  description: "问题数，按县",
  data: { values: [{ place: "云岭县", problems: 4 }] },
  mark: "bar",
  encoding: { y: { field: "place", type: "nominal" }, x: { field: "problems", type: "quantitative" } },
} as const;

it("draws a spec of one's own, named for screen readers, in the program's fonts", async () => {
  const { svg, png } = await drawChart(structuredClone(SPEC));
  expect(svg).toContain('aria-label="问题数，按县"');
  expect(svg).toContain("云岭县");
  expect(svg).toMatch(/font-family="[^"]*Noto/);
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe("PNG");
});
