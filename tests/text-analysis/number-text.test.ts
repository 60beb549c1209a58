import { describe, expect, it } from "vitest";
import { percent, pText } from "../../src/text-analysis/number-text.js";

describe("pText", () => {
  it("never shows a p-value as 0", () => {
    expect([0.74361, 0.0001, 0.00002, 5.5e-89, 0].map(pText)).toEqual([
      "0.7436",
      "0.0001",
      "<1e-4",
      "<1e-88",
      "<1e-300",
    ]);
  });
});

describe("percent", () => {
  it("gives one place, a dash for nothing", () => {
    expect([percent(0.0525), percent(1), percent(null)]).toEqual(["5.3 %", "100.0 %", "—"]);
  });
});
