import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const folder = temporaryFolder();

/** A folder with the coding of one notice, changed. */
function goldWith(name: string, from: string, to: string): string {
  const gold = path.join(folder, name);
  mkdirSync(gold);
  const text = readFileSync("corpus/gold/hexu-fulian.json", "utf8");
  expect(text).toContain(from);
  writeFileSync(path.join(gold, "hexu-fulian.json"), text.replace(from, to));
  return gold;
}

describe("zhenggai evaluate", () => {
  it("says in the user's language what is wrong in a gold file, and where", async () => {
    const gold = goldWith("misspelt", '"status"', '"staus"');
    const ended = await zhenggai(["evaluate", "corpus", "--gold", gold, "--lang", "zh"]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(/hexu-fulian\.json 的“.*staus”有误：没有这个名称；多半应为 status；/);
  });

  it("gives line and column where a gold file is no JSON", async () => {
    const gold = goldWith("broken", '"problems": [', '"problems": [,');
    const ended = await zhenggai(["evaluate", "corpus", "--gold", gold, "--lang", "zh"]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/自第 \d+ 行第 \d+ 列起不是有效的 JSON（“.+”）/);
  });

  it("tells a file where a folder is wanted, and a folder where a file is", async () => {
    const file = await zhenggai(["evaluate", "corpus", "--gold", "corpus/huiji.txt"]);
    expect(file).toMatchObject({ code: 2, stderr: expect.stringContaining("is a file where a folder is wanted") });
    const measures = await zhenggai(["evaluate", "corpus", "--gold", "corpus/gold", "--measures", "corpus"]);
    expect(measures).toMatchObject({ code: 2, stderr: expect.stringContaining("is a folder where a file is wanted") });
  });

  it("goes on past a file that cannot be read, names it, and ends with 1", async () => {
    const gold = goldWith("blank", "hexu-fulian.txt", "blank.txt");
    writeFileSync(path.join(gold, "two.json"), readFileSync("corpus/gold/songping-yiyuan.json"));
    const corpus = path.join(folder, "notices");
    mkdirSync(corpus);
    writeFileSync(path.join(corpus, "blank.txt"), "");
    writeFileSync(path.join(corpus, "songping-yiyuan.txt"), readFileSync("corpus/songping-yiyuan.txt"));
    const ended = await zhenggai(["evaluate", corpus, "--gold", gold, "--diffs", "problem.statsu"]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("blank.txt: the file is empty");
    expect(ended.stderr).toContain("there is no difference called “problem.statsu”");
  });
});
