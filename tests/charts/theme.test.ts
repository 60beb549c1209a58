import { describe, expect, it } from "vitest";
import { ACCOUNT_COLOURS, COLOURS, PEOPLE_COLOURS, STATE_COLOURS } from "../../src/charts/theme.js";

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe("colours", () => {
  it("give every text the contrast that WCAG AA asks for", () => {
    for (const text of [COLOURS.ink, COLOURS.muted]) expect(contrast(text, COLOURS.paper)).toBeGreaterThan(4.5);
    expect(contrast(COLOURS.onDark, STATE_COLOURS.completed)).toBeGreaterThan(4.5);
    expect(contrast(COLOURS.onDark, STATE_COLOURS.in_progress)).toBeGreaterThan(4.5);
    expect(contrast(COLOURS.onPale, STATE_COLOURS.mostly_completed)).toBeGreaterThan(4.5);
    expect(contrast(COLOURS.onPale, STATE_COLOURS.unstated)).toBeGreaterThan(4.5);
    expect(contrast(COLOURS.onPale, ACCOUNT_COLOURS.under_way)).toBeGreaterThan(4.5);
  });

  it("keep neighbouring states apart in grey print", () => {
    const { completed, mostly_completed, in_progress, unstated } = STATE_COLOURS;
    expect(contrast(completed, mostly_completed)).toBeGreaterThan(1.8);
    expect(contrast(mostly_completed, in_progress)).toBeGreaterThan(1.8);
    expect(contrast(in_progress, unstated)).toBeGreaterThan(1.8);
    expect(contrast(completed, in_progress)).toBeGreaterThan(1.3);
    expect(contrast(ACCOUNT_COLOURS.done, ACCOUNT_COLOURS.under_way)).toBeGreaterThan(1.8);
    expect(contrast(ACCOUNT_COLOURS.under_way, ACCOUNT_COLOURS.declared)).toBeGreaterThan(1.8);
    expect(contrast(PEOPLE_COLOURS.disciplined, PEOPLE_COLOURS.criticised)).toBeGreaterThan(1.8);
    expect(contrast(PEOPLE_COLOURS.criticised, PEOPLE_COLOURS.transferred)).toBeGreaterThan(1.8);
  });

  it("set a band off from the paper, and the marks on it off from the band", () => {
    expect(contrast(COLOURS.band, COLOURS.paper)).toBeGreaterThan(1.3);
    for (const mark of [COLOURS.mark, COLOURS.second, COLOURS.muted]) {
      expect(contrast(mark, COLOURS.band)).toBeGreaterThan(3);
    }
  });
});
