import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTrainingSet } from "../../src/coding/training-set.js";

let folder: string;

const TEXT = [
  "某市水务局党组关于巡察整改情况的通报", // 1
  "1.关于供水管网老化的问题。采取了2项措施：一是更换管道。", // 2
  "（1）针对“财务报销不严。2020年多报销住宿费3笔”的问题【广告】", // 3
  "整改情况：退回款项。", // 4
  "又补充一句。", // 5
  "2.考勤管理松懈。三人长期迟到。", // 6
  "整改措施：开展检查。", // 7
].join("\n");

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "training-"));
  mkdirSync(path.join(folder, "gold"));
  mkdirSync(path.join(folder, "corpus"));
  const heading = { aspect: "履职方面", parent: null };
  const problems = [
    { line: 2, title: "供水管网老化", ...heading, labels: ["duty"] },
    { line: 3, title: "财务报销不严", ...heading, labels: ["finance"] },
    { line: 6, title: "考勤管理松懈", ...heading, labels: ["cadre", "conduct"] },
  ];
  const write = (name: string, value: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(value));
  write("gold/b.json", { file: "b.txt", genre: "rectification", kind: "巡察", problems });
  write("gold/a.json", { file: "a.txt", genre: "work-plan", kind: null, problems: [] });
  writeFileSync(path.join(folder, "corpus", "b.txt"), TEXT);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("readTrainingSet", () => {
  it("takes the statement up to where the account begins, in the same paragraph or the next", () => {
    const { problems } = readTrainingSet(folder);
    expect(problems.map(({ statement }) => statement)).toEqual([
      "供水管网老化",
      "财务报销不严。2020年多报销住宿费3笔”的问题",
      "考勤管理松懈。三人长期迟到。",
    ]);
  });

  it("takes the account up to the next problem, without bracketed advertisements", () => {
    const { problems } = readTrainingSet(folder);
    expect(problems[0]!.account).toBe("的问题。采取了2项措施：一是更换管道。");
    expect(problems[1]!.account).toContain("退回款项");
    expect(problems[1]!.account).toContain("又补充一句");
    expect(problems[1]!.account).not.toContain("广告");
    expect(problems[1]!.account).not.toContain("考勤");
    expect(problems[2]!.account).toContain("开展检查");
  });

  it("names notice, headings, kind and labels", () => {
    expect(readTrainingSet(folder).problems[2]).toMatchObject({
      notice: "b",
      aspect: "履职方面",
      parent: null,
      kind: "巡察",
      labels: ["cadre", "conduct"],
    });
  });

  it("gives the hash of each file that has problems, and of no other", () => {
    const sha256 = createHash("sha256")
      .update(readFileSync(path.join(folder, "gold", "b.json")))
      .digest("hex");
    expect(readTrainingSet(folder).files).toEqual({ "b.json": sha256 });
  });
});
