import { describe, expect, it } from "vitest";
import { findPassages } from "../../../src/text-analysis/reuse/find-passages.js";
import { fingerprintIndex } from "../../../src/text-analysis/reuse/fingerprint-index.js";
import { findFormulaic } from "../../../src/text-analysis/reuse/formulaic.js";
import { winnow, winnowingFor } from "../../../src/text-analysis/reuse/winnow.js";

const COMMON = "清点全部粮库并补记台账由两名保管员共同签字确认后归档";

function find(signs: string[], units: number[], mostNotices: number) {
  const winnowing = winnowingFor(16);
  const ofUnits = Int32Array.from(units);
  const index = fingerprintIndex(
    signs.map((text) => winnow(text, winnowing)),
    ofUnits,
    mostNotices,
  );
  const { links } = findFormulaic(signs, ofUnits, index, winnowing.gram, 20);
  const texts = signs.map((text) => ({ signs: text, starts: Int32Array.of(0, text.length) }));
  return [
    ...findPassages(texts, ofUnits, index, links, { minLength: 20, minResemblance: 0.5, gram: winnowing.gram }),
  ].map(({ noticeA, noticeB, a }) => [noticeA, noticeB, signs[noticeA]!.slice(a.from, a.to)]);
}

const around = (i: number) => `第${"甲乙丙丁戊己庚辛"[i]}${COMMON}${"子丑寅卯辰巳午未"[i]}段`;

describe("findPassages", () => {
  it("compares each notice with each of another unit", () => {
    const found = find([0, 1, 2].map(around), [0, 1, 0], 9);
    expect(found).toEqual([
      [0, 1, COMMON],
      [1, 2, COMMON],
    ]);
  });

  it("follows one link a notice where the words stand in many, and leaves none out", () => {
    const texts = [0, 1, 2, 3, 4, 5].map(around);
    const found = find(texts, [0, 1, 2, 3, 4, 5], 3);
    // Fifteen pairs if each were compared with each.
    expect(found.length).toBeLessThan(2 * texts.length);
    expect(new Set(found.flatMap(([a, b]) => [Number(a), Number(b)]))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(found.every(([, , words]) => words === COMMON)).toBe(true);
  });
});
