import { describe, expect, it } from "vitest";
import { unitType } from "../../src/notice/unit-type.js";
import { UNIT_TYPES } from "../../src/tables/unit-types.js";

describe("UNIT_TYPES", () => {
  it("names the types that are told apart", () => {
    const units = [
      "石棠县委",
      "石棠县水务局党组",
      "石棠县人民法院党组",
      "石棠县第三人民医院党委",
      "石棠县实验中学党支部",
      "望岫大学党委",
    ];
    for (const unit of units) {
      const type = unitType(unit);
      expect(UNIT_TYPES, `${unit}: ${type}`).toHaveProperty(type as string);
    }
  });

  it("gives every type two names, no two types the same", () => {
    for (const lang of ["zh", "en"] as const) {
      const names = Object.values(UNIT_TYPES).map((name) => name[lang]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
