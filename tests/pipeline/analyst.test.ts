import { appendFileSync, cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { walk } from "../../src/corpus/walk.js";
import { type Analyst, createAnalyst } from "../../src/pipeline/analyst.js";
import { type Batch, batchesOf } from "../../src/pipeline/batches.js";
import { loadCoding } from "../../src/pipeline/settings.js";
import { MASK_CONTACTS } from "../../src/privacy/personal.js";
import { CORPUS, temporaryFolder } from "./outputs.js";

describe("an analyst with a cache", async () => {
  const folder = temporaryFolder();
  const corpus = path.join(folder, "corpus");
  const cache = path.join(folder, "cache");
  cpSync(path.join(CORPUS, "huiji.txt"), path.join(corpus, "huiji.txt"));
  const coding = await loadCoding({});
  const [batch] = batchesOf(await walk([corpus])) as [Batch];

  /** Takes the batch to its sums. */
  const summed = async () => {
    const analyst = await createAnalyst(
      { lang: "zh", termsCsv: false, store: null, privacy: MASK_CONTACTS, cache },
      coding,
    );
    const heads = await analyst.read(batch);
    const sums = await analyst.sum(
      batch.id,
      heads.map(() => ({ repeated: [], first: null })),
    );
    return { analyst, sums };
  };
  const rows = (analyst: Analyst) => analyst.encode(batch.id);
  const loseRows = () => {
    for (const name of readdirSync(cache)) if (name.endsWith(".rows.pack")) rmSync(path.join(cache, name));
  };

  it("holds sums and rows that an earlier one made, and makes rows again that are lost after they were summed", async () => {
    const first = await summed();
    expect(first.sums.stands).toBe(false);
    const made = await rows(first.analyst);
    const second = await summed();
    expect(second.sums.stands).toBe(true);
    expect(second.sums.totals).toEqual(first.sums.totals);
    expect(await rows(second.analyst)).toEqual(made);
    const third = await summed();
    loseRows();
    expect(await rows(third.analyst)).toEqual(made);
    expect(await rows((await summed()).analyst)).toEqual(made);
  });

  it("does not pass off as summed what is in a file that was changed since", async () => {
    const { analyst } = await summed();
    loseRows();
    appendFileSync(path.join(corpus, "huiji.txt"), "附：该问题已整改完成。\n");
    await expect(rows(analyst)).rejects.toMatchObject({ details: { rule: "pipeline/changed-input" } });
  });
});
