import { chmodSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cacheSize, type Pack, packCache, pruneCache } from "../../src/pipeline/pack-cache.js";
import { temporaryFolder } from "./outputs.js";

function pack(words: string): Pack {
  return new Map([
    ["某局.txt", { hash: "a", bytes: Buffer.from(words) }],
    ["某校.txt", { hash: "b", bytes: Buffer.from(`${words}二`) }],
  ]);
}

function texts(found: Pack | null): string[] | null {
  return found && Array.from(found.values(), ({ bytes }) => Buffer.from(bytes).toString());
}

describe("packCache", () => {
  it("gives back what was put in, and nothing for what was not", () => {
    const cache = packCache(path.join(temporaryFolder(), "made", "here"));
    expect(cache.read("x")).toBeNull();
    cache.write("x", pack("一"));
    cache.write("x", pack("三"));
    expect(texts(cache.read("x"))).toEqual(["三", "三二"]);
    expect(cache.read("x")?.get("某局.txt")?.hash).toBe("a");
  });

  it("notices every kind of damage, and removes the pack", () => {
    const folder = temporaryFolder();
    const cache = packCache(folder);
    const file = path.join(folder, "x.pack");
    cache.write("x", pack("一"));
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 1]! ^= 1;
    for (const damaged of [flipped, whole.subarray(0, whole.length - 3), whole.subarray(0, 5), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      expect(cache.read("x")).toBeNull();
      expect(existsSync(file)).toBe(false);
    }
  });

  it("lets a run go on where the folder cannot be written to", () => {
    const folder = temporaryFolder();
    const blocked = path.join(folder, "file");
    writeFileSync(blocked, "");
    const cache = packCache(path.join(blocked, "cache"));
    cache.write("x", pack("一"));
    expect(cache.read("x")).toBeNull();
    chmodSync(blocked, 0o600);
  });

  it("is cut down to its limit, what was used last staying, and drafts of dead runs going", () => {
    const folder = temporaryFolder();
    const cache = packCache(folder);
    for (const name of ["old", "new"]) cache.write(name, pack("一"));
    utimesSync(path.join(folder, "old.pack"), 1, 1);
    writeFileSync(path.join(folder, ".999999999-aa-0.draft"), "half a pack");
    const { bytes } = cacheSize(folder);
    expect(pruneCache(folder, bytes - 1).packs).toBe(1);
    expect(readdirSync(folder)).toEqual(["new.pack"]);
    expect(pruneCache(folder, 0).packs).toBe(1);
    expect(cacheSize(folder)).toEqual({ packs: 0, bytes: 0 });
  });
});
