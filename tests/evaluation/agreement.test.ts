import { describe, expect, it } from "vitest";
import { type Agreement, type AgreementMeasure, agreement, type CodedUnit } from "../../src/evaluation/agreement.js";
import { jaccardDistance } from "../../src/evaluation/set-distance.js";

/** Units from rows of codes, one row a coder; `.` is missing, `a+b` a list of two labels. */
function unitsOf(...coders: string[]): CodedUnit[] {
  const rows = coders.map((row) => row.split(" "));
  return rows[0]!.map((_, i) => ({
    id: `u${i + 1}`,
    cluster: `n${i % 3}`,
    text: `第${i + 1}条`,
    codes: rows.map((row) => (row[i] === "." ? null : row[i]!.split("+"))),
  }));
}

function figure(result: Agreement, measure: AgreementMeasure, category: string | null = null) {
  return result.figures.find((one) => one.measure === measure && one.category === category)!;
}

describe("agreement", () => {
  it("reproduces example C of Krippendorff (2011) and counts what was compared", () => {
    const result = agreement(
      ["A", "B", "C", "D"],
      unitsOf(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
      ),
    );
    expect(figure(result, "alpha").value).toBeCloseTo(0.743, 3);
    expect(result.units).toBe(12);
    expect(result.compared).toBe(11);
    expect(result.pairs).toHaveLength(6);
    const alpha = figure(result, "alpha");
    expect(alpha.low).toBeLessThanOrEqual(alpha.value!);
    expect(alpha.high).toBeGreaterThanOrEqual(alpha.value!);
  });

  it("reproduces the kappa of Cohen (1960) for two coders, with the confusion table", () => {
    const counts = [88, 14, 18, 10, 40, 10, 2, 6, 12];
    const rows = counts.flatMap((count, cell) =>
      new Array<[string, string]>(count).fill([`c${Math.floor(cell / 3)}`, `c${cell % 3}`]),
    );
    const result = agreement(
      ["甲", "乙"],
      unitsOf(rows.map(([code]) => code).join(" "), rows.map(([, code]) => code).join(" ")),
    );
    expect(figure(result, "percent").value).toBeCloseTo(0.7, 12);
    expect(figure(result, "kappa").value).toBeCloseTo(29 / 59, 12);
    expect(result.pairs[0]!.confusion.counts.flat()).toEqual(counts);
    expect(result.disagreements).toHaveLength(60);
  });

  it("averages kappa over each two of three coders", () => {
    const result = agreement(["A", "B", "C"], unitsOf("x y x y", "x y x y", "x y y y"));
    const [ab, ac, bc] = result.pairs.map((pair) => pair.kappa!);
    expect(ab).toBe(1);
    expect(figure(result, "kappa").value).toBeCloseTo((ab! + ac! + bc!) / 3, 12);
    // Of twelve pairs of codings the third coder's slip breaks two.
    expect(figure(result, "percent").value).toBeCloseTo(10 / 12, 12);
  });

  it("tells category by category, over the units that some coder gave it", () => {
    const result = agreement(["A", "B"], unitsOf("x x y z z", "x y y z z"));
    expect(figure(result, "alpha", "z")).toMatchObject({ value: 1, cases: 2 });
    expect(figure(result, "kappa", "x").value).toBeLessThan(1);
    expect(figure(result, "percent", "y")).toMatchObject({ value: 0.8, cases: 2 });
  });

  it("counts a label left out as nearer than another label, and nearer by Jaccard than by MASI", () => {
    const leftOut = unitsOf("a+b c a d", "a c a d");
    const exchanged = unitsOf("a+b c a d", "a+e c a d");
    const coders = ["A", "B"];
    const masi = figure(agreement(coders, leftOut), "alpha_labels").value!;
    expect(masi).toBeGreaterThan(figure(agreement(coders, exchanged), "alpha_labels").value!);
    const jaccard = figure(agreement(coders, leftOut, { distance: jaccardDistance }), "alpha_labels").value!;
    expect(jaccard).toBeGreaterThan(masi);
    // The primary label is the same throughout.
    expect(figure(agreement(coders, leftOut), "alpha").value).toBe(1);
  });

  it("says undefined where no unit is shared, and where one code is all there is", () => {
    const apart = agreement(["A", "B"], unitsOf("a b . .", ". . a b"));
    expect(apart.compared).toBe(0);
    for (const measure of ["percent", "kappa", "alpha", "alpha_labels"] as const) {
      expect(figure(apart, measure)).toMatchObject({ value: null, low: null, undefinedBecause: "no_cases" });
    }
    const same = agreement(["A", "B"], unitsOf("a a a", "a a a"));
    expect(figure(same, "percent")).toMatchObject({ value: 1, undefinedBecause: null });
    expect(figure(same, "kappa")).toMatchObject({ value: null, undefinedBecause: "no_variance" });
    expect(figure(same, "alpha")).toMatchObject({ value: null, undefinedBecause: "no_variance" });
  });

  it("lists units with another primary label or another set, with their text, and no others", () => {
    const result = agreement(["A", "B"], unitsOf("a a+b a+b c .", "a b+a a c d"));
    expect(result.disagreements.map((unit) => unit.id)).toEqual(["u2", "u3"]);
    expect(result.disagreements[0]).toMatchObject({
      text: "第2条",
      codes: [
        ["a", "b"],
        ["b", "a"],
      ],
    });
  });

  it("gives the same intervals again, and others for another seed", () => {
    const units = unitsOf("a b a b c a b", "a b b b c a a");
    const coders = ["A", "B"];
    expect(agreement(coders, units)).toEqual(agreement(coders, units));
    const other = agreement(coders, units, { bootstrap: { seed: 99, replicates: 50 } });
    expect(other.bootstrap).toEqual({ seed: 99, replicates: 50, level: 0.95 });
  });

  it("refuses what it cannot compare", () => {
    expect(() => agreement(["A"], [])).toThrow(/two coders/);
    expect(() => agreement(["A", "B"], unitsOf("a"))).toThrow(/u1 has 1 codings/);
    const empty: CodedUnit = { id: "u9", cluster: "n", text: "", codes: [[], ["a"]] };
    expect(() => agreement(["A", "B"], [empty])).toThrow(/u9 has an empty list/);
  });
});
