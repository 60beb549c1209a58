import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadCoding } from "../../src/pipeline/settings.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = readFileSync("codebook/codebook.yaml", "utf8");
function codebook(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("the model of a codebook", () => {
  it("is the one that comes with the program for its codebook, and for a copy with other words", async () => {
    expect((await loadCoding({})).modelFile.source).toBe("model/model.json");
    const copy = codebook("copy.yaml", shipped.replace(" 学习强国 ", " 学习强国 学习大国 "));
    const { model, modelFile, codebook: read } = await loadCoding({ codebook: copy });
    expect(modelFile.source).toBe("model/model.json");
    expect(model.codebook).not.toBe(read.hash);
  });

  it("is none for other categories until one is named, and never one of other categories", async () => {
    const other = "codebook/example-five-codes.yaml";
    expect((await loadCoding({ codebook: other })).modelFile).toEqual({ source: "", sha256: "" });
    await expect(loadCoding({ codebook: other, model: "model/model.json" })).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "model/other-categories" },
    });
  });
});
