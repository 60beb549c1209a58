import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/files/make-folder.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-folder-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("makeFolder", () => {
  it("makes the folders above it too, and takes one that is there", () => {
    const folder = path.join(root, "结果", "2024", "甲");
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it("makes one below the current folder, and takes that one itself", () => {
    const relative = path.relative(process.cwd(), path.join(root, "beside"));
    makeFolder(relative);
    makeFolder(".");
    expect(existsSync(path.join(root, "beside"))).toBe(true);
  });

  it("refuses where a file stands in the way", () => {
    const file = path.join(root, "notes");
    writeFileSync(file, "mine");
    expect(() => makeFolder(file)).toThrow("EEXIST");
    expect(() => makeFolder(path.join(file, "inside"))).toThrow("ENOTDIR");
  });

  it.skipIf(!existsSync("/proc/self"))("gives up where the system makes no folders", () => {
    expect(() => makeFolder("/proc/zhenggai")).toThrow("ENOENT");
    expect(() => makeFolder("/proc/zhenggai/out")).toThrow("ENOENT");
  });
});
