import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../src/evaluation/bootstrap.js";
import { correctedShares, type ValidatedProblem } from "../../src/human-coding/corrected-shares.js";

const repeat = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);
const checked = (machine: string, people: string | string[], weight = 1): ValidatedProblem => ({
  machine,
  people: [people].flat(),
  weight,
});

// Olofsson, P., Foody, G. M., Herold, M., Stehman, S. V., Woodcock, C. E. and Wulder, M. A. (2014). Good practices for
// estimating area and assessing accuracy of land change. Remote Sensing of Environment 148, section 5: a map of
// 10,000,000 pixels of 0.09 ha with 640 of them checked; mapped classes are rows, reference classes columns.
describe("correctedShares on the example of Olofsson et al. (2014)", () => {
  const classes = ["deforestation", "gain", "forest", "non-forest"];
  const counts = [
    [66, 0, 5, 4],
    [0, 55, 8, 12],
    [1, 0, 153, 11],
    [2, 1, 9, 313],
  ];
  // Thousands of pixels stand for pixels: only their shares count.
  const mapped = [200, 150, 3200, 6450].flatMap((pixels, place) => repeat(pixels, classes[place]!));
  const validated = counts.flatMap((row, i) =>
    row.flatMap((count, j) => repeat(count, checked(classes[i]!, classes[j]!))),
  );
  const result = correctedShares(mapped, validated, classes, { replicates: 4000 });
  const hectares = 900_000;

  it("gives the published areas", () => {
    const areas = result.shares.map(({ corrected }) => Math.round(corrected! * hectares));
    expect(areas).toEqual([21_158, 11_686, 285_770, 581_386]);
    expect(result.shares.map(({ raw }) => raw)).toEqual([0.02, 0.015, 0.32, 0.645]);
  });

  it("gives intervals as wide as the published ones, within a tenth", () => {
    const halves = result.shares.map(({ low, high }) => ((high! - low!) / 2) * hectares);
    const published = [6158, 3756, 15_510, 16_282];
    // Theirs are 1.96 standard errors, these percentiles: of rare classes skewed, and so a little narrower.
    for (const [place, half] of halves.entries()) {
      expect(half / published[place]!).toBeGreaterThan(0.9);
      expect(half / published[place]!).toBeLessThan(1.05);
    }
    expect(result.thin).toEqual([]);
  });
});

describe("correctedShares", () => {
  it("sums to 1 and finds a category that the machine never gives", () => {
    const machine = [...repeat(60, "finance"), ...repeat(40, "duty")];
    const validated = [
      ...repeat(15, checked("finance", "finance")),
      ...repeat(5, checked("finance", "procurement")),
      ...repeat(10, checked("duty", "duty")),
    ];
    const { shares } = correctedShares(machine, validated, ["finance", "duty"]);
    expect(shares.map(({ category, corrected }) => [category, corrected])).toEqual([
      ["finance", expect.closeTo(0.45, 12)],
      ["duty", expect.closeTo(0.4, 12)],
      ["procurement", expect.closeTo(0.15, 12)],
    ]);
    expect(shares[2]).toMatchObject({ problems: 0, validated: 0, raw: 0 });
    expect(shares[2]!.low).toBeGreaterThanOrEqual(0);
    expect(shares[2]!.high).toBeGreaterThan(0.15);
  });

  it("weighs problems that were drawn with unequal chances", () => {
    // Of 100 problems coded finance ten doubtful ones were all checked, of the ninety others only nine.
    const machine = repeat(100, "finance");
    const validated = [...repeat(10, checked("finance", "duty")), ...repeat(9, checked("finance", "finance", 10))];
    const { shares } = correctedShares(machine, validated, ["finance", "duty"]);
    expect(shares.map(({ corrected }) => corrected)).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.1, 12)]);
  });

  it("counts people who differ in equal parts", () => {
    const { shares } = correctedShares(["a", "a"], [checked("a", ["a", "b"]), checked("a", ["a", "a"])], ["a", "b"]);
    expect(shares.map(({ corrected }) => corrected)).toEqual([0.75, 0.25]);
  });

  it("is undefined, and says of which categories, where some of the machine's were not checked at all", () => {
    const result = correctedShares(["a", "a", "b"], [checked("a", "a")], ["a", "b"]);
    expect(result.unvalidated).toEqual(["b"]);
    for (const share of result.shares) {
      expect(share).toMatchObject({ corrected: null, low: null, high: null, undefinedBecause: "unvalidated" });
    }
    expect(result.shares[0]!.raw).toBeCloseTo(2 / 3, 12);
    expect(correctedShares([], [], ["a"]).shares[0]).toMatchObject({ raw: null, undefinedBecause: "no_problems" });
  });

  it("warns of categories with few checked problems", () => {
    const validated = [...repeat(5, checked("a", "a")), ...repeat(4, checked("b", "b"))];
    expect(correctedShares(["a", "b"], validated, ["a", "b"]).thin).toEqual(["b"]);
  });

  it("holds the true share in about 95 of 100 samples, where the machine's own share never would", () => {
    // 2000 problems, 30 % finance; the machine takes a fifth of finance for duty and a tenth of duty for finance.
    const random = mulberry32(5);
    const truth = Array.from({ length: 2000 }, (_, i) => (i < 600 ? "finance" : "duty"));
    const machine = truth.map((code) => {
      const slips = random() < (code === "finance" ? 0.2 : 0.1);
      return slips ? (code === "finance" ? "duty" : "finance") : code;
    });
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const places = Array.from({ length: 120 }, () => Math.floor(random() * 2000));
      const validated = places.map((place) => checked(machine[place]!, truth[place]!));
      const { shares } = correctedShares(machine, validated, ["finance", "duty"], { replicates: 200, seed: trial });
      if (shares[0]!.low! <= 0.3 && shares[0]!.high! >= 0.3) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(covered).toBeLessThanOrEqual(200);
    expect(machine.filter((code) => code === "finance").length / 2000).toBeGreaterThan(0.3);
  });

  it("gives the same intervals again", () => {
    const validated = [...repeat(6, checked("a", "a")), ...repeat(3, checked("a", "b"))];
    const once = correctedShares(repeat(20, "a"), validated, ["a", "b"]);
    expect(correctedShares(repeat(20, "a"), validated, ["a", "b"])).toEqual(once);
  });
});
