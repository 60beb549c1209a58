import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PermutationDesign, permutationTest } from "../../src/comparison/permutation.js";

/** Cases in groups and blocks: `[group, block, part]`, compared within blocks. */
function within(
  cases: ReadonlyArray<readonly [group: number, block: number, part: number]>,
  groups: number,
): PermutationDesign {
  const sorted = [...cases].sort((a, b) => a[1] - b[1]);
  const blocks = Math.max(...cases.map(([, block]) => block)) + 1;
  const pairs = Array.from({ length: blocks * groups }, (_, pair) => pair);
  return {
    items: sorted.map(([label, block, part]) => ({ label, counts: [{ base: block * groups, part, whole: 1 }] })),
    blockEnds: sorted.flatMap(([, block], at) => (sorted[at + 1]?.[1] === block ? [] : [at + 1])),
    stride: 1,
    groupOf: pairs.map((pair) => pair % groups),
    stratumOf: pairs.map((pair) => Math.floor(pair / groups)),
    groups,
    scale: "share",
  };
}

const table = (counts: ReadonlyArray<readonly [part: number, whole: number]>, block = 0) =>
  counts.flatMap(([part, whole], group) =>
    Array.from({ length: whole }, (_, at) => [group, block, at < part ? 1 : 0] as const),
  );

/** Notices with a group each, all of whose problems go along. */
const notices = (
  list: ReadonlyArray<readonly [group: number, part: number, whole: number]>,
  groups: number,
): PermutationDesign => ({
  items: list.map(([label, part, whole]) => ({ label, counts: [{ base: 0, part, whole }] })),
  blockEnds: [list.length],
  stride: 1,
  groupOf: Array.from({ length: groups }, (_, group) => group),
  stratumOf: new Array<number>(groups).fill(0),
  groups,
  scale: "share",
});

describe("permutationTest", () => {
  it("comes to Fisher's exact test for his tea tasting", () => {
    // R. A. Fisher, The Design of Experiments, 1935, chapter II: 3 of 4 against 1 of 4; two-sided p = 34/70.
    const test = permutationTest(
      within(
        table([
          [3, 4],
          [1, 4],
        ]),
        2,
      ),
      1,
    )!;
    expect(test.p).toBeCloseTo(34 / 70, 1);
    expect(Math.abs(test.p - 34 / 70)).toBeLessThan(0.02);
    expect(test.groups[0]!.p).toBe(test.p);
    expect(test.groups[0]!.difference).toBe(0.5);
    expect(test.groups[1]!.difference).toBe(-0.5);
  });

  it("has Pearson's χ² for its statistic in one stratum", () => {
    // 18/20, 12/20, 9/20: expected 13 each; Σ(O − E)² / E(1 − p) = (25 + 1 + 16) / (13·0.35) = 9.2308, times 59/60 for
    // the variance without replacement.
    const test = permutationTest(
      within(
        table([
          [18, 20],
          [12, 20],
          [9, 20],
        ]),
        3,
      ),
      1,
    )!;
    expect(test.statistic).toBeCloseTo((9.230769 * 59) / 60, 5);
    expect(test.p).toBeLessThan(0.02);
    expect(test.p).toBeGreaterThan(0.004);
  });

  it("compares within strata: the Berkeley admissions", () => {
    // P. J. Bickel, E. A. Hammel and J. W. O'Connell, Science 187 (1975) 398–404, as R's UCBAdmissions; admitted and
    // applied, men and women, by department. Taken together men are admitted 14 points more often; within departments the
    // Cochran–Mantel–Haenszel statistic (without correction) is 1.53.
    const departments = [
      [
        [512, 825],
        [89, 108],
      ],
      [
        [353, 560],
        [17, 25],
      ],
      [
        [120, 325],
        [202, 593],
      ],
      [
        [138, 417],
        [131, 375],
      ],
      [
        [53, 191],
        [94, 393],
      ],
      [
        [22, 373],
        [24, 341],
      ],
    ] as const;
    const test = permutationTest(
      within(
        departments.flatMap((counts, block) => table(counts, block)),
        2,
      ),
      3,
    )!;
    expect(test.groups[0]!.z ** 2).toBeCloseTo(1.5246, 3);
    expect(test.groups[0]!.p).toBeGreaterThan(0.15);
    expect(test.groups[0]!.p).toBeLessThan(0.3);
    expect(test.groups[0]!.difference).toBeLessThan(0);
  });

  it("does not take the problems of a notice for independent", () => {
    // Two notices against two, all or nothing: 40 problems of 40 against 0 of 40. As single problems p would be 10⁻²³; of
    // the six ways to choose two notices of four, two are as extreme.
    const test = permutationTest(
      notices(
        [
          [0, 20, 20],
          [0, 20, 20],
          [1, 0, 20],
          [1, 0, 20],
        ],
        2,
      ),
      1,
    )!;
    expect(test.p).toBeGreaterThan(0.3);
    expect(test.p).toBeLessThan(0.37);
  });

  it("compares means per notice", () => {
    const design = {
      ...notices(
        [
          [0, 30, 1],
          [0, 34, 1],
          [0, 29, 1],
          [1, 11, 1],
          [1, 14, 1],
          [1, 9, 1],
        ],
        2,
      ),
      scale: "mean" as const,
    };
    const test = permutationTest(design, 1)!;
    expect(test.groups[0]!.difference).toBeCloseTo(31 - 34 / 3, 10);
    // 2 of the 20 ways to choose three of six.
    expect(test.p).toBeGreaterThan(0.08);
    expect(test.p).toBeLessThan(0.12);
  });

  it("tests nothing where nothing varies or there is one group", () => {
    expect(
      permutationTest(
        within(
          table([
            [4, 4],
            [6, 6],
          ]),
          2,
        ),
        1,
      ),
    ).toBeNull();
    expect(permutationTest(within(table([[4, 9]]), 1), 1)).toBeNull();
    expect(permutationTest(notices([], 2), 1)).toBeNull();
  });

  it("says the same for the same seed, and never that p is 0", () => {
    const design = within(
      table([
        [30, 30],
        [0, 30],
      ]),
      2,
    );
    expect(permutationTest(design, 7)).toEqual(permutationTest(design, 7));
    const { p, permutations } = permutationTest(design, 7)!;
    expect(p).toBe(1 / (1 + permutations));
  });

  it("does not depend on what the groups are numbered", () => {
    const list = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })),
      { minLength: 4, maxLength: 9 },
    );
    const turned = [2, 0, 1];
    fc.assert(
      fc.property(list, (cases) => {
        const counts = cases
          .map(([group, part, rest]) => [group, part, part + rest] as const)
          .filter(([, , whole]) => whole > 0);
        const one = permutationTest(notices(counts, 3), 5);
        const other = permutationTest(
          notices(
            counts.map(([group, ...rest]) => [turned[group]!, ...rest]),
            3,
          ),
          5,
        );
        expect(other === null).toBe(one === null);
        if (one === null || other === null) return;
        expect(other.statistic).toBeCloseTo(one.statistic, 8);
        expect(other.p).toBeCloseTo(one.p, 10);
        for (const group of [0, 1, 2]) {
          expect(other.groups[turned[group]!]?.difference ?? 0).toBeCloseTo(one.groups[group]?.difference ?? 0, 8);
        }
      }),
      { numRuns: 15 },
    );
  });
});
