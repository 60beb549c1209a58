/**
 * Shares the places of a sample out among strata: one each, then place by place to the stratum that is furthest behind
 * its share, by the divisor method with standard rounding (Webster, Sainte-Laguë: the next place goes to the largest
 * N / (2n + 1); Balinski and Young 2001, Fair Representation, 2nd ed., ch. 4), so that the sample is proportional as far
 * as one place each allows. Of equal claims the earlier stratum comes first. No stratum gets more places than it has
 * problems.
 * @param sizes problems of each stratum, at least 1
 * @param places how many to draw in all
 * @returns places of each stratum; all there are where `places` is not less than all problems
 * @throws RangeError if there are fewer places than strata
 */
export function allocate(sizes: readonly number[], places: number): number[] {
  if (places < sizes.length) throw new RangeError(`${places} places for ${sizes.length} strata`);
  const given = sizes.map(() => 1);
  for (let left = places - sizes.length; left > 0; left--) {
    let next = -1;
    for (const [stratum, size] of sizes.entries()) {
      if (given[stratum]! < size && (next === -1 || claim(size, given[stratum]!) > claim(sizes[next]!, given[next]!))) {
        next = stratum;
      }
    }
    if (next === -1) break;
    given[next]!++;
  }
  return given;
}

function claim(size: number, given: number): number {
  return size / (2 * given + 1);
}
