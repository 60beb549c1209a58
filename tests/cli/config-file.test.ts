import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/files/sha256.js";
import { SILENT } from "../../src/pipeline/effects.js";
import { run } from "../../src/pipeline/run.js";
import { CORPUS, tableHashes, temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const study = temporaryFolder();
const config = path.join(study, "my.yaml");
const manifestOf = (out: string) => JSON.parse(readFileSync(path.join(out, "run.json"), "utf8"));

beforeAll(() => {
  mkdirSync(path.join(study, "notices"));
  cpSync(path.join(CORPUS, "songping-yiyuan.txt"), path.join(study, "notices", "songping-yiyuan.txt"));
  cpSync("codebook/example-five-codes.yaml", path.join(study, "own.yaml"));
});

describe("a config file", () => {
  it("gives what the library gives with the same options, and stands in the manifest", async () => {
    writeFileSync(config, "paths: notices\nout: results\ncodebook: own.yaml\nlang: zh\nworkers: 1\ncache: false\n");
    const ended = await zhenggai(["run", "--config", config]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("网页");
    const out = path.join(study, "library");
    const codebook = path.join(study, "own.yaml");
    await run({ paths: [path.join(study, "notices")], out, lang: "zh", codebook, workers: 1 }, SILENT);
    expect(tableHashes(path.join(study, "results"))).toEqual(tableHashes(out));
    const { options, config: used } = manifestOf(path.join(study, "results"));
    expect(used).toEqual({ source: config, sha256: sha256(readFileSync(config)) });
    expect(options).toMatchObject({ lang: "zh", workers: 1, cache: false });
    expect(path.resolve(options.codebook)).toBe(codebook);
    expect(manifestOf(out).config).toBeNull();
  });

  it("gives way to what is typed", async () => {
    writeFileSync(config, "paths: nowhere\nout: nowhere\nlang: zh\ncache: false\n");
    const out = path.join(study, "typed");
    const argv = ["run", path.join(study, "notices"), "--out", out, "--lang", "en", "--config", config];
    expect(await zhenggai(argv)).toMatchObject({ code: 0, stdout: expect.stringContaining("page") });
    expect(manifestOf(out).options).toMatchObject({ out, lang: "en" });
  });

  it("stands in for arguments and required options of other commands", async () => {
    writeFileSync(config, "out: results\ncompare:\n  by: [kind, level]\n  measure: account_ratio\n  min: 1\n");
    const folder = path.join(study, "results");
    const typed = ["--by", "kind,level", "--measure", "account_ratio", "--min", "1"];
    const expected = await zhenggai(["compare", folder, ...typed, "--json"]);
    expect(expected.code).toBe(0);
    expect(await zhenggai(["compare", "--json", "--config", config])).toEqual(expected);
  });

  it("names every fault, and runs nothing; help and init do not mind", async () => {
    writeFileSync(config, "out: results\nworkers: two\ncompare:\n  mesure: ratio\n");
    const ended = await zhenggai(["run", "--config", config]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(`${config}:2: “workers” takes a whole number of at least 1, not "two"`);
    expect(ended.stderr).toContain(`${config}:4: there is no setting “compare.mesure”; was compare.measure meant?`);
    expect((await zhenggai(["run", "--help", "--config", config])).code).toBe(0);
    expect((await zhenggai(["help", "run", "--config", config])).code).toBe(0);
    expect((await zhenggai(["init", path.join(study, "new"), "--config", config])).code).toBe(0);
    expect((await zhenggai(["compare", path.join(study, "results"), "--by", "kind", "--no-config"])).code).toBe(0);
  });

  it("does not take “no store” for the store that apply writes to", async () => {
    writeFileSync(config, "store: false\n");
    const ended = await zhenggai(["apply", path.join(study, "none.csv"), "--dry-run", "--config", config]);
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toContain("none.csv");
  });
});
