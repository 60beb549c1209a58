import { expect, it } from "vitest";
import { CHARTS, type ChartName } from "../../../src/charts/charts.js";
import { COLOURS } from "../../../src/charts/theme.js";
import { onDarkGround } from "../../../src/report/client/chart-colours.js";
import { sampleInput } from "../../charts/sample.js";

it.each(Object.keys(CHARTS) as ChartName[])("turns the paper and ink of %s, and nothing but colours", (name) => {
  const { spec } = CHARTS[name].build(sampleInput(6), "zh");
  const [light, dark] = [spec, onDarkGround(spec)].map((spec) => JSON.stringify(spec));
  for (const colour of Object.values(COLOURS)) expect(dark, colour).not.toContain(`"${colour}"`);
  expect(dark!.replace(/#[0-9a-f]{6}/g, "")).toBe(light!.replace(/#[0-9a-f]{6}/g, ""));
});
