import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { programVersion } from "../../src/files/version.js";
import { zhenggai } from "./captured.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("exit codes and messages", () => {
  it.each([
    [["--help"], 0, "Examples:"],
    [["--version"], 0, programVersion()],
    [["run", "--help"], 0, "--out"],
    [["help"], 0, "Examples:"],
    [["help", "run"], 0, "--out"],
  ])("%j ends with %i and says so on stdout", async (argv, code, words) => {
    const ended = await zhenggai(argv);
    expect(ended).toMatchObject({ code, stderr: "" });
    expect(ended.stdout).toContain(words);
  });

  it.each([
    [["ruin"], 2, "unknown command"],
    [["run", "--otu", "x"], 2, "--out"],
    [["run", "--lang", "fr"], 2, "zh or en"],
    [["--lang", "en", "run"], 2, "no command stands before the option --lang"],
    [["--json"], 2, "name the command first: zhenggai COMMAND --json"],
    [["sample", "--size", "3", "--out", path.join(folder, "none", "x.csv")], 3, "no such file or folder"],
    [["terms", "--csv", path.join(folder, "none", "x.csv")], 3, "no such file or folder"],
    [["chart", "categories", "--codebook", folder], 2, "is a folder where a file is wanted"],
    [["parse"], 2, "missing required argument"],
    [["parse", path.join(folder, "nothing.txt")], 2, "there is no"],
    [["parse", folder], 2, "is not a file"],
    [["evaluate", "--gold", path.join(folder, "nothing")], 2, "there is no"],
    [["codebook", "--codebook", path.join(folder, "nothing.yaml")], 2, "there is no"],
  ])("%j ends with %i and tells what is wrong on stderr", async (argv, code, words) => {
    const ended = await zhenggai(argv);
    expect(ended).toMatchObject({ code, stdout: "" });
    expect(ended.stderr).toContain(words);
  });

  it("speaks the language of the locale unless told otherwise", async () => {
    const env = { LANG: "zh_CN.UTF-8" };
    expect((await zhenggai(["--help"], { env })).stdout).toContain("退出码");
    expect((await zhenggai(["--help", "--lang", "en"], { env })).stdout).toContain("Exit codes");
    expect((await zhenggai(["parse", path.join(folder, "nothing.txt")], { env })).stderr).toContain("找不到");
  });

  it("keeps to the language of the locale where --lang names none that there is", async () => {
    const ended = await zhenggai(["run", "--lang", "fr"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(ended).toMatchObject({ code: 2, stderr: "zhenggai: --lang 只能是 zh 或 en，而不是“fr”\n" });
  });

  it("tells every fault of a codebook with its line, in the language of the run", async () => {
    const file = path.join(folder, "broken.yaml");
    writeFileSync(file, "categories:\n  - code: a b\n    name: { zh: 甲, en: A }\n");
    const ended = await zhenggai(["codebook", "--codebook", file]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/broken\.yaml:\d+: .*cannot be a category code/);
    for (const command of [["codebook"], ["run", "corpus"], ["apply", file]]) {
      const told = await zhenggai([...command, "--codebook", file, "--lang", "zh"]);
      expect(told).toMatchObject({ code: 2, stdout: "" });
      expect(told.stderr).toMatch(/broken\.yaml:\d+: 类别代码“a b”不可用/);
    }
  });
});
