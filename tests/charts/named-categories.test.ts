import { describe, expect, it } from "vitest";
import { categoryLabels, namedCategories } from "../../src/charts/named-categories.js";
import { CATEGORIES } from "./sample.js";

describe("namedCategories", () => {
  it("keeps the order of the codebook and puts codes it does not have behind", () => {
    const codes = namedCategories(CATEGORIES, ["zeta", "study", "old"]).map(({ code }) => code);
    expect(codes.slice(0, CATEGORIES.length)).toEqual(CATEGORIES.map(({ code }) => code));
    expect(codes.slice(CATEGORIES.length)).toEqual(["old", "zeta"]);
  });
});

describe("categoryLabels", () => {
  it("names each code in the language asked for, no two alike", () => {
    const twins = [
      { code: "a", zh: "作风", en: "Conduct", core: false },
      { code: "b", zh: "作风", en: "", core: false },
    ];
    expect([...categoryLabels(twins, "zh").values()]).toEqual(["作风", "作风′"]);
    expect([...categoryLabels(twins, "en").values()]).toEqual(["Conduct", "b"]);
  });

  it("wraps names that are longer than the room of a row", () => {
    const long = [{ code: "a", zh: "字".repeat(40), en: "", core: false }];
    expect(categoryLabels(long, "zh").get("a")?.split("\n").length).toBeGreaterThan(1);
  });
});
