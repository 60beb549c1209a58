import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/classify.js";
import { figuresOf, type HeldOut, noticesOf } from "../../src/coding/cross-validate.js";
import type { TrainingProblem } from "../../src/coding/training-set.js";
import { readTrainingSet, withStatements } from "../../src/pipeline/read-training-set.js";
import { SHARED, shippedCodebook, shippedModel } from "./shipped.js";
import { smallCodebook } from "./small-codebook.js";

const held = (notice: string, labels: string[], found: string[], confidence: number): HeldOut => ({
  problem: { notice, labels, title: "", statement: "", aspect: null, parent: null, account: "", kind: null },
  coding: { category: found[0]!, labels: found, confidence, codedBy: "model", evidence: [] },
});

describe("figuresOf", () => {
  const figures = figuresOf(
    [
      held("甲", ["water"], ["water"], 0.9),
      held("甲", ["water", "money"], ["water"], 0.9),
      held("乙", ["money"], ["money"], 0.9),
      held("乙", ["money"], ["water", "money"], 0.9),
    ],
    smallCodebook(),
  );

  it("counts problems and notices", () => {
    expect(figures).toMatchObject({ problems: 4, notices: 2 });
  });

  it("gives kappa, F1, Jaccard and calibration error as worked out by hand", () => {
    // 3 of 4 agree; by chance (2·3 + 2·1) / 16 = 1/2.
    expect(figures.kappa).toBe(0.5);
    expect(figures.kappaLow).toBeLessThanOrEqual(0.5);
    expect(figures.kappaHigh).toBeGreaterThanOrEqual(0.5);
    // F1: water 2·2/5, money 2·1/3; water alone is core.
    expect(figures.macroF1).toBeCloseTo((0.8 + 2 / 3) / 2, 3);
    expect(figures.coreF1).toBe(0.8);
    expect(figures.labelsJaccard).toBe((1 + 0.5 + 1 + 0.5) / 4);
    expect(figures.calibrationError).toBeCloseTo(0.15, 10);
  });
});

describe("noticesOf", () => {
  it("gives each notice once, in order", () => {
    const problems = ["乙", "甲", "乙"].map((notice) => ({ notice }) as TrainingProblem);
    expect(noticesOf(problems)).toEqual(["乙", "甲"]);
  });
});

/** Gold files of the project's own corpus. */
const OWN = path.resolve(import.meta.dirname, "../../corpus/gold");

const STATEMENTS = path.resolve(import.meta.dirname, "../../model/statements.csv");

describe("the shipped model", () => {
  const codebook = shippedCodebook();
  const model = shippedModel(codebook);
  const code = createCoder(codebook, model);
  const coded = (set: { problems: TrainingProblem[] }) =>
    figuresOf(
      set.problems.map((problem) => ({ problem, coding: code(problem) })),
      codebook,
    );

  it("codes the project's own corpus as its authors did, and is no surer than it is right", async () => {
    const own = await readTrainingSet([OWN]);
    expect(model.trainingSet).toMatchObject(own.files);
    const figures = coded(own);
    expect(figures.kappa).toBeGreaterThanOrEqual(0.9);
    expect(figures.calibrationError).toBeLessThanOrEqual(0.06);
    expect(model.figures!.calibrationError).toBeLessThanOrEqual(0.05);
  });

  it.skipIf(!existsSync(path.join(SHARED, "gold")))(
    "was trained on these very files and codes them at least as well as it said (skipped without ../shared)",
    async () => {
      const notices = await readTrainingSet([path.join(SHARED, "gold"), OWN]);
      const both = await withStatements(notices, STATEMENTS);
      expect(model.trainingSet).toEqual(both.files);
      expect(coded(both).kappa).toBeGreaterThanOrEqual(model.figures!.kappa - 0.01);
    },
  );
});
