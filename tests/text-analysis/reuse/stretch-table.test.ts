import { describe, expect, it } from "vitest";
import { StretchTable } from "../../../src/text-analysis/reuse/stretch-table.js";

describe("StretchTable", () => {
  it("knows a place in another unit's notice, the last one met", () => {
    const table = new StretchTable(Int32Array.of(7, 7, 8));
    table.add(1, 1, { notice: 0, start: 3 });
    expect(table.elsewhere(1, 1, 7)).toBeNull();
    expect(table.elsewhere(1, 1, 8)).toEqual({ notice: 0, start: 3 });
    table.add(1, 1, { notice: 1, start: 4 });
    table.add(1, 1, { notice: 2, start: 5 });
    expect(table.elsewhere(1, 1, 7)).toEqual({ notice: 2, start: 5 });
    expect(table.elsewhere(1, 1, 8)).toEqual({ notice: 1, start: 4 });
    table.add(1, 1, { notice: 2, start: 9 });
    expect(table.elsewhere(1, 1, 8)).toEqual({ notice: 1, start: 4 });
  });

  it("keeps stretches apart that share half a hash, and holds more than it began with", () => {
    const table = new StretchTable(Int32Array.of(0, 1));
    for (let i = 0; i < 20_000; i++) table.add(i >>> 4, i & 15, { notice: i % 2, start: i });
    for (let i = 0; i < 20_000; i += 999) {
      expect(table.elsewhere(i >>> 4, i & 15, 1 - (i % 2))).toEqual({ notice: i % 2, start: i });
    }
    expect(table.elsewhere(9_999, 1, 0)).toBeNull();
  });
});
