import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/charts/excerpt.js";

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("excerpt", () => {
  it("takes all rows that fit", () => {
    expect(excerpt(rows(60), 60, 0.5)).toEqual({ first: rows(60), between: [], last: [] });
  });

  it("takes both ends of a ranking, so that with the pooled row the limit is kept", () => {
    const { first, between, last } = excerpt(rows(61), 60, 0.5);
    expect(first.length + last.length + 1).toBe(60);
    expect(between).toEqual([30, 31]);
    expect([...first, ...between, ...last]).toEqual(rows(61));
  });

  it("takes only the first rows where the end is of no interest", () => {
    expect(excerpt(rows(100), 60, 0)).toEqual({ first: rows(59), between: rows(100).slice(59), last: [] });
  });
});
