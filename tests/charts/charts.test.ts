import { describe, expect, it } from "vitest";
import { CHARTS, type ChartKind } from "../../src/charts/charts.js";
import { TABLES } from "../../src/tables/tables.js";
import { sampleInput } from "./sample.js";

const KINDS = Object.entries<ChartKind>(CHARTS);

describe("CHARTS", () => {
  it.each(KINDS)("calls %s by the name that its files get", (name, { build }) => {
    expect(build(sampleInput(3), "zh").name).toBe(name);
  });

  it.each(KINDS)("draws %s without the tables that it does not need, and no further ones", (name, { build, needs }) => {
    for (const table of needs) expect(TABLES).toHaveProperty(table);
    const { counts, ...input } = sampleInput(20);
    const same =
      JSON.stringify(build(input, "zh")) === JSON.stringify(build({ ...input, ...(counts ? { counts } : {}) }, "zh"));
    expect(same, name).toBe(needs.length === 0);
  });
});
