import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dfmBuilder } from "../../src/text-analysis/dfm.js";
import { DFM_FILES, writeDfm } from "../../src/text-analysis/dfm-files.js";
import { cutterOf, noticeOf } from "./sample.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-dfm-"));
afterAll(() => rmSync(folder, { recursive: true }));

function matrix(text: string) {
  const builder = dfmBuilder({ cut: cutterOf("粮库", "台账"), of: "notice" });
  builder.add(noticeOf("a", "沱源市粮食局", text));
  return builder.result();
}

describe("writeDfm", () => {
  it("writes matrix, features and documents, and the same again over them", async () => {
    const out = path.join(folder, "new", "dfm");
    await writeDfm(matrix("粮库台账"), out);
    expect(readdirSync(out).sort()).toEqual([...DFM_FILES].sort());
    expect(readFileSync(path.join(out, "features.txt"), "utf8")).toBe("台账\n粮库\n");
    expect(readFileSync(path.join(out, "documents.csv"), "utf8")).toMatch(/^row,doc_id,/);
    await writeDfm(matrix("粮库"), out);
    expect(readFileSync(path.join(out, "features.txt"), "utf8")).toBe("粮库\n");
  });

  it("leaves files of others alone", async () => {
    const out = path.join(folder, "foreign");
    mkdirSync(out);
    writeFileSync(path.join(out, "documents.csv"), "a paper's own list");
    await expect(writeDfm(matrix("粮库"), out)).rejects.toMatchObject({ rule: "text/foreign-folder" });
    writeFileSync(path.join(out, "dfm.mtx"), "%%MatrixMarket matrix coordinate real general\n");
    await expect(writeDfm(matrix("粮库"), out)).rejects.toMatchObject({ rule: "text/foreign-folder" });
    expect(readFileSync(path.join(out, "documents.csv"), "utf8")).toBe("a paper's own list");
  });

  it("says where it cannot write", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    await expect(writeDfm(matrix("粮库"), path.join(file, "dfm"))).rejects.toMatchObject({ rule: "text/cannot-write" });
  });
});
