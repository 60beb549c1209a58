import { describe, expect, it } from "vitest";
import { fingerprintIndex } from "../../../src/text-analysis/reuse/fingerprint-index.js";

const prints = (...pairs: Array<[hash: number, place: number]>) => ({
  hashes: Uint32Array.from(pairs, ([hash]) => hash),
  places: Int32Array.from(pairs, ([, place]) => place),
});

/** The notices and places that a fingerprint leads to, its own among them. */
function leads(index: ReturnType<typeof fingerprintIndex>, fingerprint: number) {
  const posting = index.postingOf[fingerprint]!;
  if (posting < 0) return [];
  return [...index.postings.slice(posting, index.ends[posting])].map((other) => [
    index.notices[other],
    index.places[other],
  ]);
}

describe("fingerprintIndex", () => {
  it("leads from a fingerprint to those of its kind in later notices", () => {
    const index = fingerprintIndex(
      [prints([5, 0], [9, 4]), prints([9, 2]), prints([5, 7], [9, 9])],
      Int32Array.of(0, 1, 2),
      9,
    );
    expect([...index.firsts]).toEqual([0, 2, 3, 5]);
    expect(leads(index, 0)).toEqual([
      [0, 0],
      [2, 7],
    ]);
    expect(leads(index, 2)).toEqual([
      [1, 2],
      [2, 9],
    ]);
    expect([...index.shared]).toEqual([1, 1, 1, 1, 1]);
  });

  it("takes no notice of what notices of one unit share", () => {
    const index = fingerprintIndex([prints([5, 0]), prints([5, 3])], Int32Array.of(4, 4), 9);
    expect([...index.shared]).toEqual([0, 0]);
    expect(leads(index, 0)).toEqual([]);
  });

  it("gives no postings to what stands in too many notices, but says so", () => {
    const notices = Array.from({ length: 4 }, (_, i) => prints([5, i]));
    const index = fingerprintIndex(notices, Int32Array.of(0, 1, 2, 3), 3);
    expect([...index.shared]).toEqual([1, 1, 1, 1]);
    expect([0, 1, 2, 3].flatMap((fingerprint) => leads(index, fingerprint))).toEqual([]);
    expect(index.wideKinds).toBe(1);
  });

  it("follows a fingerprint that a notice repeats to three places at most", () => {
    const many = prints(...Array.from({ length: 9 }, (_, i): [number, number] => [5, i]));
    const index = fingerprintIndex([many, prints([5, 0])], Int32Array.of(0, 1), 9);
    expect(leads(index, 0)).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
    ]);
    expect(index.postingOf[5]).toBe(-1);
  });

  it("orders hashes above 2^31 as it does small ones", () => {
    const index = fingerprintIndex([prints([0xffffffff, 0], [1, 1]), prints([0xffffffff, 2])], Int32Array.of(0, 1), 9);
    expect(leads(index, 0)).toEqual([
      [0, 0],
      [1, 2],
    ]);
    expect(leads(index, 1)).toEqual([]);
  });
});
