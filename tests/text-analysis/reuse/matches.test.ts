import { describe, expect, it } from "vitest";
import { matchesOf } from "../../../src/text-analysis/reuse/matches.js";

const A = "甲乙清点粮库台账丙丁换装门锁";
const B = "换装门锁清点粮库台账";

describe("matchesOf", () => {
  it("follows each pair of places as far as the texts agree, either way", () => {
    expect(matchesOf(A, B, [4, 6, 10, 0], 2)).toEqual([
      { a: 2, b: 4, length: 6 },
      { a: 10, b: 0, length: 4 },
    ]);
  });

  it("gives a stretch once, however many places lead to it", () => {
    expect(matchesOf(A, B, [2, 4, 3, 5, 6, 8], 2)).toEqual([{ a: 2, b: 4, length: 6 }]);
  });

  it("takes time linear in texts that repeat one sign, each place leading to another distance", () => {
    const text = "甲".repeat(100_000);
    const seeds = Array.from({ length: 50_000 }, (_, i) => [i, 99_999 - i]).flat();
    const started = performance.now();
    expect(matchesOf(text, text, seeds, 2).length).toBeLessThan(50);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("drops places whose hashes agreed by chance", () => {
    expect(matchesOf(A, B, [0, 0, 8, 4], 2)).toEqual([]);
  });
});
