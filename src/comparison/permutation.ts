import { mulberry32 } from "../evaluation/bootstrap.js";

/**
 * What a permutation test needs. Items carry counts and a label; labels are shuffled among the items of a block; an item
 * with its label adds its counts to a pair of group and stratum.
 *
 * A stratum is what group and others are compared within: everything, a category, or a notice.
 */
export interface PermutationDesign {
  items: readonly PermutedItem[];
  /** Index behind the last item of each block; items of a block stand together. */
  blockEnds: readonly number[];
  /** A count with base b of an item with label l goes to pair b + l · stride. */
  stride: number;
  groupOf: readonly number[];
  stratumOf: readonly number[];
  groups: number;
  /** `share`: counts are successes in trials. `mean`: amounts of single cases, each with a whole of 1. */
  scale: "share" | "mean";
}

/** What is permuted: a notice, a unit or a problem, with the group it belongs to. */
export interface PermutedItem {
  label: number;
  counts: ReadonlyArray<{ base: number; part: number; whole: number }>;
}

/** How one group differs from the others of its strata. */
export interface GroupTest {
  /** Difference of its value from the others', averaged over strata with weights n(N − n)/N (Mantel and Haenszel). */
  difference: number;
  /** In standard errors under the null hypothesis. */
  z: number;
  /** That standard error: what chance among single cases would make of the difference. */
  error: number;
  /** Two-sided; never 0. */
  p: number;
}

export interface PermutationTest {
  /** Σ (observed − expected)² / (expected variance), over groups: for shares in one stratum, Pearson's χ². */
  statistic: number;
  p: number;
  permutations: number;
  /** By group; null for a group that has nothing to be compared with. */
  groups: Array<GroupTest | null>;
}

/** Observed minus expected of each group and what it is weighed by. */
interface Scores extends Record<string, Float64Array> {
  residual: Float64Array;
  /** Denominator of the difference. */
  weight: Float64Array;
  /** Variance of the residual under the null hypothesis. */
  variance: Float64Array;
  /** Variance that the omnibus statistic weighs by. */
  spread: Float64Array;
}

/** Most shuffles, and most single steps that they may take together: a large run draws fewer. */
const PERMUTATIONS = 9999;
const FEWEST = 999;
const STEPS = 2e8;

/**
 * Tests whether groups differ, and each group from the rest, by shuffling labels.
 *
 * Under the null hypothesis a label says nothing of the counts, so every arrangement of labels within blocks is as likely
 * as the one found; p is the share of arrangements at least as extreme, the one found included: (1 + exceeding) / (1 +
 * drawn) (B. Phipson and G. K. Smyth, “Permutation p-values should never be zero”, Statistical Applications in Genetics
 * and Molecular Biology 9 (2010), article 39). Where whole notices are shuffled this respects that the problems of a
 * notice go together, for any number of notices and without assumptions on how; a χ² corrected by Rao and Scott (1984)
 * needs many notices in each group to estimate its correction, and corpora of notices seldom have them.
 *
 * @returns null where nothing can be tested: fewer than two groups, or counts that do not vary
 */
export function permutationTest(design: PermutationDesign, seed: number): PermutationTest | null {
  const labels = Int32Array.from(design.items, ({ label }) => label);
  const score = scorer(design);
  const observed = score(labels, noScores(design.groups));
  const tested = Array.from({ length: design.groups }, (_, group) => observed.variance[group]! > 1e-12);
  if (tested.filter(Boolean).length < 2) return null;
  const statistic = omnibus(observed);
  const z = Array.from({ length: design.groups }, (_, group) => zScore(observed, group));

  const steps = design.items.reduce((sum, { counts }) => sum + 1 + counts.length, 0) + 2 * design.groupOf.length;
  const permutations = Math.max(FEWEST, Math.min(PERMUTATIONS, Math.floor(STEPS / steps)));
  const random = mulberry32(seed);
  const exceeding = new Int32Array(design.groups);
  let exceedingAll = 0;
  const shuffled = noScores(design.groups);
  for (let drawn = 0; drawn < permutations; drawn++) {
    shuffle(labels, design.blockEnds, random);
    score(labels, shuffled);
    if (omnibus(shuffled) >= statistic - 1e-9) exceedingAll++;
    for (let group = 0; group < design.groups; group++) {
      if (tested[group] && Math.abs(zScore(shuffled, group)) >= Math.abs(z[group]!) - 1e-9) exceeding[group]!++;
    }
  }
  return {
    statistic,
    p: (1 + exceedingAll) / (1 + permutations),
    permutations,
    groups: z.map((score, group) =>
      tested[group]
        ? {
            difference: observed.residual[group]! / observed.weight[group]!,
            z: score,
            error: Math.sqrt(observed.variance[group]!) / observed.weight[group]!,
            p: (1 + exceeding[group]!) / (1 + permutations),
          }
        : null,
    ),
  };
}

/** Value and variance of a case in each stratum, which no shuffle changes. */
interface StratumTotals {
  whole: Float64Array;
  mean: Float64Array;
  variance: Float64Array;
}

function stratumTotals({ items, stratumOf, scale }: PermutationDesign): StratumTotals {
  const strata = Math.max(-1, ...stratumOf) + 1;
  const whole = new Float64Array(strata);
  const part = new Float64Array(strata);
  const squares = new Float64Array(strata);
  for (const { counts } of items) {
    for (const count of counts) {
      // A pair's stratum does not depend on the label.
      const stratum = stratumOf[count.base]!;
      whole[stratum]! += count.whole;
      part[stratum]! += count.part;
      squares[stratum]! += count.part * count.part;
    }
  }
  const mean = part.map((sum, stratum) => (whole[stratum] === 0 ? 0 : sum / whole[stratum]!));
  const variance = mean.map((value, stratum) => {
    const n = whole[stratum]!;
    if (n < 2) return 0;
    const perCase = scale === "share" ? value * (1 - value) : squares[stratum]! / n - value * value;
    return Math.max(0, (perCase * n) / (n - 1));
  });
  return { whole, mean, variance };
}

/**
 * What works the scores of an arrangement of labels out. It is called thousands of times: the design is laid out flat once,
 * and nothing is made anew.
 * @returns a function that fills the scores it is given, and gives them back
 */
function scorer(design: PermutationDesign): (labels: Int32Array, into: Scores) => Scores {
  const totals = stratumTotals(design);
  const stride = design.stride;
  const groupOf = Int32Array.from(design.groupOf);
  const stratumOf = Int32Array.from(design.stratumOf);
  const counts = design.items.flatMap(({ counts }, item) => counts.map((count) => ({ ...count, item })));
  const item = Int32Array.from(counts, (count) => count.item);
  const base = Int32Array.from(counts, (count) => count.base);
  const parts = Float64Array.from(counts, (count) => count.part);
  const wholes = Float64Array.from(counts, (count) => count.whole);
  const part = new Float64Array(groupOf.length);
  const whole = new Float64Array(groupOf.length);

  return (labels, into) => {
    part.fill(0);
    whole.fill(0);
    for (let at = 0; at < base.length; at++) {
      const pair = base[at]! + labels[item[at]!]! * stride;
      part[pair]! += parts[at]!;
      whole[pair]! += wholes[at]!;
    }
    for (const sums of Object.values(into)) sums.fill(0);
    for (let pair = 0; pair < groupOf.length; pair++) {
      const n = whole[pair]!;
      if (n === 0) continue;
      const group = groupOf[pair]!;
      const stratum = stratumOf[pair]!;
      const against = n * (1 - n / totals.whole[stratum]!);
      into.residual[group]! += part[pair]! - n * totals.mean[stratum]!;
      into.weight[group]! += against;
      into.variance[group]! += against * totals.variance[stratum]!;
      into.spread[group]! += n * totals.variance[stratum]!;
    }
    return into;
  };
}

function noScores(groups: number): Scores {
  return {
    residual: new Float64Array(groups),
    weight: new Float64Array(groups),
    variance: new Float64Array(groups),
    spread: new Float64Array(groups),
  };
}

function zScore({ residual, variance }: Scores, group: number): number {
  return variance[group]! > 1e-12 ? residual[group]! / Math.sqrt(variance[group]!) : 0;
}

function omnibus({ residual, spread }: Scores): number {
  let sum = 0;
  for (let group = 0; group < residual.length; group++) {
    if (spread[group]! > 1e-12) sum += residual[group]! ** 2 / spread[group]!;
  }
  return sum;
}

/** Shuffles within each block (Fisher and Yates, from the end). */
function shuffle(labels: Int32Array, blockEnds: readonly number[], random: () => number): void {
  let start = 0;
  for (const end of blockEnds) {
    for (let last = end - 1; last > start; last--) {
      const other = start + Math.floor(random() * (last - start + 1));
      const held = labels[last]!;
      labels[last] = labels[other]!;
      labels[other] = held;
    }
    start = end;
  }
}
