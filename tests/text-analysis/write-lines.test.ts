import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeLines } from "../../src/text-analysis/write-lines.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("writeLines", () => {
  it("writes more than one batch whole", async () => {
    const file = path.join(folder, "long.csv");
    const lines = Array.from({ length: 9_000 }, (_, i) => `第${i}行，粮库台账\n`);
    await writeLines(file, lines);
    expect(readFileSync(file, "utf8")).toBe(lines.join(""));
  });

  it("leaves what was there before where the lines break off, and nothing half-written", async () => {
    const file = path.join(folder, "old.csv");
    writeFileSync(file, "old");
    function* broken() {
      yield "new\n";
      throw new RangeError("no more");
    }
    await expect(writeLines(file, broken())).rejects.toThrow(RangeError);
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  it("says which file cannot be written and why", async () => {
    const file = path.join(folder, "none", "x.csv");
    await expect(writeLines(file, [])).rejects.toMatchObject({
      rule: "text/cannot-write",
      args: { file, reason: "ENOENT" },
    });
  });
});
