import { jaccard } from "./statistics.js";

/** How far apart two coders' lists of labels are, 0 (the same) to 1 (nothing in common). The order does not count. */
export type SetDistance = (a: readonly string[], b: readonly string[]) => number;

/** 0 where both lists hold the same labels, else 1. */
export const nominalDistance: SetDistance = (a, b) => (jaccard(a, b) === 1 ? 0 : 1);

/** 1 − |A∩B| / |A∪B|. */
export const jaccardDistance: SetDistance = (a, b) => 1 - jaccard(a, b);

/**
 * MASI: 1 − J·M, where J is the Jaccard coefficient and M is 1 for equal sets, 2/3 where one holds the other, 1/3 where
 * they overlap, 0 where they share nothing (Passonneau 2006, Measuring agreement on set-valued items (MASI) for
 * semantic and pragmatic annotation, LREC). A label left out weighs less than a label exchanged for another.
 */
export const masiDistance: SetDistance = (a, b) => {
  const left = new Set(a);
  const right = new Set(b);
  const shared = [...left].filter((label) => right.has(label)).length;
  if (shared === left.size && shared === right.size) return 0;
  if (shared === 0) return 1;
  const monotonicity = shared === Math.min(left.size, right.size) ? 2 / 3 : 1 / 3;
  return 1 - jaccard(a, b) * monotonicity;
};
