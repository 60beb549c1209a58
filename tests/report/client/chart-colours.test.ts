import { expect, it } from "vitest";
import { CHARTS, type ChartName } from "../../../src/charts/charts.js";
import { onDarkGround } from "../../../src/report/client/chart-colours.js";
import { sampleInput } from "../../charts/sample.js";

it.each(Object.keys(CHARTS) as ChartName[])("turns the paper and ink of %s, and nothing but colours", (name) => {
  const { spec } = CHARTS[name].build(sampleInput(6), "zh");
  const [light, dark] = [spec, onDarkGround(spec)].map((spec) => JSON.stringify(spec));
  expect(dark).not.toMatch(/"#ffffff"|"#1f2933"/);
  expect(dark!.replace(/#[0-9a-f]{6}/g, "")).toBe(light!.replace(/#[0-9a-f]{6}/g, ""));
});
