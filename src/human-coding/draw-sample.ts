import { createHash } from "node:crypto";
import { mulberry32 } from "../evaluation/bootstrap.js";
import { shuffle } from "../evaluation/shuffle.js";
import { allocate } from "./allocate.js";
import type { SampledProblem } from "./population.js";
import { type Dimension, stratifyWithin } from "./strata.js";

export interface SampleOptions {
  size: number;
  seed: number;
  /** The more important first: one with which there would be more strata than places is passed over. */
  dimensions: readonly Dimension[];
}

/** A drawn problem with the number of problems that it stands for. */
export interface DrawnProblem extends SampledProblem {
  /** Problems of its stratum / problems drawn from it: 1 / its probability of being drawn. */
  weight: number;
}

/** How many of a stratum's problems were drawn. */
export interface Allocation {
  values: string[];
  problems: number;
  drawn: number;
}

export interface Sample {
  /** In random order, so that a coder who stops half way has coded a random half, and a blind sheet's order tells nothing. */
  problems: DrawnProblem[];
  allocation: Allocation[];
  /** Dimensions by which there would have been more strata than places. */
  dropped: Dimension[];
}

/**
 * Draws a stratified random sample without replacement. The same population, size, seed and dimensions give the same
 * sample; each stratum is drawn by numbers of its own, so that what is added to one changes no other's order.
 * @param population in a fixed order, as `population` gives it
 */
export function drawSample(population: readonly SampledProblem[], options: SampleOptions): Sample {
  const { strata, dropped } = stratifyWithin(population, options.dimensions, options.size);
  const places =
    strata.length === 0
      ? []
      : allocate(
          strata.map(({ problems }) => problems.length),
          options.size,
        );
  const drawn = strata.flatMap(({ values, problems }, stratum) => {
    const weight = problems.length / places[stratum]!;
    return shuffled(problems, seedOf(options.seed, values))
      .slice(0, places[stratum])
      .map((problem) => ({ ...problem, weight }));
  });
  drawn.sort((a, b) => (a.problemId < b.problemId ? -1 : 1));
  return {
    problems: shuffled(drawn, seedOf(options.seed, ["order"])),
    allocation: strata.map(({ values, problems }, stratum) => ({
      values,
      problems: problems.length,
      drawn: places[stratum]!,
    })),
    dropped,
  };
}

/** A seed that depends on a name as well. */
function seedOf(seed: number, name: readonly string[]): number {
  return createHash("sha256")
    .update(JSON.stringify([seed, ...name]))
    .digest()
    .readInt32LE(0);
}

/** The items in a random order. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  shuffle(order, mulberry32(seed));
  return order;
}
