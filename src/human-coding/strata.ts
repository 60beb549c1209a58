import type { SampledProblem } from "./population.js";

/** What a sample can be stratified by. */
export const DIMENSIONS = ["category", "unit", "uncertainty"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A part of the population that its own part of the sample is drawn from. */
export interface Stratum {
  /** What its problems have in common, in the order of the dimensions: `["finance", "<0.5"]`. */
  values: string[];
  problems: SampledProblem[];
}

/**
 * Confidence below which a coding is doubtful, and below which it is not sure. Fixed, not quantiles, so that samples of
 * different corpora mean the same by them.
 */
const DOUBTFUL = 0.5;
const UNSURE = 0.8;

const VALUE: Record<Dimension, (problem: SampledProblem) => string> = {
  category: ({ coding }) => coding.category,
  unit: ({ text, problemId }) => text.unit || problemId.slice(0, problemId.lastIndexOf("-")),
  uncertainty: ({ coding }) => {
    if (coding.confidence < DOUBTFUL) return `<${DOUBTFUL}`;
    return coding.confidence < UNSURE ? `${DOUBTFUL}–${UNSURE}` : `≥${UNSURE}`;
  },
};

/**
 * Sorts problems into strata: one for each combination of values that occurs.
 * @returns the strata by their values in code-unit order; problems keep their order
 */
export function stratify(problems: readonly SampledProblem[], dimensions: readonly Dimension[]): Stratum[] {
  const strata = new Map<string, Stratum>();
  for (const problem of problems) {
    const values = dimensions.map((dimension) => VALUE[dimension](problem));
    const key = values.join("\u0000");
    const stratum = strata.get(key);
    if (stratum) stratum.problems.push(problem);
    else strata.set(key, { values, problems: [problem] });
  }
  return [...strata].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, stratum]) => stratum);
}

/**
 * Stratifies by as many of the dimensions as leave a place in the sample for every stratum: one after the other, passing
 * over a dimension with which there would be too many. A stratum without a place could not be drawn at all, and the
 * sample would say nothing of its problems.
 */
export function stratifyWithin(
  problems: readonly SampledProblem[],
  dimensions: readonly Dimension[],
  size: number,
): { strata: Stratum[]; dropped: Dimension[] } {
  const kept: Dimension[] = [];
  for (const dimension of dimensions) {
    if (stratify(problems, [...kept, dimension]).length <= size) kept.push(dimension);
  }
  return {
    strata: stratify(problems, kept),
    dropped: dimensions.filter((dimension) => !kept.includes(dimension)),
  };
}
