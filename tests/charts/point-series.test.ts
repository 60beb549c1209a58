import { expect, it } from "vitest";
import { seriesChannels } from "../../src/charts/point-series.js";
import { COLOURS } from "../../src/charts/theme.js";

it("tells two series apart by colour, shape and filling, in the order of the legend", () => {
  const { shape, color, fill } = seriesChannels([
    { name: "从宽", hollow: true },
    { name: "从严", hollow: false },
  ]);
  for (const channel of [shape, color, fill]) expect(channel.scale.domain).toEqual(["从宽", "从严"]);
  expect(shape.scale.range).toEqual(["diamond", "circle"]);
  expect(color.scale.range).toEqual([COLOURS.second, COLOURS.mark]);
  expect(fill.scale.range).toEqual([COLOURS.paper, COLOURS.mark]);
});
