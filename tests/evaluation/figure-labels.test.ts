import { describe, expect, it } from "vitest";
import { figureLabel, GROUP_LABELS } from "../../src/evaluation/figure-labels.js";
import { figureSpecs } from "../../src/evaluation/figures.js";

describe("figureLabel", () => {
  it("has words in both languages for every figure and group", () => {
    for (const { key, group } of figureSpecs(["study", "duty"], ["study"])) {
      expect(figureLabel(key, "zh"), key).toMatch(/\p{Script=Han}/u);
      expect(figureLabel(key, "en"), key).not.toMatch(/[{}\p{Script=Han}]/u);
      expect(GROUP_LABELS[group].zh).not.toBe("");
    }
  });

  it("names the code of a figure a code", () => {
    expect(figureLabel("status.f1.in_progress", "en")).toBe("state F1 in_progress");
    expect(figureLabel("category.f1.study", "zh")).toBe("类别 F1 study");
  });
});
