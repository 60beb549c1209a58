import { describe, expect, it } from "vitest";
import { population } from "../../src/human-coding/population.js";
import { stratify, stratifyWithin } from "../../src/human-coding/strata.js";
import { MUSEUM, WATER } from "./invented.js";

const problems = population([WATER, MUSEUM]);

describe("stratify", () => {
  it("makes a stratum of each combination that occurs", () => {
    const strata = stratify(problems, ["category", "uncertainty"]);
    expect(strata.map(({ values, problems: of }) => [...values, of.length])).toEqual([
      ["cadre", "0.5–0.8", 2],
      ["conduct", "0.5–0.8", 1],
      ["duty", "<0.5", 1],
      ["duty", "≥0.8", 1],
      ["finance", "0.5–0.8", 1],
      ["finance", "≥0.8", 2],
      ["party-building", "≥0.8", 1],
      ["study", "≥0.8", 1],
    ]);
  });

  it("tells notices without a unit apart by their identifiers", () => {
    const nameless = [WATER, MUSEUM].map((record) => ({ ...record, fields: { ...record.fields, unit: null } }));
    expect(stratify(population(nameless), ["unit"]).map(({ values }) => values)).toEqual([
      ["00a1b2c3d4e5"],
      ["12e4567890ab"],
    ]);
  });
});

describe("stratifyWithin", () => {
  it("passes over a dimension that would make more strata than places, and goes on to the next", () => {
    expect(stratifyWithin(problems, ["category", "unit", "uncertainty"], 20).dropped).toEqual([]);
    const { strata, dropped } = stratifyWithin(problems, ["unit", "category", "uncertainty"], 6);
    expect(dropped).toEqual(["category"]);
    expect(strata.map(({ values }) => values.length)).toEqual(strata.map(() => 2));
  });

  it("falls back on one stratum of all", () => {
    const { strata, dropped } = stratifyWithin(problems, ["category"], 3);
    expect(strata).toEqual([{ values: [], problems }]);
    expect(dropped).toEqual(["category"]);
  });
});
