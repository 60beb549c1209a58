import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ModelError, modelText, parseModel, untrainedModel } from "../../src/coding/model.js";
import type { StoredWording } from "../../src/coding/wording.js";
import { renderMessage } from "../../src/messages/catalogue.js";
import { SHARED, shippedCodebook, shippedModel, shippedText } from "./shipped.js";
import { smallCodebook } from "./small-codebook.js";

const codebook = smallCodebook();

function refusal(text: string): string {
  try {
    parseModel(text, codebook, "mine.json");
  } catch (error) {
    if (error instanceof ModelError) return renderMessage(error.details, "en");
    throw error;
  }
  return "";
}

describe("parseModel", () => {
  it("gives back what was written", () => {
    const model = untrainedModel(codebook);
    expect(parseModel(modelText(model), codebook, "mine.json")).toEqual(model);
  });

  it("takes a model that was trained with other words", () => {
    const other = { ...untrainedModel(codebook), codebook: "abcdef0123456789" };
    expect(parseModel(modelText(other), codebook, "mine.json")).toEqual(other);
  });

  it("refuses a model of other categories, naming both and the way out", () => {
    const other = modelText({ ...untrainedModel(codebook), features: ["title", "category=air"] });
    expect(refusal(other)).toContain("mine.json");
    expect(refusal(other)).toContain(codebook.hash.slice(0, 12));
    expect(refusal(other)).toContain("train again");
  });

  it.each([
    ["no JSON", "{"],
    ["another document", "[1, 2]"],
    ["nothing", "null"],
    ["a later form", modelText({ ...untrainedModel(codebook), form: 99 })],
    [
      "too few weights",
      modelText({ ...untrainedModel(codebook), classifier: { classifications: ["a", "b"], theta: [] } }),
    ],
    ["half a wording", modelText({ ...untrainedModel(codebook), wording: {} as StoredWording })],
    ["no features", modelText({ ...untrainedModel(codebook), features: undefined as unknown as string[] })],
  ])("refuses %s", (_, text) => {
    expect(refusal(text)).toContain("is not a model file");
  });
});

describe("the model that comes with the program", () => {
  const shipped = shippedCodebook();

  it("belongs to the codebook that comes with it", () => {
    expect(shippedModel(shipped).codebook).toBe(shipped.hash);
  });

  it("meets the goals set for it, on notices that it was not trained on", () => {
    const { figures } = shippedModel(shipped);
    expect(figures!.kappa).toBeGreaterThanOrEqual(0.92);
    expect(figures!.macroF1).toBeGreaterThanOrEqual(0.88);
    expect(figures!.labelsJaccard).toBeGreaterThanOrEqual(0.85);
    expect(figures!.calibrationError).toBeLessThanOrEqual(0.05);
  });

  it("is small and holds no more of a text than three characters in a row", () => {
    const text = shippedText("model/model.json");
    expect(text.length).toBeLessThan(300_000);
    expect(text).not.toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it.skipIf(!existsSync(path.join(SHARED, "corpus")))(
    "holds, like the codebook, no run of 40 characters of a notice",
    () => {
      const runs = new Set<string>();
      for (const name of readdirSync(path.join(SHARED, "corpus"))) {
        const text = readFileSync(path.join(SHARED, "corpus", name), "utf8").replace(/\s/g, "");
        for (let i = 0; i + 40 <= text.length; i++) runs.add(text.slice(i, i + 40));
      }
      for (const file of [
        "model/model.json",
        "model/statements.csv",
        "codebook/codebook.yaml",
        "tests/coding/invented-problems.ts",
      ]) {
        const text = shippedText(file).replace(/\s/g, "");
        for (let i = 0; i + 40 <= text.length; i++) expect(runs.has(text.slice(i, i + 40))).toBe(false);
      }
    },
  );
});
