import { appendFileSync, cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { walk } from "../../src/corpus/walk.js";
import { type Analyst, createAnalyst } from "../../src/pipeline/analyst.js";
import { type Batch, batchesOf } from "../../src/pipeline/batches.js";
import { loadCoding } from "../../src/pipeline/settings.js";
import type { WordSums } from "../../src/pipeline/sum-words.js";
import { WordTotals } from "../../src/pipeline/word-totals.js";
import { MASK_CONTACTS } from "../../src/privacy/personal.js";
import { CORPUS, temporaryFolder } from "./outputs.js";

const NO_WORDS: WordSums = { words: "", sums: [] };

describe("an analyst with a cache", async () => {
  const folder = temporaryFolder();
  const corpus = path.join(folder, "corpus");
  const cache = path.join(folder, "cache");
  cpSync(path.join(CORPUS, "huiji.txt"), path.join(corpus, "huiji.txt"));
  const coding = await loadCoding({});
  const [batch] = batchesOf(await walk([corpus])) as [Batch];

  /** Takes the batch to its words. */
  const counted = async (before: string | null = null) => {
    const analyst = await createAnalyst(
      { lang: "zh", termsCsv: false, store: null, privacy: MASK_CONTACTS, cache },
      coding,
    );
    const { files } = await analyst.read(batch);
    const repeats = files.map(() => ({ repeated: [], first: null }));
    const sums = await analyst.sum(batch.id, repeats);
    const { hash, stands } = await analyst.count(batch.id, before);
    return { analyst, sums, hash, stands };
  };
  const rows = (analyst: Analyst) => analyst.encode(batch.id);
  const lose = (stage: string) => {
    for (const name of readdirSync(cache)) if (name.endsWith(`.${stage}.pack`)) rmSync(path.join(cache, name));
  };
  const wordsOf = (sums: WordSums) => {
    const totals = new WordTotals();
    totals.add(sums);
    return totals.take();
  };

  it("holds sums and rows that an earlier one made, and makes rows again that are lost after they were counted", async () => {
    const first = await counted();
    expect([first.sums.stands, first.stands]).toEqual([false, false]);
    const made = await rows(first.analyst);
    const second = await counted();
    expect([second.sums.stands, second.stands]).toEqual([true, true]);
    expect(second.sums.totals).toEqual(first.sums.totals);
    expect(await rows(second.analyst)).toEqual(made);
    const third = await counted();
    lose("rows");
    expect(await rows(third.analyst)).toEqual(made);
    expect(await rows((await counted()).analyst)).toEqual(made);
  });

  it("counts words only where an earlier run has not, and again where its counts are lost", async () => {
    const { analyst: first, hash } = await counted();
    const { added, removed } = await first.words();
    expect(added.words.split("\n").length).toBeGreaterThan(50);
    expect(removed).toEqual(NO_WORDS);
    const { analyst: second } = await counted(hash);
    expect(await second.words()).toEqual({ added: NO_WORDS, removed: NO_WORDS });
    expect(wordsOf(await second.standingWords())).toEqual(wordsOf(added));
    lose("counts");
    const { analyst: third } = await counted();
    expect(wordsOf((await third.words()).added)).toEqual(wordsOf(added));
  });

  it("takes off the words of a batch as it was, and says so where it no more knows them", async () => {
    const before = await counted();
    const { added } = await before.analyst.words();
    appendFileSync(path.join(corpus, "huiji.txt"), "附：水渠清淤台账已归档。\n");
    const after = await counted(before.hash);
    const now = await after.analyst.words();
    expect(after.hash).not.toBe(before.hash);
    expect(wordsOf(now.removed!)).toEqual(wordsOf(added));
    // The line stands outside the problems.
    expect(wordsOf(now.added)).toEqual(wordsOf(added));
    // The counts of before have been replaced.
    appendFileSync(path.join(corpus, "huiji.txt"), "附：问题已整改完成。\n");
    expect((await (await counted(before.hash)).analyst.words()).removed).toBeNull();
  });

  it("does not pass off as counted what is in a file that was changed since", async () => {
    const { analyst } = await counted();
    lose("rows");
    appendFileSync(path.join(corpus, "huiji.txt"), "附：该问题已整改完成。\n");
    await expect(rows(analyst)).rejects.toMatchObject({ details: { rule: "pipeline/changed-input" } });
  });
});
