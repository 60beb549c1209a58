import { beforeAll, describe, expect, it } from "vitest";
import type { Codebook } from "../../src/coding/codebook.js";
import type { CodingInput } from "../../src/coding/coding.js";
import { changedTerms } from "../../src/pipeline/changed-terms.js";
import { codeFiles } from "../../src/pipeline/codes-stage.js";
import { sketchOfFile } from "../../src/pipeline/file-texts.js";
import { packCache } from "../../src/pipeline/pack-cache.js";
import { StagePack } from "../../src/pipeline/stage-pack.js";
import { readStructure } from "../../src/pipeline/stages.js";
import type { StructuredFile } from "../../src/pipeline/structured-file.js";
import { smallCodebook } from "../coding/small-codebook.js";
import { temporaryFolder } from "./outputs.js";

const NOTICE = `中共岚溪县委巡察整改进展情况的通报
一、巡察反馈问题整改情况
1.水渠失修问题。一是清淤三公里。二是落实管护人员。
2.台账不全问题。一是补齐台账。二是专人保管。
3.会议记录缺失问题。一是补记会议。
`;

/** The small codebook with one more word. */
function withWord(word: string): Codebook {
  const codebook = structuredClone(smallCodebook());
  codebook.categories[0]!.terms[0]!.words.push(word);
  return codebook;
}

describe("codeFiles", () => {
  const cache = packCache(temporaryFolder());
  let file: StructuredFile;
  beforeAll(async () => {
    const bytes = Buffer.from(NOTICE);
    const { structure, lines } = await readStructure(bytes, "one.txt");
    const open = { source: "one.txt", sha256: "1", bytes, size: bytes.length, failure: null };
    file = { file: open, structure, lines, sketch: sketchOfFile(lines, structure) };
  });

  /** @returns titles of the problems that were coded, their codes, and the hash */
  const code = (name: string, codebook: Codebook) => {
    const asked: string[] = [];
    const coder = ({ title }: CodingInput) => {
      asked.push(title);
      return { category: name, labels: [name], confidence: 1, codedBy: "rule" as const, evidence: [] };
    };
    const pack = new StagePack(cache, "batch.codes", "key", changedTerms(codebook, cache));
    const { files, hash } = codeFiles([file], coder, pack);
    return { asked, codes: files[0]!.flat().map(({ category }) => category), hash };
  };

  it("codes each problem once, and anew those alone that hold a term that has changed", () => {
    const first = code("first", smallCodebook());
    expect(first.asked).toHaveLength(3);
    expect(code("again", smallCodebook())).toEqual({ ...first, asked: [] });
    const added = code("added", withWord("专人保管"));
    expect(added.asked).toHaveLength(1);
    expect(added.asked[0]).toContain("台账");
    expect(added.codes).toEqual(["first", "added", "first"]);
    expect(added.hash).not.toBe(first.hash);
    const removed = code("first", smallCodebook());
    expect([removed.asked.length, removed.codes, removed.hash]).toEqual([1, first.codes, first.hash]);
  });

  it("codes nothing where a changed term stands in no problem", () => {
    expect(code("other", withWord("岚溪县委")).asked).toEqual([]);
  });
});
