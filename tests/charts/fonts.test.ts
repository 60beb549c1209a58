import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUNDLED_FAMILY, fontFiles, loadCanvas, loadMeasure } from "../../src/charts/fonts.js";

describe("loadMeasure", () => {
  it("measures in the bundled font: Chinese fills the em, bold Latin is wider than regular", async () => {
    const measure = await loadMeasure();
    expect(measure("整改进展", false)).toBeCloseTo(4, 3);
    expect(measure("，（《）", false)).toBeCloseTo(4, 3);
    expect(measure("ratio", true)).toBeGreaterThan(measure("ratio", false));
    expect(measure("", false)).toBe(0);
  });

  it("takes the width of Chinese for granted only where the font has it so", async () => {
    const { createCanvas } = await loadCanvas();
    const context = createCanvas(1, 1).getContext("2d");
    const measure = await loadMeasure();
    for (const weight of ["normal", "bold"]) {
      context.font = `${weight} 100px '${BUNDLED_FAMILY}'`;
      for (const char of "整改巡察㐂一龥，。、：；（）《》！？～") {
        expect(measure(char, weight === "bold"), char).toBeCloseTo(context.measureText(char).width / 100, 2);
      }
    }
  });
});

describe("loadCanvas", () => {
  it("has the fonts that come with the program, and none of the machine's", async () => {
    const { GlobalFonts } = await loadCanvas();
    expect(GlobalFonts.families.map(({ family }) => family)).toEqual([BUNDLED_FAMILY]);
  });
});

describe("fontFiles", () => {
  it("are there", () => {
    for (const file of Object.values(fontFiles())) expect(existsSync(file)).toBe(true);
  });
});
