import { describe, expect, it } from "vitest";
import { classifierOf, Scorer, type ScoringExample, trainClassifier } from "../../src/coding/scorer.js";

/** Cases in which the first sign tells and the second does not. */
const EXAMPLES: ScoringExample[] = Array.from({ length: 60 }, (_, i) => ({
  values: [i % 3 === 0 ? 1 : 0, (i % 7) / 7],
  applies: i % 3 === 0,
}));

describe("trainClassifier", () => {
  it("learns which sign tells", () => {
    const scorer = new Scorer(trainClassifier(EXAMPLES));
    expect(scorer.applies([1, 0.5])).toBeGreaterThan(0.8);
    expect(scorer.applies([0, 0.5])).toBeLessThan(0.6);
    expect(scorer.weights()[0]).toBeGreaterThan(Math.abs(scorer.weights()[1]!));
  });

  it("gives the same bytes for the same examples", () => {
    expect(JSON.stringify(trainClassifier(EXAMPLES))).toBe(JSON.stringify(trainClassifier(EXAMPLES)));
  });

  it("keeps weights only, no example", () => {
    const stored = trainClassifier(EXAMPLES);
    expect(Object.keys(stored).sort()).toEqual(["classifications", "theta"]);
    expect(stored.theta.every(({ elements }) => elements.length === 2)).toBe(true);
  });
});

describe("Scorer", () => {
  it("gives the logistic of the weighted signs", () => {
    expect(new Scorer(classifierOf([2, -1])).applies([1, 1])).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it("leaves the stored classifier as it is", () => {
    const stored = classifierOf([1]);
    const before = JSON.stringify(stored);
    new Scorer(stored).applies([1]);
    expect(JSON.stringify(stored)).toBe(before);
  });
});
