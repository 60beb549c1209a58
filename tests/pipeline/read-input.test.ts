import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readInput } from "../../src/pipeline/read-input.js";
import { temporaryFolder } from "./outputs.js";

describe("readInput", () => {
  it("gives the bytes of a file", () => {
    const file = path.join(temporaryFolder(), "通报.txt");
    writeFileSync(file, "某局");
    expect(Buffer.from(readInput(file) as Uint8Array).toString()).toBe("某局");
  });

  it("says why there are none", () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "folder"));
    expect(readInput(path.join(folder, "gone.txt"))).toMatchObject({ rule: "pipeline/vanished-file" });
    expect(readInput(path.join(folder, "folder"))).toMatchObject({ rule: "corpus/not-read" });
  });
});
