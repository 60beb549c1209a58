import { appendFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/pipeline/batches.js";
import { keptWordTotals } from "../../src/pipeline/kept-word-totals.js";
import { packCache } from "../../src/pipeline/pack-cache.js";
import type { WordSums } from "../../src/pipeline/sum-words.js";
import { temporaryFolder } from "./outputs.js";

const PATHS = ["notices"];
const BATCHES: Batch[] = ["一", "二"].map((id) => ({ id, files: [] }));

/** Words of one category, each once in a notice. */
const words = (...list: string[]): WordSums => ({
  words: list.join("\n"),
  sums: [["study", Int32Array.from(list.flatMap((_, at) => [at, 1, 1]))]],
});

/** Occurrences by word. */
function counted({ words, sums }: WordSums): Record<string, number> {
  const terms = words.split("\n");
  const [[, triples] = ["", new Int32Array()]] = sums;
  return Object.fromEntries(
    Array.from({ length: triples.length / 3 }, (_, at) => [terms[triples[3 * at]!], triples[3 * at + 1]!]),
  );
}

/** A run that adds these words, with no earlier one to take from. */
function firstRun(cache: string | null) {
  const totals = keptWordTotals(cache, PATHS, BATCHES);
  totals.add(words("水渠"));
  const hashes = new Map([
    ["一", "hash 1"],
    ["二", "hash 2"],
  ]);
  return { totals, sums: totals.take({ added: [words("水渠", "台账"), words("台账")], removed: [] }, hashes) };
}

describe("keptWordTotals", () => {
  it("adds up the words of all batches", () => {
    const { totals, sums } = firstRun(null);
    expect(totals.known).toBe(false);
    expect(totals.counted("一")).toBeNull();
    expect(counted(sums)).toEqual({ 水渠: 2, 台账: 2 });
  });

  it("begins with those of an earlier run, and takes off what has changed since", () => {
    const cache = temporaryFolder();
    firstRun(cache);
    const second = keptWordTotals(cache, PATHS, BATCHES);
    expect(second.known).toBe(true);
    expect([second.counted("一"), second.counted("二")]).toEqual(["hash 1", "hash 2"]);
    const hashes = new Map([
      ["一", "hash 1"],
      ["二", "hash 3"],
    ]);
    expect(counted(second.take({ added: [words("学习")], removed: [words("台账")] }, hashes))).toEqual({
      水渠: 2,
      台账: 1,
      学习: 1,
    });
    expect(keptWordTotals(cache, PATHS, BATCHES).counted("二")).toBe("hash 3");
  });

  it("leaves those of an earlier run alone where all words are given", () => {
    const cache = temporaryFolder();
    firstRun(cache);
    const all = keptWordTotals(cache, PATHS, BATCHES).take({ added: [words("学习")], removed: null }, new Map());
    expect(counted(all)).toEqual({ 学习: 1 });
  });

  it("takes off the words of a batch that is gone, as it is when a file comes to it, where they are known", () => {
    const cache = temporaryFolder();
    firstRun(cache);
    const fewer = BATCHES.slice(0, 1);
    expect(keptWordTotals(cache, PATHS, fewer).known).toBe(false);
    const counts = { hash: "hash 2", bytes: serialize(words("台账")) };
    packCache(cache).write("二.counts", new Map([["counts", counts]]));
    const totals = keptWordTotals(cache, PATHS, fewer);
    expect(totals.known).toBe(true);
    expect(counted(totals.take({ added: [], removed: [] }, new Map()))).toEqual({ 水渠: 2, 台账: 1 });
  });

  it("does not read what another engine or another set of packages has written", () => {
    const cache = temporaryFolder();
    firstRun(cache);
    const packs = packCache(cache);
    for (const file of readdirSync(cache)) {
      const name = file.replace(/\.pack$/, "");
      const pack = packs.read(name)!;
      packs.write(
        name,
        new Map([...pack].map(([entry]) => [entry, { hash: "of another", bytes: Buffer.from([255, 99]) }])),
      );
    }
    expect(keptWordTotals(cache, PATHS, BATCHES).known).toBe(false);
  });

  it("knows nothing of other paths, or where the cache is damaged", () => {
    const cache = temporaryFolder();
    firstRun(cache);
    expect(keptWordTotals(cache, ["others"], BATCHES).known).toBe(false);
    for (const name of readdirSync(cache)) appendFileSync(path.join(cache, name), "damage");
    expect(keptWordTotals(cache, PATHS, BATCHES).known).toBe(false);
  });
});
