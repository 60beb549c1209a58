import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { nearPath } from "../../src/files/near-path.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-near-"));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(path.join(root, "corpus"));
writeFileSync(path.join(root, "corpus", "某县水利局.txt"), "");
writeFileSync(path.join(root, ".hidden"), "");

it("names the file or folder beside it that is called much the same", () => {
  expect(nearPath(path.join(root, "corpsu"))).toBe(path.join(root, "corpus"));
  expect(nearPath(path.join(root, "corpus", "某县水利居.txt"))).toBe(path.join(root, "corpus", "某县水利局.txt"));
});

it("names none where nothing is near, or the folder itself is not there", () => {
  for (const name of ["notices", "hidden", path.join("nowhere", "corpus")])
    expect(nearPath(path.join(root, name))).toBe(null);
});
