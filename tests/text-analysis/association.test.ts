import { describe, expect, it } from "vitest";
import {
  frequencyLogLikelihood,
  logDice,
  logRatio,
  pointwiseMutualInformation,
  tableLogLikelihood,
} from "../../src/text-analysis/association.js";

describe("tableLogLikelihood", () => {
  it.each([
    ["the swiss", 110, 2442, 111, 29114, 270.72],
    ["can be", 29, 13, 123, 31612, 263.9],
    ["previous year", 31, 23, 139, 31584, 256.84],
    ["mineral water", 10, 0, 3, 31764, 167.23],
    ["at the", 76, 104, 2476, 29121, 157.21],
  ])("gives Dunning's (1993, table 2) value for “%s”", (_, a, b, c, d, value) => {
    expect(tableLogLikelihood(a, b, c, d)).toBeCloseTo(value, 2);
  });

  it("is 0 under independence", () => {
    expect(tableLogLikelihood(2, 4, 10, 20)).toBeCloseTo(0, 12);
  });
});

describe("frequencyLogLikelihood", () => {
  it("gives 2.65 for 52 in 50,000 words against 57 in 75,000, the example of Lancaster's course on keywords", () => {
    expect(frequencyLogLikelihood(52, 50_000, 57, 75_000)).toBeCloseTo(2.65, 2);
  });

  it("is the same from either side, 0 for equal rates, and 2a ln 2 for a word of one of two equal corpora", () => {
    expect(frequencyLogLikelihood(57, 75_000, 52, 50_000)).toBe(frequencyLogLikelihood(52, 50_000, 57, 75_000));
    expect(frequencyLogLikelihood(6, 300, 2, 100)).toBeCloseTo(0, 12);
    expect(frequencyLogLikelihood(5, 1_000, 0, 1_000)).toBeCloseTo(10 * Math.LN2, 12);
  });
});

describe("logRatio", () => {
  it("counts doublings, as Hardie (2014) introduces it", () => {
    expect(logRatio(20, 1_000, 10, 1_000)).toBe(1);
    expect(logRatio(40, 1_000, 10, 1_000)).toBe(2);
    expect(logRatio(10, 1_000, 40, 2_000)).toBe(-1);
    expect(logRatio(1_024, 5_000, 1, 5_000)).toBe(10);
  });

  it("takes a frequency of 0 as a half", () => {
    expect(logRatio(4, 1_000, 0, 1_000)).toBe(3);
    expect(logRatio(0, 1_000, 4, 1_000)).toBe(-3);
  });
});

describe("pointwiseMutualInformation", () => {
  it("is the binary logarithm of observed by expected", () => {
    expect(pointwiseMutualInformation(12, 1.5)).toBe(3);
  });
});

describe("logDice", () => {
  it("is 14 for words that always stand together and falls by one as they do so half as often (Rychlý 2008)", () => {
    expect(logDice(20, 20, 20)).toBe(14);
    expect(logDice(10, 20, 20)).toBe(13);
    // One in 16,000 of either, where Dice is 2^-14: the score that the paper calls less than one co-occurrence in 16,000.
    expect(logDice(1, 16_384, 16_384)).toBe(0);
  });
});
