import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cacheSize, packCache } from "../../src/pipeline/pack-cache.js";
import { zhenggai } from "./captured.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-cache-command-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A cache of two packs. */
function filled(name: string): string {
  const folder = path.join(root, name);
  const cache = packCache(folder);
  for (const pack of ["a.words", "a.codes"]) {
    cache.write(pack, new Map([["某局.txt", { hash: "0", bytes: Buffer.from("某局的词") }]]));
  }
  return folder;
}

describe("zhenggai cache", () => {
  it("says where the cache is and what it holds, and leaves it as it is", async () => {
    const folder = filled("stats");
    const { bytes } = cacheSize(folder);
    const ended = await zhenggai(["cache", "stats", "--cache", folder, "--json"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toEqual({ folder, packs: 2, bytes });
    expect((await zhenggai(["cache", "--cache", folder])).stdout).toContain("2 files");
    expect(cacheSize(folder).packs).toBe(2);
  });

  it("empties it, and touches nothing in the folder that is not its own", async () => {
    const folder = filled("clear");
    writeFileSync(path.join(folder, "笔记.txt"), "mine");
    const ended = await zhenggai(["cache", "clear", "--cache", folder]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("2 files");
    expect(readdirSync(folder)).toEqual(["笔记.txt"]);
  });

  it("takes the folder of the environment where none is named, and makes none", async () => {
    const folder = path.join(root, "nowhere");
    const world = { env: { LANG: "en_GB.UTF-8", ZHENGGAI_CACHE: folder } };
    for (const action of ["stats", "clear"]) {
      const ended = await zhenggai(["cache", action, "--json"], world);
      expect(JSON.parse(ended.stdout)).toEqual({ folder, packs: 0, bytes: 0 });
    }
    expect(existsSync(folder)).toBe(false);
  });

  it("speaks Chinese and says nothing when it is asked to", async () => {
    const folder = filled("words");
    expect((await zhenggai(["cache", "--cache", folder, "--lang", "zh"])).stdout).toContain("2 个文件");
    expect((await zhenggai(["cache", "--cache", folder, "--quiet"])).stdout).toBe("");
  });

  it("refuses an action that it does not know", async () => {
    const ended = await zhenggai(["cache", "shrink"]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("shrink");
  });
});
