import { describe, expect, it } from "vitest";
import { loadDistributions } from "../../src/comparison/distributions.js";
import type { Layout } from "../../src/comparison/layout.js";
import { resample } from "../../src/comparison/resample.js";
import { clusteredInterval } from "../../src/comparison/score-interval.js";
import { mulberry32 } from "../../src/evaluation/bootstrap.js";

/** Notices in groups, each given as part and whole by slot. */
function layout(
  labels: ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly [number, number] | null>>>,
  kind: Layout["kind"] = "groups",
): Layout {
  const slots = labels[0]![0]!.length;
  const tally = (counts: readonly [number, number] | null) =>
    counts && { part: counts[0], lenient: counts[0], whole: counts[1] };
  return {
    kind,
    labels: labels.length,
    slots,
    categories: Array.from({ length: slots }, (_, slot) => (slots === 1 ? null : `category-${slot}`)),
    groups: labels.flatMap((_, label) =>
      Array.from({ length: slots }, (_, slot) => ({
        key: [`${label}`],
        label,
        slot,
        tally: { part: 0, lenient: 0, whole: 0 },
        notices: 0,
        problems: 0,
        noticeIds: [],
        problemIds: [],
      })),
    ),
    clusters: labels.flatMap((members, label) => members.map((slotsOf) => ({ label, tallies: slotsOf.map(tally) }))),
    design: null,
  };
}

const one = (...counts: Array<readonly [number, number]>) => counts.map((count) => [count]);

describe("resample", () => {
  it("finds the variance of a ratio over notices", () => {
    // Five notices of 10: p = 0.66; the linearised variance is K/(K−1) Σ(x − pn)²/N² = 5/4 · 33.2/2500 = 0.0166.
    const { groups } = resample(layout([one([9, 10], [8, 10], [9, 10], [3, 10], [4, 10])]), 1);
    expect(groups[0]!.clusters).toBe(5);
    expect(groups[0]!.variance).toBeGreaterThan(0.0166 * 0.9);
    expect(groups[0]!.variance).toBeLessThan(0.0166 * 1.1);
    expect(groups[0]!.percentiles!.low).toBeGreaterThanOrEqual(0.3);
    expect(groups[0]!.percentiles!.high).toBeLessThanOrEqual(0.9);
  });

  it("takes every group's notices from its own, and the others from theirs", () => {
    const { groups, others } = resample(layout([one([9, 10], [3, 10]), one([1, 10], [1, 10]), one([5, 9])]), 1);
    expect(groups.map(({ clusters }) => clusters)).toEqual([2, 2, 1]);
    expect(others.map(({ clusters }) => clusters)).toEqual([3, 3, 4]);
    expect(groups[1]!.variance).toBeCloseTo(0, 12);
    expect(groups[2]).toMatchObject({ variance: 0, percentiles: null });
    expect(others[1]!.variance).toBeGreaterThan(0);
  });

  it("keeps categories of one notice together", () => {
    // The second category is always the first one's opposite: together they never vary, apart they do.
    const members = [
      [
        [8, 8],
        [0, 8],
      ],
      [
        [0, 8],
        [8, 8],
      ],
      [
        [4, 8],
        [4, 8],
      ],
    ] as const;
    const { groups, others, withinErrors } = resample(layout([members], "categories"), 1);
    expect(groups[0]!.variance).toBeCloseTo(groups[1]!.variance, 12);
    expect(groups[0]!.variance).toBeGreaterThan(0.05);
    expect(others[0]!.clusters).toBe(0);
    expect(withinErrors[0]).toBeCloseTo(withinErrors[1]!, 12);
    expect(withinErrors[0]).toBeGreaterThan(0.3);
  });

  it("draws the same for the same seed", () => {
    const notices = layout([one([9, 10], [3, 10], [7, 12])]);
    expect(resample(notices, 4)).toEqual(resample(notices, 4));
    expect(resample(notices, 4)).not.toEqual(resample(notices, 5));
  });

  it("gives intervals that hold the true share about as often as they say", async () => {
    const { studentQuantile } = await loadDistributions();
    const random = mulberry32(20);
    const truth = 0.8;
    const trials = 250;
    let held = 0;
    let percentilesHeld = 0;
    for (let trial = 0; trial < trials; trial++) {
      // Six notices whose own shares lie evenly from 0.6 to 1.
      const notices = Array.from({ length: 6 }, () => {
        const own = truth - 0.2 + 0.4 * random();
        const whole = 10 + Math.floor(30 * random());
        const part = Array.from({ length: whole }, () => random() < own).filter(Boolean).length;
        return [part, whole] as const;
      });
      const [part, whole] = notices.reduce(([x, n], [a, b]) => [x + a, n + b], [0, 0]);
      const { groups } = resample(layout([one(...notices)]), trial);
      const { low, high } = clusteredInterval({ part, whole, ...groups[0]! }, studentQuantile);
      if (low <= truth && truth <= high) held++;
      const { percentiles } = groups[0]!;
      if (percentiles!.low <= truth && truth <= percentiles!.high) percentilesHeld++;
    }
    expect(held / trials).toBeGreaterThan(0.92);
    expect(percentilesHeld).toBeLessThan(held);
  });
});
