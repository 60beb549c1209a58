import { describe, expect, it } from "vitest";
import { grow } from "../../../src/text-analysis/reuse/grow.js";

/** Grows the first stretch of the words given, and gives the words of the pieces. */
function grown(a: string, b: string, seed: string): string[] {
  const match = { a: a.indexOf(seed), b: b.indexOf(seed), length: seed.length };
  const pieces = grow(a, b, match);
  for (const piece of pieces) {
    expect(a.slice(piece.a, piece.a + piece.length)).toBe(b.slice(piece.b, piece.b + piece.length));
  }
  return pieces.map((piece) => a.slice(piece.a, piece.a + piece.length));
}

describe("grow", () => {
  it("goes on over changed, added and left-out words, to both sides", () => {
    const a = "逐座清点全部粮库并补记台账由两名保管员共同签字确认后归档备查每季抽检一次";
    const b = "逐座清点所有粮库并补记台账由保管员共同签字确认后统一归档备查每季抽检两次";
    expect(grown(a, b, "保管员共同签字确认后")).toEqual([
      "粮库并补记台账由",
      "保管员共同签字确认后",
      "归档备查每季抽检",
    ]);
  });

  it("stops where the texts part, or agree for four signs alone", () => {
    expect(grown("甲乙丙丁戊清点粮库子丑寅卯辰", "己庚辛壬癸清点粮库午未申酉戌", "清点粮库")).toEqual(["清点粮库"]);
    expect(grown("清点粮库甲换装门锁", "清点粮库乙换装门锁", "清点粮库")).toEqual(["清点粮库"]);
  });

  it("does not go on over more than it then finds", () => {
    const [a, b] = ["清点粮库甲乙丙丁戊己庚辛壬癸子丑补记台账了", "清点粮库补记台账了"];
    expect(grown(a, b, "清点粮库")).toEqual(["清点粮库"]);
  });
});
