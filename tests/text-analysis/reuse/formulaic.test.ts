import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintIndex } from "../../../src/text-analysis/reuse/fingerprint-index.js";
import { findFormulaic } from "../../../src/text-analysis/reuse/formulaic.js";
import { winnow, winnowingFor } from "../../../src/text-analysis/reuse/winnow.js";

function formulaic(texts: readonly string[], units: readonly number[], length: number) {
  const winnowing = winnowingFor(length);
  const ofUnits = Int32Array.from(units);
  const index = fingerprintIndex(
    texts.map((text) => winnow(text, winnowing)),
    ofUnits,
    1,
  );
  return findFormulaic(texts, ofUnits, index, winnowing.gram, length);
}

/** The same by trying every stretch of every text in every other. */
function byTrying(texts: readonly string[], units: readonly number[], length: number): number[][] {
  return texts.map((text, own) => {
    const covered = Array.from(text, () => 0);
    for (let start = 0; start + length <= text.length; start++) {
      const stretch = text.slice(start, start + length);
      if (texts.some((other, at) => units[at] !== units[own] && other.includes(stretch)))
        covered.fill(1, start, start + length);
    }
    return covered;
  });
}

describe("findFormulaic", () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(..."清点粮"), maxLength: 60 }), {
    minLength: 2,
    maxLength: 5,
  });

  it("covers exactly the signs that stand in a stretch of another unit too", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 4, max: 9 }),
        (given, units, length) => {
          const { covered } = formulaic(given, units.slice(0, given.length), length);
          expect(covered.map((signs) => [...signs])).toEqual(byTrying(given, units, length));
        },
      ),
    );
  });

  it("leads from every covered sign to the same words of another unit", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 9 }), (given, length) => {
        const units = given.map((_, i) => i % 3);
        const { covered, links } = formulaic(given, units, length);
        const linked = given.map((text) => Array.from(text, () => 0));
        links.forEach((flat, a) => {
          for (let at = 0; at < flat.length; at += 3) {
            const [b, placeA, placeB] = flat.slice(at, at + 3) as [number, number, number];
            expect(units[a]).not.toBe(units[b]);
            for (let i = 0; given[a]![placeA + i] === given[b]![placeB + i] && placeA + i < given[a]!.length; i++) {
              linked[a]![placeA + i] = 1;
              linked[b]![placeB + i] = 1;
            }
          }
        });
        covered.forEach((signs, notice) => {
          signs.forEach((sign, at) => {
            if (sign) expect(linked[notice]![at]).toBe(1);
          });
        });
      }),
    );
  });
});
