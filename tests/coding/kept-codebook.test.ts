import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseCodebook, SHIPPED_CODEBOOK } from "../../src/coding/codebook.js";
import { codebookOf, keepCodebook } from "../../src/coding/kept-codebook.js";
import { temporaryFolder } from "../pipeline/outputs.js";

describe("codebookOf", () => {
  const text = readFileSync(SHIPPED_CODEBOOK, "utf8");
  const parsed = parseCodebook(text, SHIPPED_CODEBOOK);
  const other = text.replace(/^version: .*$/m, 'version: "of its own"');
  const kept = () => path.join(temporaryFolder(), "codebook.parsed");

  it("gives what was kept, as it would be parsed, each time anew", () => {
    const file = kept();
    expect(codebookOf(text, SHIPPED_CODEBOOK, file)).toEqual(parsed);
    keepCodebook(text, SHIPPED_CODEBOOK, file);
    const codebook = codebookOf(text, "copy.yaml", file);
    expect(codebook).toEqual(parsed);
    codebook.categories.pop();
    expect(codebookOf(text, SHIPPED_CODEBOOK, file)).toEqual(parsed);
  });

  it("parses a text of which another was kept, and tells its faults", () => {
    const file = kept();
    keepCodebook(text, SHIPPED_CODEBOOK, file);
    expect(codebookOf(other, "own.yaml", file).version).toBe("of its own");
    expect(() => codebookOf("categories: 1", "own.yaml", file)).toThrow("own.yaml");
  });

  it("parses where an earlier build kept it: its code may have been another", () => {
    const file = kept();
    writeFileSync(file, "no codebook of any code");
    utimesSync(file, 1, 1);
    expect(codebookOf(text, SHIPPED_CODEBOOK, file)).toEqual(parsed);
  });
});
