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

  it("drops places whose hashes agreed by chance", () => {
    expect(matchesOf(A, B, [0, 0, 8, 4], 2)).toEqual([]);
  });
});
