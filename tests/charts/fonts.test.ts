import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { fontFiles, loadMeasure, withSubset } from "../../src/charts/fonts.js";

describe("loadMeasure", () => {
  it("measures in the bundled font: Chinese fills the em, bold Latin is wider than regular", async () => {
    const measure = await loadMeasure();
    expect(measure("整改进展", false)).toBeCloseTo(4, 3);
    expect(measure("，（《）", false)).toBeCloseTo(4, 3);
    expect(measure("ratio", true)).toBeGreaterThan(measure("ratio", false));
    expect(measure("", false)).toBe(0);
  });
});

describe("withSubset", () => {
  it("gives small font files for the time of one use", async () => {
    const files = await withSubset("整改 ratio", async (paths) => {
      for (const path of paths) expect((await stat(path)).size).toBeLessThan(100_000);
      return paths;
    });
    expect(files).toHaveLength(2);
    for (const file of files) expect(existsSync(file)).toBe(false);
    for (const file of Object.values(fontFiles())) expect(existsSync(file)).toBe(true);
  });

  it("clears up after a use that fails", async () => {
    let file = "";
    const use = withSubset("甲", async ([first]) => {
      file = first as string;
      throw new Error("no picture");
    });
    await expect(use).rejects.toThrow("no picture");
    expect(existsSync(file)).toBe(false);
  });
});
