import { describe, expect, it } from "vitest";
import type { Codebook } from "../../src/coding/codebook.js";
import { changedTerms } from "../../src/pipeline/changed-terms.js";
import { KeptWords } from "../../src/pipeline/kept-words.js";
import { packCache } from "../../src/pipeline/pack-cache.js";
import { StagePack } from "../../src/pipeline/stage-pack.js";
import { sketchOf } from "../../src/pipeline/text-sketch.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { smallCodebook } from "../coding/small-codebook.js";
import { temporaryFolder } from "./outputs.js";

const ONE = { source: "one.txt", sha256: "1" };
const OTHER = { source: "other.txt", sha256: "2" };
const NOTICES = [{ whole: [0], problems: [] }];

/** The small codebook with more words. */
function withWords(...words: string[]): Codebook {
  const codebook = structuredClone(smallCodebook());
  codebook.categories[0]!.terms[0]!.words.push(...words);
  return codebook;
}

describe("KeptWords", () => {
  const cache = packCache(temporaryFolder());
  const open = (vocabulary: Vocabulary, codebook = smallCodebook()) =>
    new KeptWords(new StagePack(cache, "batch.words", "key", changedTerms(codebook, cache)), vocabulary);
  const fileOf = (vocabulary: Vocabulary, ...words: string[]) => {
    return { words: vocabulary.numbers(words), ends: Int32Array.of(words.length), notices: NOTICES };
  };
  const sketches = [sketchOf(["修水渠"], 3), sketchOf(["挂台账"], 3)] as const;

  it("gives the words of files to a run with a vocabulary of its own, and the same hash for the same words", () => {
    const first = new Vocabulary();
    const kept = open(first);
    expect(kept.get(ONE, sketches[0])).toBeNull();
    kept.put(ONE, fileOf(first, "修", "水渠"));
    kept.put(OTHER, fileOf(first, "台账", "修"));
    const hash = kept.save();

    const vocabulary = new Vocabulary();
    vocabulary.numbers(["别的", "台账"]);
    const again = open(vocabulary);
    const named = [again.get(ONE, sketches[0]), again.get(OTHER, sketches[1])].map((known) => [
      Array.from(known!.words.words, (word) => vocabulary.words[word]),
      known!.differing,
    ]);
    expect(named).toEqual([
      [["修", "水渠"], null],
      [["台账", "修"], null],
    ]);
    expect(again.save()).toBe(hash);
  });

  it("gives words that do not stand with the terms that touch them, and has another hash once they are put", () => {
    const vocabulary = new Vocabulary();
    const before = open(vocabulary);
    for (const [at, file] of [ONE, OTHER].entries()) before.get(file, sketches[at]!);
    const hash = before.save();

    const kept = open(vocabulary, withWords("修水渠"));
    const touched = kept.get(ONE, sketches[0])!;
    expect(touched.differing!.touch("修水渠")).toBe(true);
    expect(kept.get(OTHER, sketches[1])!.differing).toBeNull();
    kept.put(ONE, fileOf(vocabulary, "修水渠"));
    expect(kept.save()).not.toBe(hash);
    const [one, other] = [ONE, OTHER].map((file, at) => open(vocabulary, withWords("修水渠")).get(file, sketches[at]!));
    expect(Array.from(one!.words.words, (word) => vocabulary.words[word])).toEqual(["修水渠"]);
    expect(Array.from(other!.words.words, (word) => vocabulary.words[word])).toEqual(["台账", "修"]);
  });

  it("knows nothing of a file with other bytes", () => {
    expect(open(new Vocabulary()).get({ ...ONE, sha256: "3" }, sketches[0])).toBeNull();
  });
});
