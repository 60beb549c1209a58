import { describe, expect, it } from "vitest";
import { drawSample } from "../../src/human-coding/draw-sample.js";
import type { SampledProblem } from "../../src/human-coding/population.js";
import { population } from "../../src/human-coding/population.js";
import { coding, MUSEUM, stated, WATER } from "./invented.js";

/** Three hundred problems: 200 of finance, 90 of duty, 10 of study. */
const many: SampledProblem[] = population([
  {
    ...WATER,
    problems: Array.from({ length: 300 }, (_, i) =>
      stated(i + 1, `第${i + 1}处泵房值守不严`, {
        coding: coding(i < 200 ? "finance" : i < 290 ? "duty" : "study", i % 3 === 0 ? 0.4 : 0.9),
      }),
    ),
  },
]);
const options = { size: 60, seed: 11, dimensions: ["category"] as const };

describe("drawSample", () => {
  it("draws in proportion to the strata, without repeats, with weights that add up to the population", () => {
    const { problems, allocation } = drawSample(many, options);
    expect(allocation).toEqual([
      { values: ["duty"], problems: 90, drawn: 18 },
      { values: ["finance"], problems: 200, drawn: 40 },
      { values: ["study"], problems: 10, drawn: 2 },
    ]);
    expect(new Set(problems.map(({ problemId }) => problemId)).size).toBe(60);
    expect(problems.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(300, 9);
  });

  it("draws the same for the same seed, and others for another", () => {
    const ids = (seed: number) => drawSample(many, { ...options, seed }).problems.map(({ problemId }) => problemId);
    expect(ids(11)).toEqual(ids(11));
    expect(ids(12)).not.toEqual(ids(11));
  });

  it("keeps a stratum's choice when another stratum grows", () => {
    const study = (of: readonly SampledProblem[]) =>
      drawSample(of, options)
        .problems.filter((one) => one.coding.category === "study")
        .map(({ problemId }) => problemId)
        .sort();
    const fewer = many.filter((one, i) => one.coding.category !== "finance" || i % 40 !== 0);
    expect(study(fewer)).toEqual(study(many));
  });

  it("orders the sheet at random, so that its order tells nothing of the codes", () => {
    const { problems } = drawSample(many, options);
    const first = problems.slice(0, 20).map((one) => one.coding.category);
    expect(new Set(first).size).toBeGreaterThan(1);
    expect(problems.map(({ problemId }) => problemId)).not.toEqual(problems.map(({ problemId }) => problemId).sort());
  });

  it("draws each problem of a stratum about equally often over many seeds", () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const { problemId } of drawSample(population([WATER]), { size: 3, seed, dimensions: [] }).problems) {
        drawn.set(problemId, (drawn.get(problemId) ?? 0) + 1);
      }
    }
    // Half of 2000; the standard deviation is 22.
    expect([...drawn.values()]).toHaveLength(6);
    for (const count of drawn.values()) expect(Math.abs(count - 1000)).toBeLessThan(90);
  });

  it("takes all there are where more are asked for, and nothing from nothing", () => {
    const all = drawSample(population([MUSEUM]), { size: 50, seed: 1, dimensions: ["category", "unit"] });
    expect(all.problems).toHaveLength(4);
    expect(all.problems.every(({ weight }) => weight === 1)).toBe(true);
    expect(drawSample([], { size: 5, seed: 1, dimensions: ["category"] }).problems).toEqual([]);
  });
});
