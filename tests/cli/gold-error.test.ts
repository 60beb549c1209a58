import { expect, it } from "vitest";
import { goldError } from "../../src/cli/gold-error.js";
import { ReferenceFormatError } from "../../src/evaluation/reference.js";
import { message } from "../../src/messages/catalogue.js";

const told = (error: unknown, lang: "zh" | "en" = "en") => (goldError(error, "gold", lang) as Error).message;

it("names the place in the file, where it is about a place", () => {
  const fault = message("gold/not-text", null, { found: "3" });
  expect(told(new ReferenceFormatError("a.json", "problems[3].status", fault))).toMatch(
    /^reference coding a\.json, “problems\[3\]\.status”: must be text, is 3; the format is described/,
  );
});

it("names the file or folder alone, where it is about the whole", () => {
  expect(told(new ReferenceFormatError("gold", "", message("gold/no-files")))).toMatch(
    /^reference coding gold: holds no gold file \(\*\.json\); name the folder/,
  );
});

it("says what is wrong in the user's language", () => {
  const error = new ReferenceFormatError("a.json", "[0].kind", message("gold/missing"));
  expect(goldError(error, "gold", "zh")).toMatchObject({ exitCode: 2, details: { args: { detail: "缺少这一项" } } });
});

it("tells of a file that was named in the place of the folder", () => {
  const error = Object.assign(new Error("no folder"), { code: "ENOTDIR", path: "a.txt" });
  expect(goldError(error, "gold", "en")).toMatchObject({
    exitCode: 2,
    details: { rule: "cli/file-for-folder", args: { path: "a.txt" } },
  });
});
