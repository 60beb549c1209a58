import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig } from "../../src/config/find-config.js";
import { sha256 } from "../../src/files/sha256.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const folder = temporaryFolder();
const fresh = () => mkdtempSync(path.join(folder, "study-"));

describe("findConfig", () => {
  it.each(["zhenggai.config.yaml", "zhenggai.config.yml", "zhenggai.config.json"])("finds %s", async (name) => {
    const study = fresh();
    const text = '{"paths": ["./notices"], "out": "../elsewhere"}';
    writeFileSync(path.join(study, name), text);
    expect(await findConfig(study, undefined)).toEqual({
      file: name,
      settings: { paths: ["notices"], out: "../elsewhere" },
      faults: [],
      used: { source: name, sha256: sha256(text) },
    });
  });

  it("takes paths of a named file from that file's folder", async () => {
    const study = fresh();
    mkdirSync(path.join(study, "inner"));
    writeFileSync(path.join(study, "inner", "my.yaml"), "\uFEFFpaths: notices\nout: .\n");
    const found = await findConfig(study, "inner/my.yaml");
    expect(found).toMatchObject({ settings: { paths: ["inner/notices"], out: "inner" }, faults: [] });
  });

  it("finds none where there is none, and does not choose between two", async () => {
    const study = fresh();
    expect(await findConfig(study, undefined)).toBeNull();
    for (const name of ["zhenggai.config.yaml", "zhenggai.config.json"]) writeFileSync(path.join(study, name), "{}");
    expect((await findConfig(study, undefined))?.faults).toMatchObject([{ rule: "config/several" }]);
    expect((await findConfig(study, "zhenggai.config.json"))?.faults).toEqual([]);
  });

  it("says that a named file is not there", async () => {
    const found = await findConfig(fresh(), "none.yaml");
    expect(found).toMatchObject({ used: null, faults: [{ rule: "config/cannot-read", args: { reason: "ENOENT" } }] });
  });
});
