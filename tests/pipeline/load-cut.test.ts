import { describe, expect, it } from "vitest";
import { loadCut, stopWordsHash } from "../../src/pipeline/load-cut.js";
import { userDictionary } from "../../src/tokens/dictionary.js";
import { shippedCodebook } from "../coding/shipped.js";

describe("loadCut", () => {
  it("cuts with the codebook's terms, and brings the stop words of the program", async () => {
    const cut = await loadCut(userDictionary(shippedCodebook()), true);
    cut.prepare(["党费收缴不及时"]);
    expect(cut("党费收缴不及时")).toContain("党费收缴");
    expect(cut.stopWords.has("的")).toBe(true);
  });
});

describe("stopWordsHash", () => {
  it("is the SHA-256 of the list", async () => {
    expect(await stopWordsHash()).toMatch(/^[0-9a-f]{64}$/);
  });
});
