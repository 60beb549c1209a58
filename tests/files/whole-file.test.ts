import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openWhole, writeWhole } from "../../src/files/whole-file.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-whole-"));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name: string) => path.join(root, name);
const unfinished = () => readdirSync(root).filter((name) => name.includes("unfinished"));

describe("openWhole", () => {
  it("leaves what was there until the new file is whole", async () => {
    writeFileSync(at("a.csv"), "old");
    const made = await openWhole(at("a.csv"));
    await made.handle.writeFile("new");
    expect(readFileSync(at("a.csv"), "utf8")).toBe("old");
    await made.finish();
    expect(readFileSync(at("a.csv"), "utf8")).toBe("new");
    expect(unfinished()).toEqual([]);
  });

  it("leaves nothing behind of a file that is thrown away", async () => {
    const made = await openWhole(at("b.csv"));
    await made.handle.writeFile("half");
    await made.discard();
    expect(existsSync(at("b.csv"))).toBe(false);
    expect(unfinished()).toEqual([]);
  });
});

describe("writeWhole", () => {
  it("writes through a link, which stays one", async () => {
    writeFileSync(at("real.csv"), "old");
    symlinkSync(at("real.csv"), at("link.csv"));
    await writeWhole(at("link.csv"), "new");
    expect(lstatSync(at("link.csv")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("real.csv"), "utf8")).toBe("new");
  });

  it("says at once that a folder stands in the place", async () => {
    await expect(writeWhole(root, "text")).rejects.toMatchObject({ code: "EISDIR" });
    await expect(writeWhole(path.join(root, "none", "x"), "text")).rejects.toMatchObject({ code: "ENOENT" });
  });

  const pipe = at("pipe");
  const hasPipes = spawnSync("mkfifo", [pipe]).status === 0;
  it.skipIf(!hasPipes)("writes into a pipe and leaves it one", async () => {
    const reader = readFile(pipe, "utf8");
    await writeWhole(pipe, "through");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(await reader).toBe("through");
  });
});
