import { describe, expect, it } from "vitest";
import { auditTerms } from "../../src/tokens/audit.js";
import { loadTokenizer } from "../../src/tokens/cut.js";
import { userDictionary } from "../../src/tokens/dictionary.js";
import { shippedCodebook } from "../coding/shipped.js";

describe("auditTerms", () => {
  it("finds no term of the shipped codebook broken", async () => {
    const dictionary = userDictionary(shippedCodebook());
    expect(auditTerms(dictionary.terms, await loadTokenizer(dictionary))).toEqual([]);
  });

  it("reports a term that is broken, with its pieces", async () => {
    const cut = await loadTokenizer(userDictionary(shippedCodebook()));
    const split = auditTerms(["党费", "甲乙丙水库渗漏"], cut);
    expect(split.map(({ term }) => term)).toEqual(["甲乙丙水库渗漏"]);
    expect(split[0]!.pieces.join("")).toBe("甲乙丙水库渗漏");
  });
});
