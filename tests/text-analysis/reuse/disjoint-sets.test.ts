import { describe, expect, it } from "vitest";
import { DisjointSets } from "../../../src/text-analysis/reuse/disjoint-sets.js";

describe("DisjointSets", () => {
  it("joins sets, and sets that are joined", () => {
    const sets = new DisjointSets(6);
    sets.union(0, 1);
    sets.union(2, 3);
    expect(sets.find(0)).not.toBe(sets.find(2));
    sets.union(1, 3);
    sets.union(1, 0);
    expect(new Set([0, 1, 2, 3].map((member) => sets.find(member))).size).toBe(1);
    expect(sets.find(4)).toBe(4);
  });

  it("joins a long chain without deep paths", () => {
    const sets = new DisjointSets(100_000);
    for (let i = 1; i < 100_000; i++) sets.union(i - 1, i);
    expect(sets.find(99_999)).toBe(sets.find(0));
  });
});
