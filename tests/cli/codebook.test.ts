import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

describe("zhenggai codebook", () => {
  it("shows each category, that all terms are whole, and which file to copy", async () => {
    const { code, stdout } = await zhenggai(["codebook"]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^codebook\/codebook\.yaml \(version \S+, [0-9a-f]{12}\)$/);
    expect(lines.filter((line) => / {2}\(\d+ terms?\)$/.test(line))).toHaveLength(12);
    expect(lines.at(-2)).toMatch(/^audit: all \d+ terms come through the tokenizer whole\.$/);
    expect(existsSync(/copy (.*), change/.exec(lines.at(-1)!)![1]!)).toBe(true);
  });

  it("shows another codebook, in Chinese too", async () => {
    const file = path.join(temporaryFolder(), "own.yaml");
    cpSync("codebook/example-five-codes.yaml", file);
    const { code, stdout } = await zhenggai(["codebook", "--codebook", file, "--lang", "zh"]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${file} (版本 `);
    expect(stdout).toContain("检查：");
    expect(stdout).not.toContain("要用自己的编码手册");
  });

  it("gives all of it to programs", async () => {
    const { stdout } = await zhenggai(["codebook", "--json"]);
    const { categories, audit } = JSON.parse(stdout);
    expect(categories).toHaveLength(12);
    expect(audit.split).toEqual([]);
  });
});
