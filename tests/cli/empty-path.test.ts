import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const home = process.cwd();
const folder = temporaryFolder();
beforeEach(() => process.chdir(folder));
afterEach(() => process.chdir(home));

describe("an empty path", () => {
  it.each([
    ["--out <folder>", ["run", "--out", ""]],
    ["--out <folder>", ["run", "--out="]],
    ["--cache <folder>", ["run", "--cache", ""]],
    ["--store <file>", ["run", "--store", ""]],
    ["--pseudonymise <keyfile>", ["run", "--pseudonymise", " "]],
    ["--config <file>", ["run", "--config", ""]],
    ["--cache <folder>", ["cache", "clear", "--cache", ""]],
    ["--codebook <file>", ["codebook", "--codebook", ""]],
    ["--csv <file>", ["compare", "--by", "kind", "--csv", ""]],
    ["--gold <folders...>", ["train", "--gold", "a", "", "--out", "model.json"]],
    ["paths", ["run", ""]],
    ["folder", ["init", ""]],
    ["folder", ["query", "SELECT 1", ""]],
    ["after", ["diff", ".", ""]],
  ])("for %s is wrong usage in %j, and nothing is written", async (name, argv) => {
    for (const [lang, words] of [
      ["zh_CN.UTF-8", `${name} 的路径是空的；请写明文件或文件夹`],
      ["en_GB.UTF-8", `the path given for ${name} is empty; name the file or folder`],
    ] as const) {
      const ended = await zhenggai(argv, { env: { LANG: lang } });
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toContain(words);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is no matter of options that take no path", async () => {
    const ended = await zhenggai(["compare", "--by", "kind", "--where", ""]);
    expect(ended.stderr).toContain("output");
  });
});
