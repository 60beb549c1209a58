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

const TAIL_95 = 0.025;
const TAIL_998 = 0.001;
/** The 99.9 % point of the standard normal distribution. */
const Z_998 = 3.090232;
/** Share of the units drawn in on each side before overdispersion is measured. */
const WINSORISED = 0.1;

/**
 * The funnel of units: how far each may lie from the common share by chance alone, given how many problems it has.
 * So a unit with three problems, all finished, is not taken for the best.
 *
 * Source: D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24 (2005)
 * 1185–1202: exact binomial limits (appendix A.1.1) at 95 % and 99.8 %, and overdispersion by winsorised z-scores (section
 * 3; the 10 % are his). One difference: the upper limit is the lower one mirrored (of failures), for his formula puts it
 * up to one case too low, so that the two sides would not have the same error.
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
  const scores = units.map((unit) => standardised(unit, expected));
  const overdispersion = Math.max(1, meanSquare(winsorised(scores)));
  const points = units.map((unit, index) => ({
    limits: limitsOf(unit.whole, expected, binomialCdf),
    position: positionOf(unit, expected, binomialCdf),
    adjusted: positionByScore(scores[index]! / Math.sqrt(overdispersion)),
  }));
  return { expected, overdispersion, points };
}

/** Distance from the expected share in standard errors; 0 where nothing can vary. */
function standardised({ part, whole }: { part: number; whole: number }, expected: number): number {
  const variance = (expected * (1 - expected)) / whole;
  return variance === 0 ? 0 : (part / whole - expected) / Math.sqrt(variance);
}

/** Scores with those outside the middle 80 % set to its ends, so that outliers do not widen their own limits. */
function winsorised(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * WINSORISED);
  const low = sorted[cut] ?? 0;
  const high = sorted[sorted.length - 1 - cut] ?? 0;
  return scores.map((score) => Math.min(high, Math.max(low, score)));
}

function meanSquare(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value * value, 0) / values.length;
}

type Cdf = (x: number, n: number, p: number) => number;

function limitsOf(trials: number, expected: number, cdf: Cdf): FunnelLimits {
  const low = (tail: number) => lowerLimit(tail, trials, expected, cdf);
  const high = (tail: number) => 1 - lowerLimit(tail, trials, 1 - expected, cdf);
  return { low95: low(TAIL_95), high95: high(TAIL_95), low998: low(TAIL_998), high998: high(TAIL_998) };
}

/**
 * The share below which a unit is out of the funnel: between the last count that is too unlikely and the next, in
 * proportion to how far their probabilities are from the tail; never below 0.
 */
function lowerLimit(tail: number, trials: number, expected: number, cdf: Cdf): number {
  let low = 0;
  let high = trials;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle, trials, expected) >= tail) high = middle;
    else low = middle + 1;
  }
  const at = cdf(low, trials, expected);
  const before = low === 0 ? 0 : cdf(low - 1, trials, expected);
  return Math.max(0, (low - (at - tail) / (at - before)) / trials);
}

function positionOf(unit: { part: number; whole: number }, expected: number, cdf: Cdf): FunnelPosition {
  const atMost = cdf(unit.part, unit.whole, expected);
  const atLeast = cdf(unit.whole - unit.part, unit.whole, 1 - expected);
  if (atMost < TAIL_998) return "far_below";
  if (atLeast < TAIL_998) return "far_above";
  if (atMost < TAIL_95) return "below";
  return atLeast < TAIL_95 ? "above" : "within";
}

function positionByScore(score: number): FunnelPosition {
  if (score < -Z_998) return "far_below";
  if (score > Z_998) return "far_above";
  if (score < -Z_95) return "below";
  return score > Z_95 ? "above" : "within";
}
