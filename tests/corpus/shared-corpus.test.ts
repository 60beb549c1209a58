import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noticeId } from "../../src/corpus/notice-id.js";
import { readFileTexts } from "../../src/corpus/read-file.js";

/** Real notices, which stand beside the repository on the machine that it is developed on. */
const CORPUS = new URL("../../../shared/corpus/", import.meta.url);
const isHere = existsSync(CORPUS);
const read = (name: string) => readFileTexts(readFileSync(new URL(name, CORPUS)), name);
const singles = isHere ? readdirSync(CORPUS).filter((name) => name !== "bundle.txt") : [];

describe.skipIf(!isHere)("the real corpus (skipped where ../shared/corpus is missing)", () => {
  it("gives one notice for each single file, with nothing but debris removed", async () => {
    const files = await Promise.all(singles.map(read));
    expect(files.map((file) => [file.source, file.notices.length])).toEqual(singles.map((name) => [name, 1]));
    // Lines that were cut from the notices proper are advertisements and markers alone.
    for (const file of files.filter((one) => /^n\d/.test(one.source))) {
      for (const piece of file.removed) expect(["advertisement", "paid-marker"]).toContain(piece.rule);
    }
  });

  it("takes the bundle apart into the 18 notices that are there singly, line for line", async () => {
    const files = await Promise.all(singles.filter((name) => /^n\d/.test(name)).map(read));
    const bundle = await read("bundle.txt");
    expect(bundle.notices.map((notice) => noticeId(notice.lines))).toEqual(
      files.map((file) => noticeId(file.notices[0]!.lines)),
    );
    expect(bundle.notices.map((notice) => notice.lines.map((line) => line.text))).toEqual(
      files.map((file) => file.notices[0]!.lines.map((line) => line.text)),
    );
  });

  it("finds the date below each title", async () => {
    const bundle = await read("bundle.txt");
    for (const notice of bundle.notices) expect(notice.hints.publishedOn).toMatch(/^2021-\d\d-\d\d$/);
  });
});
