import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileError } from "../../src/failures/file-error.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const fault = (code: string) => Object.assign(new Error(code), { code });

describe("fileError", () => {
  it("tells a path of the wrong kind, which the user can mend, from one that is closed", () => {
    for (const [code, exitCode, rule] of [
      ["ENOENT", 2, "cli/no-such-path"],
      ["EISDIR", 2, "cli/folder-for-file"],
      ["ENOTDIR", 2, "cli/file-for-folder"],
      ["EACCES", 3, "cli/cannot-read"],
    ] as const) {
      expect(fileError("/nowhere/手册.yaml", fault(code))).toMatchObject({ exitCode, details: { rule } });
    }
  });

  it("names the file that was probably meant", () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "notes"));
    writeFileSync(path.join(folder, "codebook.yaml"), "");
    expect(fileError(path.join(folder, "codebok.yaml"), fault("ENOENT"))).toMatchObject({
      exitCode: 2,
      details: { rule: "cli/mistyped-path", args: { near: path.join(folder, "codebook.yaml") } },
    });
  });

  it("leaves a mistake of the program's own as it is", () => {
    const mistake = new TypeError("no such thing");
    expect(fileError("a", mistake)).toBe(mistake);
  });
});
