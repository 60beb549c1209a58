import { describe, expect, it } from "vitest";
import { buildCharts } from "../../src/charts/chart.js";
import { startDrawing } from "../../src/charts/drawing-thread.js";
import { chartFiles } from "../../src/charts/files.js";
import { loadRenderer } from "../../src/charts/render.js";
import { sampleInput } from "./sample.js";

describe("startDrawing", () => {
  it("gives the files of all charts, the same as are drawn here", async () => {
    const input = sampleInput(3);
    const drawing = startDrawing();
    const files = await drawing.draw(input, "zh");
    await drawing.end();
    expect(files).toEqual(await chartFiles(buildCharts(input, "zh"), await loadRenderer()));
  });
});
