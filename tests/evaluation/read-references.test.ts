import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readMeasures, readReferences } from "../../src/evaluation/read-references.js";

const gold = (file: string) => JSON.stringify({ file, problems: [] });

describe("readReferences", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhenggai-gold-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("reads the JSON files of a folder in the order of their names", async () => {
    await writeFile(join(folder, "b.json"), gold("b.txt"));
    await writeFile(join(folder, "a.json"), gold("a.txt"));
    await writeFile(join(folder, "readme.md"), "no gold");
    expect((await readReferences(folder)).map((notice) => notice.file)).toEqual(["a.txt", "b.txt"]);
  });

  it("refuses a folder without gold, and a notice file coded twice", async () => {
    await expect(readReferences(folder)).rejects.toThrow(/holds no gold file/);
    await writeFile(join(folder, "a.json"), gold("same.txt"));
    await writeFile(join(folder, "b.json"), gold("same.txt"));
    await expect(readReferences(folder)).rejects.toThrow("b.json: file: same.txt is coded in a.json already");
  });

  it("reads measures and names the file in what it refuses", async () => {
    const path = join(folder, "measures.json");
    await writeFile(path, "[]");
    expect(await readMeasures(path)).toEqual([]);
    await writeFile(path, "[1]");
    await expect(readMeasures(path)).rejects.toThrow(`${path}: [0]: must be an object`);
  });
});
