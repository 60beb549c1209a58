import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Codebook } from "../../src/coding/codebook.js";
import { changedTerms } from "../../src/pipeline/changed-terms.js";
import { packCache } from "../../src/pipeline/pack-cache.js";
import { sketchOf } from "../../src/pipeline/text-sketch.js";
import { smallCodebook } from "../coding/small-codebook.js";
import { temporaryFolder } from "./outputs.js";

/** The small codebook with one more word. */
function withWord(word: string): Codebook {
  const codebook = structuredClone(smallCodebook());
  codebook.categories[0]!.terms[0]!.words.push(word);
  return codebook;
}

describe("changedTerms", () => {
  const folder = temporaryFolder();
  const cache = packCache(folder);
  const before = changedTerms(smallCodebook(), cache);
  const sketch = sketchOf(["该村水渠多年失修，欠款未还"], 13);

  it("says that nothing touches a text with the same terms", () => {
    const again = changedTerms(smallCodebook(), cache);
    expect(again.hash).toBe(before.hash);
    expect(again.mayTouch(sketch, before.hash)).toBe(false);
  });

  it("says that a new term touches the texts that hold it, and no others", () => {
    expect(changedTerms(withWord("水渠"), cache).mayTouch(sketch, before.hash)).toBe(true);
    expect(changedTerms(withWord("塘坝"), cache).mayTouch(sketch, before.hash)).toBe(false);
  });

  it("takes every text for touched where it does not know what the terms were", () => {
    const after = changedTerms(withWord("塘坝"), cache);
    expect(after.mayTouch(sketch, undefined)).toBe(true);
    expect(after.mayTouch(sketch, "0".repeat(64))).toBe(true);
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    expect(changedTerms(withWord("塘坝"), cache).mayTouch(sketch, before.hash)).toBe(true);
  });
});
