import { expect, it } from "vitest";
import { measureCode, measureKind } from "../../src/report/measure-code.js";

const STATES = ["done", "under_way", "planned", "declared"] as const;

it("writes every kind of measure in a few letters and reads it back", () => {
  const codes = new Set<string>();
  for (const state of STATES) {
    for (let bits = 0; bits < 16; bits++) {
      const kind = {
        state,
        dated: (bits & 1) > 0,
        documented: (bits & 2) > 0,
        quantified: (bits & 4) > 0,
        accountable: (bits & 8) > 0,
      };
      codes.add(measureCode(kind));
      expect(measureKind(measureCode(kind))).toEqual(kind);
    }
  }
  expect(codes.size).toBe(64);
});
