import { describe, expect, it } from "vitest";
import { type Counts, noCounts } from "../../src/completion/counts.js";
import { ratiosOf, share } from "../../src/completion/ratio.js";

function counts(values: Partial<Counts>): Counts {
  return { ...noCounts(), ...values };
}

describe("ratiosOf", () => {
  it("divides completed by the problems whose state is given", () => {
    // 3 of 8 stated; 12 more without a state are in the denominator of coverage alone.
    const ratios = ratiosOf(counts({ problems: 20, completed: 3, mostly: 4, inProgress: 1, unstated: 12 }));
    expect(ratios).toMatchObject({ ratio: 0.375, coverage: 0.4 });
    // Worked by hand: centre (0.375 + 0.240091)/1.480182 = 0.415551, half-width 0.278707.
    expect(ratios.ratio_low).toBeCloseTo(0.136844, 4);
    expect(ratios.ratio_high).toBeCloseTo(0.694258, 4);
  });

  it("does not count what is mostly completed as completed", () => {
    expect(ratiosOf(counts({ problems: 2, mostly: 2 })).ratio).toBe(0);
  });

  it("has no ratio where no state is given, but an account ratio over all problems", () => {
    expect(ratiosOf(counts({ problems: 4, unstated: 4, accountedDone: 3 }))).toMatchObject({
      ratio: null,
      ratio_low: null,
      ratio_high: null,
      coverage: 0,
      accounted_done: 3,
      account_ratio: 0.75,
    });
  });

  it("has nothing but counts where there is no problem", () => {
    expect(ratiosOf(counts({ notices: 1 }))).toEqual({
      ratio: null,
      ratio_low: null,
      ratio_high: null,
      coverage: null,
      stated_ratio: null,
      accounted_done: 0,
      account_ratio: null,
      account_low: null,
      account_high: null,
    });
  });

  it("gives the claimed ratio as printed, even above 1", () => {
    expect(ratiosOf(counts({ claimedProblems: 10, claimedCompleted: 11 })).stated_ratio).toBe(1.1);
  });

  it("rounds to six decimals", () => {
    expect(ratiosOf(counts({ problems: 3, completed: 1, inProgress: 2 })).ratio).toBe(0.333333);
  });
});

describe("share", () => {
  it("is undefined of nothing", () => {
    expect(share(0, 0)).toBeNull();
    expect(share(2, 3)).toBe(0.666667);
  });
});
