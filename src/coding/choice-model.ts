/** A choice to learn from: the features of each alternative, and which was chosen. */
export interface Choice {
  /** By alternative, then by feature. */
  alternatives: number[][];
  chosen: number;
}

export interface ChoiceOptions {
  /** Strength of the pull of each weight towards `prior`, by feature (inverse variance of a normal prior). */
  ridge: readonly number[];
  /** What each weight is without any example. */
  prior: readonly number[];
}

/** Newton's method on a concave function of some forty weights is done long before this. */
const MOST_STEPS = 50;

/** Step length at which the weights count as settled. */
const SETTLED = 1e-9;

/**
 * Conditional logit: P(alternative) = exp(weights·features) / Σ over the alternatives, weights at the maximum of the
 * penalised likelihood, found by Newton's method with step halving. Deterministic.
 * McFadden (1974), "Conditional logit analysis of qualitative choice behavior".
 * @returns weights by feature
 */
export function fitChoices(choices: readonly Choice[], options: ChoiceOptions): number[] {
  let weights = [...options.prior];
  let height = penalisedLikelihood(choices, weights, options);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, curvature } = derivatives(choices, weights, options);
    const direction = solve(curvature, gradient);
    let scale = 1;
    let next = weights;
    let nextHeight = height;
    while (scale > 1e-6) {
      next = weights.map((weight, i) => weight + scale * direction[i]!);
      nextHeight = penalisedLikelihood(choices, next, options);
      if (nextHeight >= height) break;
      scale /= 2;
    }
    const moved = Math.max(...direction.map((d) => Math.abs(scale * d)));
    if (nextHeight < height) break;
    weights = next;
    height = nextHeight;
    if (moved < SETTLED) break;
  }
  return weights;
}

/** Probabilities of the alternatives under given weights; they add up to 1. */
export function chances(alternatives: readonly number[][], weights: readonly number[]): number[] {
  const utilities = alternatives.map((features) => dot(features, weights));
  const highest = Math.max(...utilities);
  const odds = utilities.map((utility) => Math.exp(utility - highest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}

function penalisedLikelihood(choices: readonly Choice[], weights: readonly number[], options: ChoiceOptions): number {
  let sum = 0;
  for (const { alternatives, chosen } of choices) sum += Math.log(Math.max(1e-300, chances(alternatives, weights)[chosen]!));
  weights.forEach((weight, i) => {
    sum -= (options.ridge[i]! * (weight - options.prior[i]!) ** 2) / 2;
  });
  return sum;
}

function derivatives(choices: readonly Choice[], weights: readonly number[], options: ChoiceOptions) {
  const size = weights.length;
  const gradient = weights.map((weight, i) => -options.ridge[i]! * (weight - options.prior[i]!));
  const curvature = weights.map((_, i) => {
    const row = new Array<number>(size).fill(0);
    row[i] = options.ridge[i]!;
    return row;
  });
  for (const { alternatives, chosen } of choices) {
    const chance = chances(alternatives, weights);
    const mean = new Array<number>(size).fill(0);
    alternatives.forEach((features, a) => {
      for (let i = 0; i < size; i++) mean[i]! += chance[a]! * features[i]!;
    });
    for (let i = 0; i < size; i++) gradient[i]! += alternatives[chosen]![i]! - mean[i]!;
    alternatives.forEach((features, a) => {
      const p = chance[a]!;
      for (let i = 0; i < size; i++) {
        const di = features[i]! - mean[i]!;
        if (di === 0) continue;
        for (let j = 0; j <= i; j++) curvature[i]![j]! += p * di * (features[j]! - mean[j]!);
      }
    });
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) curvature[j]![i] = curvature[i]![j]!;
  return { gradient, curvature };
}

/** Solves a positive definite system by Gaussian elimination. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      if (factor === 0) continue;
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i]![size]!;
    for (let j = i + 1; j < size; j++) value -= rows[i]![j]! * solution[j]!;
    solution[i] = value / rows[i]![i]!;
  }
  return solution;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
