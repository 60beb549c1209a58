import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runOfCorpus } from "../library/run-of-corpus.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const folder = temporaryFolder();
const output = runOfCorpus();
const LIBRARY = path.resolve("dist/index.js");

/** The program that the blocks of a page make up, one after the other. */
function programOf(page: string): string {
  const blocks = readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```$/gms);
  return Array.from(blocks, ([, block]) => block).join("\n");
}

/** What the page says that it prints: the comments behind `console.log`. */
function promised(program: string): string[] {
  return Array.from(program.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, printed]) => printed!);
}

describe.each(["docs/library.md", "README.md", "README.zh-CN.md"])("the examples of %s", (page) => {
  it("run, and print what the page says", { timeout: 120_000 }, async () => {
    const program = programOf(page);
    const expected = promised(program);
    expect(expected.length).toBeGreaterThan(0);
    // Every value that is shown has its comment: none goes unchecked.
    expect(program.match(/console\.log\(/g)).toHaveLength(expected.length);

    const links = { output: await output, corpus: path.resolve("corpus"), notebooks: path.resolve("notebooks") };
    for (const [name, target] of Object.entries(links)) {
      if (!existsSync(path.join(folder, name))) symlinkSync(target, path.join(folder, name));
    }
    const file = path.join(folder, `${path.basename(page, ".md")}.mjs`);
    writeFileSync(file, program.replaceAll('from "zhenggai"', `from ${JSON.stringify(LIBRARY)}`));
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    expect(stdout.trimEnd().split("\n")).toEqual(expected);
  });
});
