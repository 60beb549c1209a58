import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rollHashes } from "../../../src/text-analysis/reuse/rolling-hash.js";

function hashes(text: string, length: number, which: 0 | 1 = 0): number[] {
  const found: number[] = [];
  rollHashes(text, length, which, (start, hash) => {
    expect(start).toBe(found.length);
    found.push(hash);
  });
  return found;
}

describe("rollHashes", () => {
  it("gives a stretch the hash that it has by itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 3, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (text, length) => {
          const rolled = hashes(text, length);
          expect(rolled).toHaveLength(Math.max(0, text.length - length + 1));
          rolled.forEach((hash, start) => {
            expect(hashes(text.slice(start, start + length), length)).toEqual([hash]);
          });
        },
      ),
    );
  });

  it("has two hashes that differ", () => {
    expect(hashes("清点粮库", 2, 0)).not.toEqual(hashes("清点粮库", 2, 1));
  });

  it("gives the same numbers in every run", () => {
    expect(hashes("清点粮库", 3)).toEqual(hashes("清点粮库", 3));
    expect(hashes("短", 3)).toEqual([]);
  });
});
