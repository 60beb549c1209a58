import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeNew } from "../../src/files/new-file.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-new-"));
afterAll(() => rmSync(root, { recursive: true }));
const file = path.join(root, "表.csv");

describe("writeNew", () => {
  it("leaves nothing of a file that could not be finished", async () => {
    const unwritable = { toString: () => "text" } as unknown as string;
    await expect(writeNew(file, unwritable)).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
  });

  it("writes a file, and no second time over it", async () => {
    await writeNew(file, "一");
    await expect(writeNew(file, "二")).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(file, "utf8")).toBe("一");
  });
});
