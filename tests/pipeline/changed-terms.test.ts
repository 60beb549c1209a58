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

const TEXT = "该村“水 渠”多年失修，欠款未还";

describe("changedTerms", () => {
  const folder = temporaryFolder();
  const cache = packCache(folder);
  const before = changedTerms(smallCodebook(), cache);
  const sketch = sketchOf(["该村水渠多年失修，欠款未还"], 13);

  it("says that nothing touches a text with the same terms", () => {
    const again = changedTerms(smallCodebook(), cache);
    expect(again.hash).toBe(before.hash);
    expect(again.since(before.hash)!.mayTouch(sketch)).toBe(false);
    expect(again.since(before.hash)!.touch(TEXT)).toBe(false);
  });

  it("says that a new term touches the texts that hold it, and no others", () => {
    const water = changedTerms(withWord("水渠"), cache).since(before.hash)!;
    expect([water.mayTouch(sketch), water.touch(TEXT), water.touch("渠水")]).toEqual([true, true, false]);
    const dam = changedTerms(withWord("塘坝"), cache).since(before.hash)!;
    expect([dam.mayTouch(sketch), dam.touch(TEXT)]).toEqual([false, false]);
  });

  it("says the same of a term that is there no more", () => {
    const { hash } = changedTerms(withWord("水渠"), cache);
    const gone = changedTerms(smallCodebook(), cache).since(hash)!;
    expect([gone.mayTouch(sketch), gone.touch(TEXT), gone.touch("渠水")]).toEqual([true, true, false]);
  });

  it("knows nothing of texts where it does not know what the terms were", () => {
    const after = changedTerms(withWord("塘坝"), cache);
    expect(after.since(undefined)).toBeNull();
    expect(after.since("0".repeat(64))).toBeNull();
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    expect(changedTerms(withWord("塘坝"), cache).since(before.hash)).toBeNull();
  });

  it("compares nothing with a word of which nothing is left to compare", () => {
    changedTerms(smallCodebook(), cache);
    expect(changedTerms(withWord("“”"), cache).since(before.hash)).toBeNull();
  });
});
