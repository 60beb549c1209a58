import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSheetFile } from "../../src/human-coding/sheet-file.js";
import { CODES } from "./invented.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-sheet-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("readSheetFile", () => {
  it("gives the file's name and the second in which it was saved", async () => {
    const file = path.join(folder, "林澄.csv");
    writeFileSync(file, "id,unit,statement,category\np-00a1b2c3d4e5-2,某局,管护经费未入账,finance\n");
    const saved = new Date("2024-03-06T02:03:04.567Z");
    utimesSync(file, saved, saved);
    expect(await readSheetFile(file, CODES)).toMatchObject({
      name: "林澄.csv",
      saved: "2024-03-06T02:03:04Z",
      rows: [{ row: 2, category: "finance" }],
    });
  });

  it("fails where there is no such file", async () => {
    await expect(readSheetFile(path.join(folder, "无.csv"), CODES)).rejects.toThrow("ENOENT");
  });
});
