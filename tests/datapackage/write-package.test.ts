import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { SILENT } from "../../src/pipeline/effects.js";
import { run } from "../../src/pipeline/run.js";
import type { Table } from "../../src/tables/column.js";
import { readRunTable } from "../../src/tables/run-table.js";
import { TABLES, type TableName } from "../../src/tables/tables.js";
import { CORPUS, isWhole, temporaryFolder } from "../pipeline/outputs.js";
import { readWithValidator } from "./read-with-validator.js";
import { writeSamplePackage } from "./sample-package.js";

const BAD = fileURLToPath(new URL("../fixtures/bad", import.meta.url));
const hash = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

describe("the data package of a run", () => {
  const out = path.join(temporaryFolder(), "out");
  const folder = path.join(out, "datapackage");
  beforeAll(async () => {
    await run({ paths: [CORPUS, BAD], out, lang: "zh" }, SILENT);
  }, 120_000);

  it("is valid row for row, by the library of the standard's makers", async () => {
    const tables = await readWithValidator(folder);
    expect(Object.keys(tables)).toEqual(Object.keys(TABLES));
    for (const name of Object.keys(TABLES) as TableName[]) {
      expect(tables[name]!.length, name).toBe((await readRunTable(out, TABLES[name] as Table)).length);
    }
  });

  it("holds what its checksums say, and the manifest names every file of it", () => {
    const { resources } = JSON.parse(readFileSync(path.join(folder, "datapackage.json"), "utf8"));
    for (const { path: name, bytes, hash: told } of resources) {
      const content = readFileSync(path.join(folder, name));
      expect([content.length, `sha256:${hash(content)}`], name).toEqual([bytes, told]);
    }
    expect(isWhole(out)).toBe(true);
    const { outputs } = JSON.parse(readFileSync(path.join(out, "run.json"), "utf8"));
    const present = (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => `datapackage/${name.replaceAll(path.sep, "/")}`);
    expect(
      Object.keys(outputs)
        .filter((name) => name.startsWith("datapackage/"))
        .sort(),
    ).toEqual(present.sort());
  });

  it("has the codebook as it was, and no byte order marks", () => {
    const shipped = readFileSync(new URL("../../codebook/codebook.yaml", import.meta.url));
    expect(readFileSync(path.join(folder, "codebook.yaml"))).toEqual(shipped);
    for (const name of readdirSync(path.join(folder, "data")).filter((name) => name.endsWith(".csv"))) {
      const [forPeople, plain] = ["../tables", "data"].map((where) => readFileSync(path.join(folder, where, name)));
      expect(forPeople!.subarray(3).equals(plain!), name).toBe(true);
    }
  });
});

describe("writeDataPackage", () => {
  it("keeps texts as they are, where the tables for people have apostrophes", async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    const { notices, problems, measures } = await readWithValidator(folder);
    expect(notices!.map(({ unit }) => unit)).toEqual(["=1+1县档案馆", null]);
    expect(problems!.map(({ title }) => title)).toEqual([`账上"长期挂账", 未清理`, "-三项制度未建立"]);
    expect(problems![0]!.account).toBe("一是已清理。\n'@二是正在办理。");
    expect(measures![1]!.text).toBe("第一行\n第二行");
    expect(readFileSync(path.join(folder, "../tables/notices.csv"), "utf8")).toContain(",'=1+1县档案馆,");
  });

  it("gives a large table as Parquet alone, with its schema there", async () => {
    const folder = await writeSamplePackage(temporaryFolder(), { termsCsv: false });
    expect(readdirSync(path.join(folder, "data")).filter((name) => name.startsWith("terms"))).toEqual([
      "terms.parquet",
    ]);
    const { resources } = JSON.parse(readFileSync(path.join(folder, "datapackage.json"), "utf8"));
    const terms = resources.filter(({ name }: { name: string }) => name.startsWith("terms"));
    expect(terms).toMatchObject([
      { name: "terms", format: "parquet", schema: { fields: [{}, {}, {}, { name: "count" }] } },
    ]);
    expect(Object.keys(await readWithValidator(folder))).not.toContain("terms");
  });

  it("gives the same bytes again", async () => {
    const [one, other] = [await writeSamplePackage(temporaryFolder()), await writeSamplePackage(temporaryFolder())];
    for (const name of readdirSync(one).filter((name) => name.includes("."))) {
      expect(readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name))), name).toBe(true);
    }
  });

  it("is not valid any more once a cell is spoilt: the validator does look", async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    const file = path.join(folder, "data/problems.csv");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(",in_progress,", ",nearly,"));
    await expect(readWithValidator(folder)).rejects.toThrow(/problems/);
    writeFileSync(file, text.replace("0000000000a1-1,0000000000a1", "0000000000a1-1,0000000000ff"));
    await expect(readWithValidator(folder)).rejects.toThrow(/problems/);
  });
});
