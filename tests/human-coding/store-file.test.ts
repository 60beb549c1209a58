import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { humanCodeLine } from "../../src/human-coding/human-code.js";
import { appendToStore, readStore, StoreError } from "../../src/human-coding/store-file.js";
import { human, MUSEUM, textOf, WATER } from "./invented.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "zhenggai-store-"));
  file = path.join(folder, "coding.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const first = human(textOf(WATER, 1), { category: "study" });
const second = human(textOf(MUSEUM, 1));
const ruleOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: StoreError) => error.details.rule,
  );

describe("appendToStore", () => {
  it("adds at the end and leaves the earlier lines as they are, byte for byte", async () => {
    await appendToStore(file, [first]);
    const before = readFileSync(file);
    await appendToStore(file, [second]);
    expect(readFileSync(file).subarray(0, before.length)).toEqual(before);
    expect(await readStore(file)).toEqual([first, second]);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  it("keeps a last line that somebody left without a line end, the file's mode, and a link to it", async () => {
    const elsewhere = path.join(folder, "共享.jsonl");
    writeFileSync(elsewhere, humanCodeLine(first));
    chmodSync(elsewhere, 0o640);
    symlinkSync(elsewhere, file);
    await appendToStore(file, [second]);
    expect(await readStore(elsewhere)).toEqual([first, second]);
    expect(statSync(elsewhere).mode & 0o777).toBe(0o640);
  });

  it("writes nothing where a line cannot be read, or another command is writing", async () => {
    writeFileSync(file, `${humanCodeLine(first)}\n<<<<<<< 合并冲突\n`);
    expect(await ruleOf(appendToStore(file, [second]))).toBe("store/bad-line");
    expect(readFileSync(file, "utf8")).toContain("合并冲突");
    expect(existsSync(`${file}.new`)).toBe(false);

    rmSync(file);
    writeFileSync(`${file}.new`, "");
    expect(await ruleOf(appendToStore(file, [second]))).toBe("store/locked");
    expect(existsSync(file)).toBe(false);
  });

  it("says so where the folder is not there, and touches nothing for no codes", async () => {
    expect(await ruleOf(appendToStore(path.join(folder, "无", "coding.jsonl"), [first]))).toBe("store/not-written");
    await appendToStore(file, []);
    expect(existsSync(file)).toBe(false);
  });
});

describe("readStore", () => {
  it("is empty where there is none, and names the line that cannot be read", async () => {
    expect(await readStore(file)).toEqual([]);
    writeFileSync(file, `\uFEFF${humanCodeLine(first)}\n\n{"notice": 3}\n`);
    const error = await readStore(file).catch((one: StoreError) => one);
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).details).toMatchObject({ rule: "store/bad-line", args: { line: 3 } });
  });
});
