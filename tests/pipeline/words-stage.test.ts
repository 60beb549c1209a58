import { describe, expect, it } from "vitest";
import type { Codebook } from "../../src/coding/codebook.js";
import { changedTerms, NO_TERMS } from "../../src/pipeline/changed-terms.js";
import { sketchOfFile } from "../../src/pipeline/file-texts.js";
import { NO_CACHE, packCache } from "../../src/pipeline/pack-cache.js";
import { StagePack } from "../../src/pipeline/stage-pack.js";
import { readStructure } from "../../src/pipeline/stages.js";
import type { StructuredFile } from "../../src/pipeline/structured-file.js";
import { WordsStage } from "../../src/pipeline/words-stage.js";
import { createRedactor } from "../../src/privacy/redact.js";
import { userDictionary } from "../../src/tokens/dictionary.js";
import { smallCodebook } from "../coding/small-codebook.js";
import { temporaryFolder } from "./outputs.js";

const NOTICES = {
  "canal.txt": `中共岚溪县委巡察整改进展情况的通报
一、巡察反馈问题整改情况
1.水渠失修问题。一是清淤三公里，联系电话0000-5550123。二是落实管护人员。
2.台账不全问题。一是补齐灌溉台账册。二是专人保管。
`,
  "school.txt": `中共岚溪县第二中学支部整改情况的通报
一、整改情况
1.食堂采购不规范问题。一是公开招标，联系电话0000-5550123。二是每周公示。
2.会议记录缺失问题。一是补记会议，灌溉台账册另存。
`,
};

/** The small codebook with more words. */
function withWords(...words: string[]): Codebook {
  const codebook = structuredClone(smallCodebook());
  codebook.categories[0]!.terms[0]!.words.push(...words);
  return codebook;
}

/** Files as they come from the disk and, where they have been read before, from the cache. */
async function filesOf(fresh: boolean): Promise<StructuredFile[]> {
  return Promise.all(
    Object.entries(NOTICES).map(async ([source, text]) => {
      const bytes = Buffer.from(text);
      const { structure, lines } = await readStructure(bytes, source, "mask");
      const file = { source, sha256: source, bytes, size: bytes.length, failure: null };
      return { file, structure, lines: fresh ? lines : null, sketch: sketchOfFile(lines, structure) };
    }),
  );
}

/** The words of each notice and of its problems, by their names. */
async function wordsOf(files: readonly StructuredFile[], codebook: Codebook, cache = NO_CACHE) {
  const stage = new WordsStage(userDictionary(codebook), createRedactor({ mode: "mask", secret: null }));
  const terms = cache === NO_CACHE ? NO_TERMS : changedTerms(codebook, cache);
  const later = files.map((file) => ({ file, differing: null }));
  const { files: cut } = await stage.cut(files, new StagePack(cache, "batch.words", "key", terms), later);
  const named = (counts: Int32Array) =>
    Array.from({ length: counts.length / 2 }, (_, at) => [
      stage.vocabulary.words[counts[2 * at]!]!,
      counts[2 * at + 1]!,
    ]).sort();
  return cut.flat().map(({ whole, problems }) => ({ whole: named(whole), problems: problems.map(named) }));
}

describe("WordsStage", () => {
  it("gives with the words of an earlier codebook what it gives without any", async () => {
    const cache = packCache(temporaryFolder());
    const codebooks = {
      "no earlier one": smallCodebook(),
      "the same": smallCodebook(),
      "terms of both files": withWords("台账册", "联系电话"),
      "a term of one file": withWords("水渠失修"),
      "a term less": smallCodebook(),
      "terms that part others": withWords("灌溉台账", "账册另存"),
      "a term of no file": withWords("塘坝"),
      "a term over a line end and a mask": withWords("通报一", "电话0000"),
    };
    let fresh = true;
    for (const [what, codebook] of Object.entries(codebooks)) {
      const kept = await wordsOf(await filesOf(fresh), codebook, cache);
      expect(kept, what).toEqual(await wordsOf(await filesOf(true), codebook));
      expect(kept, what).toHaveLength(2);
      fresh = false;
    }
  });

  it("counts a new term as one word where it stands", async () => {
    const [canal, school] = await wordsOf(await filesOf(true), withWords("台账册"));
    for (const { whole } of [canal!, school!]) expect(whole).toContainEqual(["台账册", 1]);
    expect(canal!.problems[1]).toContainEqual(["台账册", 1]);
    expect(canal!.problems[0]).not.toContainEqual(["台账册", 1]);
  });
});
