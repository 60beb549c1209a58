import { expect, it } from "vitest";
import { goldError } from "../../src/cli/gold-error.js";
import { ReferenceFormatError } from "../../src/evaluation/reference.js";

it("names the place in the file, where it is about a place", () => {
  const { message } = goldError(new ReferenceFormatError("a.json", "problems[3].status", "must be text, is 3"));
  expect(message).toMatch(
    /^reference coding a\.json, “problems\[3\]\.status”: must be text, is 3; the format is described/,
  );
});

it("names the file or folder alone, where it is about the whole", () => {
  const { message } = goldError(new ReferenceFormatError("gold", "", "holds no gold file (*.json)"));
  expect(message).toMatch(/^reference coding gold: holds no gold file \(\*\.json\); the format is described/);
});
