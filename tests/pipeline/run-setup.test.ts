import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { setUp } from "../../src/pipeline/run-setup.js";
import { CORPUS, temporaryFolder } from "./outputs.js";

describe("setUp", () => {
  const folder = temporaryFolder();
  const out = path.join(folder, "out");

  it("decides by the size of the corpus what is left open, and leaves what was asked for", async () => {
    const small = await setUp({ paths: [CORPUS], out, lang: "zh" });
    expect(small).toMatchObject({ workers: 1, noCsv: [], store: null, pseudonyms: [] });
    expect(small.bytes).toBe(small.files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(small.batches.flatMap(({ files }) => files)).toHaveLength(small.files.length);
    const large = path.join(folder, "large");
    mkdirSync(large);
    writeFileSync(path.join(large, "notice.txt"), "整改情况。".repeat(1_100_000));
    const { workers, noCsv } = await setUp({ paths: [large], out, lang: "zh" });
    expect(workers).toBeGreaterThanOrEqual(1);
    expect(noCsv).toEqual(["terms"]);
    const asked = await setUp({ paths: [large], out, lang: "zh", workers: 0, termsCsv: true });
    expect(asked).toMatchObject({ workers: 0, noCsv: [] });
  });

  it("refuses a folder without notices", async () => {
    const empty = path.join(folder, "empty");
    mkdirSync(empty);
    await expect(setUp({ paths: [empty], out, lang: "zh" })).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "cli/no-input" },
    });
  });
});
