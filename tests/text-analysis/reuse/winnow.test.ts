import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastOfWindows, winnow, winnowingFor } from "../../../src/text-analysis/reuse/winnow.js";

describe("leastOfWindows", () => {
  it("chooses the fingerprints of the example in Schleimer, Wilkerson and Aiken (2003, figure 2)", () => {
    const hashes = Uint32Array.of(77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98);
    const places = leastOfWindows(hashes, 4);
    expect([...places].map((place) => [hashes[place], place])).toEqual([
      [17, 3],
      [17, 6],
      [8, 8],
      [39, 11],
      [17, 15],
    ]);
  });

  it("chooses one of every window, and is what a plain search finds", () => {
    const least = (hashes: number[], window: number) => {
      const places = new Set<number>();
      for (let start = 0; start + window <= hashes.length; start++) {
        let best = start;
        for (let at = start; at < start + window; at++) if (hashes[at]! <= hashes[best]!) best = at;
        places.add(best);
      }
      return [...places].sort((a, b) => a - b);
    };
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (hashes, window) => {
        expect([...leastOfWindows(Uint32Array.from(hashes), window)]).toEqual(least(hashes, window));
      }),
    );
  });
});

describe("winnow", () => {
  it("finds a common fingerprint in every common stretch of the sure length", () => {
    const text = fc.string({ unit: fc.constantFrom(..."清点粮库台账"), maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, fc.integer({ min: 4, max: 16 }), (before, behind, left, right, sure) => {
        const common = "换装门锁并由两人保管钥匙值守".repeat(2).slice(0, sure);
        const winnowing = winnowingFor(sure);
        const a = winnow(before + common + behind, winnowing);
        const b = winnow(left + common + right, winnowing);
        const inside = (places: Int32Array, start: number) =>
          [...places]
            .filter((place) => place >= start && place + winnowing.gram <= start + sure)
            .map((place) => place - start);
        const shared = new Set(inside(a.places, before.length));
        expect(inside(b.places, left.length).some((place) => shared.has(place))).toBe(true);
      }),
    );
  });

  it("takes about two in window + 1 of the places, and nothing of a text shorter than the sure length", () => {
    const winnowing = winnowingFor(16);
    expect(winnowing).toEqual({ gram: 10, window: 7 });
    expect(winnow("清点粮库台账", winnowing).places).toHaveLength(0);
    let seed = 7;
    const random = Array.from({ length: 8_000 }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCharCode(0x4e00 + (seed >>> 18));
    }).join("");
    expect(winnow(random, winnowing).places.length / 8_000).toBeCloseTo(2 / 8, 1);
  });
});
