import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codingStore } from "../../src/human-coding/coding-store.js";
import { findProblems } from "../../src/human-coding/find-problems.js";
import { overrule, unmatched } from "../../src/human-coding/overrule.js";
import { readRunProblems, runNotices } from "../../src/human-coding/run-problems.js";
import { CATEGORIES, human, MUSEUM, textOf, WATER, writeRun } from "./invented.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-run-problems-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("readRunProblems", () => {
  it("gives the texts as sheets have them and the machine's codes, also where people's have replaced them", async () => {
    const codes = [
      human(textOf(WATER, 6), { category: "finance", comment: "a;b" }),
      human(textOf(WATER, 4), { category: null, status: "in_progress" }),
    ];
    await writeRun(folder, [
      overrule(WATER, findProblems(WATER, codingStore(codes, CATEGORIES))),
      MUSEUM,
      { ...MUSEUM, noticeId: "aaaa00001111", genre: "news" },
    ]);
    const problems = await readRunProblems(folder);
    expect(problems).toHaveLength(10);
    expect(problems[5]).toEqual({ text: textOf(WATER, 6), labels: ["conduct", "finance"], status: "unstated" });
    expect(problems[3]).toMatchObject({ labels: ["duty", "conduct"], status: "completed" });
    expect(problems[9]).toMatchObject({ text: textOf(MUSEUM, 4), labels: ["finance", "cadre"] });
  });

  it("gives notices that human codes find their problems in", async () => {
    const notices = runNotices(await readRunProblems(folder));
    expect(notices.map(({ problems }) => problems.length)).toEqual([6, 4]);
    const codes = [human(textOf(MUSEUM, 2)), human({ ...textOf(MUSEUM, 2), aspect: "别处", problemId: null })];
    expect(unmatched(codingStore(codes, CATEGORIES), notices)).toMatchObject([
      { title: codes[1]!.text.title, lost: "several" },
    ]);
  });

  it("fails where there is no run", async () => {
    await expect(readRunProblems(path.join(folder, "无"))).rejects.toMatchObject({
      details: { rule: "comparison/no-run" },
    });
  });
});
