import type { Estimate } from "./difference.js";

/** What units have in common, as a Beta distribution of their shares. */
export interface Prior {
  /** Mean share, 0–1. */
  mean: number;
  /** Correlation of two problems of one unit, 0–1: 0 where units differ by chance alone. */
  correlation: number;
  /** Problems that the prior is worth, 1/correlation − 1; null where it outweighs any number of them. */
  weight: number | null;
}

/** The prior, and each unit's share drawn towards it with its 95 % interval. */
export interface Shrinkage {
  prior: Prior;
  units: Estimate[];
}

/**
 * Empirical Bayes: each unit's share drawn towards the common one, the more the fewer problems it has.
 *
 * The units' true shares are taken to follow a Beta distribution. Its mean is the pooled share and its correlation ρ comes
 * from the moments of the units' shares: with S = Σ nᵢ(pᵢ − p)² / p(1 − p) over I units and N problems,
 *
 *     ρ = (S − (I − 1)) / (N − Σ nᵢ²/N − (I − 1)),  not below 0 nor above 1
 *
 * A unit's share is then Beta(α + xᵢ, β + nᵢ − xᵢ) with α + β = 1/ρ − 1; its mean and 2.5 % and 97.5 % points are given.
 * That the prior is itself estimated is not in the interval, which is therefore somewhat short where units are few.
 *
 * Source: J. C. Kleinman, “Proportions with extraneous variance: single and independent samples”, Journal of the American
 * Statistical Association 68 (1973) 46–54.
 *
 * @param units part and whole of each; whole above 0
 * @returns null for fewer than two units, or where the shares are all 0 or all 1
 */
export function shrink(
  units: ReadonlyArray<{ part: number; whole: number }>,
  betaQuantile: (p: number, a: number, b: number) => number,
): Shrinkage | null {
  const prior = priorOf(units);
  if (prior === null) return null;
  const { mean, weight } = prior;
  return {
    prior,
    units: units.map(({ part, whole }) => {
      if (weight === null) return { value: mean, low: mean, high: mean };
      const a = weight * mean + part;
      const b = weight * (1 - mean) + whole - part;
      // With no prior weight a unit without a single failure (or success) stays where it is.
      if (a === 0 || b === 0) return { value: part / whole, low: part / whole, high: part / whole };
      return { value: a / (a + b), low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) };
    }),
  };
}

function priorOf(units: ReadonlyArray<{ part: number; whole: number }>): Prior | null {
  const total = units.reduce((sum, { whole }) => sum + whole, 0);
  const mean = units.reduce((sum, { part }) => sum + part, 0) / total;
  if (units.length < 2 || mean === 0 || mean === 1) return null;
  const spread = units.reduce((sum, { part, whole }) => sum + whole * (part / whole - mean) ** 2, 0);
  const squares = units.reduce((sum, { whole }) => sum + whole * whole, 0);
  const free = units.length - 1;
  const room = total - squares / total - free;
  const excess = spread / (mean * (1 - mean)) - free;
  // Units of one problem each cannot tell correlation from chance.
  const correlation = room <= 0 ? 0 : Math.min(1, Math.max(0, excess / room));
  return { mean, correlation, weight: correlation === 0 ? null : 1 / correlation - 1 };
}
