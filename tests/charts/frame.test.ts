import { describe, expect, it } from "vitest";
import { emptyPanel, fraction, frame, percent } from "../../src/charts/frame.js";

describe("frame", () => {
  const parts = {
    title: { zh: "各单位落实率", en: "Account ratio by unit" },
    notes: ["n = 12 个问题，来自 3 个单位。", "虚线为合计。"],
    width: 500,
    panel: emptyPanel("没有数据"),
  };

  it("has the title in the chart's language and the subtitle in the other", () => {
    expect(frame(parts, "zh").title).toMatchObject({ text: ["各单位落实率"], subtitle: ["Account ratio by unit"] });
    expect(frame(parts, "en").title).toMatchObject({ text: ["Account ratio by unit"], subtitle: ["各单位落实率"] });
  });

  it("starts every note on a line of its own, and breaks those that are too long", () => {
    const spec = JSON.stringify(frame({ ...parts, width: 120 }, "zh"));
    expect(spec).not.toContain(parts.notes[0]);
    expect(spec).toContain('"虚线为合计。"');
  });
});

describe("fraction", () => {
  it("prints counts and share, and no share of nothing", () => {
    expect(fraction(17, 23)).toBe("17/23 = 73.9%");
    expect(fraction(0, 0)).toBe("0/0");
  });
});

describe("percent", () => {
  it("has one decimal", () => {
    expect([percent(0), percent(1), percent(0.0049), percent(2 / 3)]).toEqual(["0.0%", "100.0%", "0.5%", "66.7%"]);
  });
});
