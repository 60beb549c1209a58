import { funnelLimits, overdispersion, TAILS } from "../completion/funnel-limits.js";
import { Z_95 } from "../completion/wilson.js";

/** Where a unit lies in the funnel: beyond the 95 % or the 99.8 % limits, or within them. */
export type FunnelPosition = "far_below" | "below" | "within" | "above" | "far_above";

/** Limits that a unit of a given size is expected to keep, as shares 0–1. */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

/** One unit in a funnel. */
export interface FunnelPoint {
  limits: FunnelLimits;
  /** By exact binomial probabilities: chance alone puts at most one unit in forty beyond each of the 95 % limits. */
  position: FunnelPosition;
  /** The same by limits as much wider as units differ beyond chance. */
  adjusted: FunnelPosition;
}

/** A funnel: the share expected of every unit, and how much units differ beyond what chance makes them. */
export interface Funnel {
  /** Share over all units together, 0–1: the line that the funnel stands on. */
  expected: number;
  /**
   * Mean square of the units' standardised distances, the outermost tenth on each side drawn in: 1 where units differ by
   * chance alone. Never below 1.
   */
  overdispersion: number;
  points: FunnelPoint[];
}

/** The 99.9 % point of the standard normal distribution. */
const Z_998 = 3.090232;

/**
 * The funnel of units: how far each may lie from the common share by chance alone, given how many problems it has.
 * So a unit with three problems, all finished, is not taken for the best.
 *
 * Limits and overdispersion are Spiegelhalter's (2005; completion/funnel-limits.ts).
 *
 * @param units part and whole of each; whole above 0
 */
export function funnelOf(
  units: ReadonlyArray<{ part: number; whole: number }>,
  binomialCdf: (x: number, n: number, p: number) => number,
): Funnel | null {
  const whole = units.reduce((sum, unit) => sum + unit.whole, 0);
  if (whole === 0) return null;
  const expected = units.reduce((sum, unit) => sum + unit.part, 0) / whole;
  const shares = units.map(({ part, whole }) => ({ share: part / whole, trials: whole }));
  const beyondChance = Math.max(1, overdispersion(expected, shares) ?? 1);
  const points = units.map((unit) => ({
    limits: limitsOf(unit.whole, expected),
    position: positionOf(unit, expected, binomialCdf),
    adjusted: positionByScore(standardised(unit, expected) / Math.sqrt(beyondChance)),
  }));
  return { expected, overdispersion: beyondChance, points };
}

/** Distance from the expected share in standard errors; 0 where nothing can vary. */
function standardised({ part, whole }: { part: number; whole: number }, expected: number): number {
  const variance = (expected * (1 - expected)) / whole;
  return variance === 0 ? 0 : (part / whole - expected) / Math.sqrt(variance);
}

function limitsOf(trials: number, expected: number): FunnelLimits {
  const inner = funnelLimits(expected, trials, TAILS[95]);
  const outer = funnelLimits(expected, trials, TAILS[99.8]);
  return { low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high };
}

type Cdf = (x: number, n: number, p: number) => number;

function positionOf(unit: { part: number; whole: number }, expected: number, cdf: Cdf): FunnelPosition {
  const atMost = cdf(unit.part, unit.whole, expected);
  const atLeast = cdf(unit.whole - unit.part, unit.whole, 1 - expected);
  if (atMost < TAILS[99.8]) return "far_below";
  if (atLeast < TAILS[99.8]) return "far_above";
  if (atMost < TAILS[95]) return "below";
  return atLeast < TAILS[95] ? "above" : "within";
}

function positionByScore(score: number): FunnelPosition {
  if (score < -Z_998) return "far_below";
  if (score > Z_998) return "far_above";
  if (score < -Z_95) return "below";
  return score > Z_95 ? "above" : "within";
}
