import { sum } from "./statistics.js";

/**
 * Coincidences of one unit: for each pair of values that two coders gave it, in both directions, 1 / (m − 1), where m
 * is the number of coders who coded it (Krippendorff 2011, Computing Krippendorff's alpha-reliability, section C).
 * A unit coded by fewer than two has none. Coincidences of units add up.
 * @param values indices of the values given, missing ones left out
 * @param kinds how many different values there are
 * @returns a square table of `kinds`, row by row
 */
export function coincidences(values: readonly number[], kinds: number): number[] {
  const table = new Array<number>(kinds * kinds).fill(0);
  for (const [i, a] of values.entries()) {
    for (const [j, b] of values.entries()) if (i !== j) table[a * kinds + b]! += 1 / (values.length - 1);
  }
  return table;
}

/**
 * Krippendorff's alpha, 1 − D_o / D_e, from the coincidences of all units: D_o the mean distance of values within
 * units, D_e that of values over all units (Krippendorff 2011). For any number of coders, with values missing.
 * @param table sums of `coincidences`
 * @param distance of two values by index, 0 for a value to itself
 * @returns up to 1, 0 for agreement as by chance; null where no unit was coded twice or all values are the same
 */
export function krippendorffAlpha(
  table: readonly number[],
  kinds: number,
  distance: (a: number, b: number) => number,
): number | null {
  const margins = Array.from({ length: kinds }, (_, a) => sum(table.slice(a * kinds, (a + 1) * kinds)));
  const values = sum(margins);
  let observed = 0;
  let byChance = 0;
  for (let a = 0; a < kinds; a++) {
    if (margins[a] === 0) continue;
    for (let b = 0; b < kinds; b++) {
      if (a === b || margins[b] === 0) continue;
      const apart = distance(a, b);
      observed += table[a * kinds + b]! * apart;
      byChance += margins[a]! * margins[b]! * apart;
    }
  }
  return byChance === 0 ? null : 1 - ((values - 1) * observed) / byChance;
}
