import { describe, expect, it } from "vitest";
import { adjustPValues, chiSquareTail } from "../../src/text-analysis/p-values.js";

describe("chiSquareTail", () => {
  it("gives the usual critical values of χ² with one degree of freedom", async () => {
    const tail = await chiSquareTail();
    expect(tail(3.841458820694124)).toBeCloseTo(0.05, 12);
    expect(tail(6.634896601021214)).toBeCloseTo(0.01, 12);
    expect(tail(10.827566170662733)).toBeCloseTo(0.001, 12);
    expect(tail(0)).toBe(1);
  });

  it("stays exact far out, where R's pchisq(400, 1, lower.tail = FALSE) is 5.507248e-89", async () => {
    const tail = await chiSquareTail();
    expect(tail(400) / 5.507248e-89).toBeCloseTo(1, 6);
  });
});

describe("adjustPValues", () => {
  /** The fifteen p-values of the example in Benjamini and Hochberg 1995, section 3.2. */
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  it("rejects four hypotheses by the false discovery rate, as Benjamini and Hochberg do, and three by Holm", async () => {
    const { benjaminiHochberg, holm } = await adjustPValues(published);
    expect(benjaminiHochberg.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(benjaminiHochberg[3]).toBeCloseTo((15 / 4) * 0.0095, 12);
    expect(holm.filter((p) => p <= 0.05)).toHaveLength(3);
    expect(holm[2]).toBeCloseTo(13 * 0.0019, 12);
  });

  it("keeps the order given, and gives nothing for nothing", async () => {
    const { holm } = await adjustPValues([0.04, 0.01]);
    expect(holm[0]).toBeCloseTo(0.04, 12);
    expect(holm[1]).toBeCloseTo(0.02, 12);
    expect(await adjustPValues([])).toEqual({ benjaminiHochberg: [], holm: [] });
  });
});
