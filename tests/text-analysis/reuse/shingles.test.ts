import { describe, expect, it } from "vitest";
import { resemblance, shingles } from "../../../src/text-analysis/reuse/shingles.js";

describe("shingles", () => {
  it("gives the distinct stretches of five signs, a shorter text whole", () => {
    expect([...shingles("清点粮库台账")]).toEqual(["清点粮库台", "点粮库台账"]);
    expect([...shingles("甲乙甲乙甲乙甲")]).toEqual(["甲乙甲乙甲", "乙甲乙甲乙"]);
    expect([...shingles("粮库")]).toEqual(["粮库"]);
  });
});

describe("resemblance", () => {
  it("is 1 for the same, 0 for nothing in common", () => {
    expect(resemblance("清点粮库台账", "清点粮库台账")).toEqual({ resemblance: 1, containment: 1 });
    expect(resemblance("清点粮库台账", "换装仓房门锁")).toEqual({ resemblance: 0, containment: 0 });
  });

  it("counts by hand: four of six shingles kept, all of the shorter text's", () => {
    // 1234567890: six shingles; its first eight signs have four of them.
    expect(resemblance("甲乙丙丁戊己庚辛壬癸", "甲乙丙丁戊己庚辛")).toEqual({ resemblance: 4 / 6, containment: 1 });
  });
});
