import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Corpus, readCorpus } from "../../src/index.js";
import { mappingFile } from "../../src/privacy/mapping-file.js";
import type { PrivacyOptions } from "../../src/privacy/open-privacy.js";
import { zhenggai } from "../cli/captured.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const folder = temporaryFolder();
let corpus: Corpus;
beforeAll(async () => {
  corpus = await readCorpus(["corpus"]);
});

/** What a command prints with `--json` over the same notices. */
async function printed(command: string, ...options: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await zhenggai([command, ...options, "--json"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

describe("readCorpus: every verb gives what its command gives", () => {
  it("terms", async () => {
    const terms = corpus.terms({ of: "account", by: "category", where: "level=county", minCount: 3, order: "tf_idf" });
    const options = ["--of", "account", "--by", "category", "--where", "level=county", "--min-count", "3"];
    expect(terms.rows).toEqual(await printed("terms", "corpus", ...options, "--sort", "tf_idf"));
  });

  it("keyness", async () => {
    const { rows, tested } = await corpus.keyness({ target: "category=finance", reference: "category=cadre" });
    const options = ["--of", "account", "--target", "category=finance", "--reference", "category=cadre"];
    expect({ rows, tested }).toEqual(
      expect.objectContaining(await only(["rows", "tested"], "keyness", "corpus", ...options)),
    );
  });

  it("collocates", async () => {
    const { rows } = corpus.collocates("台账", { order: "pmi" });
    expect({ rows }).toEqual(await only(["rows"], "collocates", "台账", "corpus", "--sort", "pmi"));
  });

  it("kwic, of words and of expressions", async () => {
    const words = await corpus.kwic(["问责", "处分"], { order: "right", where: "category=finance|cadre" });
    const where = ["--where", "category=finance|cadre"];
    expect(words.rows).toEqual(await printed("kwic", "问责,处分", "corpus", "--sort", "right", ...where));
    const found = await corpus.kwic(/\d+万元/);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.rows).toEqual(await printed("kwic", "\\d+万元", "corpus", "--regex"));
  });

  it("reuse", async () => {
    const { passages, clusters, rows } = corpus.reuse({ minLength: 15 });
    expect({ passages, clusters }).toEqual(
      await only(["passages", "clusters"], "reuse", "corpus", "--min-length", "15"),
    );
    expect(rows).toEqual(passages);
  });

  it("dfm", async () => {
    const dfm = corpus.dfm({ of: "statement", minDocuments: 2 });
    await dfm.write(path.join(folder, "dfm"));
    const out = path.join(folder, "by-command");
    const options = ["--of", "statement", "--min-documents", "2", "--out", out];
    expect(dfm).toMatchObject(await only(["entries"], "dfm", "corpus", ...options));
    expect(readdirSync(path.join(folder, "dfm"))).toEqual(readdirSync(out));
  });

  it("sample", async () => {
    const file = path.join(folder, "sheet.csv");
    const { code } = await zhenggai(["sample", "corpus", "--size", "20", "--seed", "3", "--blind", "--out", file]);
    expect(code).toBe(0);
    const { readFileSync } = await import("node:fs");
    expect(corpus.sample({ size: 20, seed: 3 }).sheet()).toBe(readFileSync(file, "utf8"));
  });
});

/** Some keys of what a command prints. */
async function only(keys: readonly string[], command: string, ...options: string[]): Promise<Record<string, unknown>> {
  const whole = (await printed(command, ...options)) as Record<string, unknown>;
  return Object.fromEntries(keys.map((key) => [key, whole[key]]));
}

describe("readCorpus", () => {
  it("gives statistics as data frames", async () => {
    const terms = corpus.terms({ minCount: 10 });
    const frame = await terms.frame();
    expect(frame.columns).toEqual(terms.table.columns.map(({ name }) => name));
    expect(frame.column("term").values).toEqual(terms.rows.map(({ term }) => term));
  });

  it("holds notices with their problems and codes, and cuts words with the codebook's terms whole", () => {
    expect(corpus.notices.length).toBeGreaterThan(10);
    expect(corpus.notices.every(({ record }) => record.genre === "rectification")).toBe(true);
    expect(corpus.notices[0]!.record.problems[0]!.coding.category).toMatch(/^[a-z-]+$/);
    expect(corpus.cut("落实全面从严治党主体责任")).toContain("全面从严治党主体责任");
  });

  it("tells of a file that cannot be read, and reads the others", async () => {
    const empty = path.join(folder, "空白.txt");
    writeFileSync(empty, "");
    const read = await readCorpus([empty, "corpus/songping-yiyuan.txt"]);
    expect(read.unreadable.map(({ source }) => source)).toEqual(["空白.txt"]);
    expect(read.notices).toHaveLength(1);
  });

  it("says in plain words what is wrong with a path, a selection, a field", async () => {
    await expect(readCorpus(["无此文件夹"])).rejects.toThrow(/无此文件夹/);
    await expect(corpus.keyness({ target: "colour=red" })).rejects.toThrow(/no field “colour”; the fields are/);
    expect(() => corpus.terms({ where: "category" })).toThrow(/“category”/);
  });
});

describe("readCorpus: personal data", () => {
  const CONTACT = "13800571234";
  const NAME = "穆清远";
  const notices = path.join(folder, "notices");
  beforeAll(() => {
    mkdirSync(notices);
    const text = [
      "中共青溪县水务局党组关于巡察整改进展情况的通报",
      "县委第三巡察组于2022年3月至5月对水务局党组开展了巡察。现将整改情况予以公布。",
      "一、整改落实情况",
      "1.关于村级供水管护不到位的问题。",
      `整改情况：局长${NAME}同志到水厂调研，对${NAME}给予党内警告处分。已整改到位。联系电话：${CONTACT}。`,
    ];
    writeFileSync(path.join(notices, "water.txt"), text.join("\n"));
  });
  const found = async (word: string, privacy?: PrivacyOptions) =>
    (await (await readCorpus([notices], { privacy })).kwic(word)).rows.length;

  it("leaves contact details out unless they are kept, and names in", async () => {
    expect(await found(CONTACT)).toBe(0);
    expect(await found(CONTACT, { keepContacts: true })).toBe(1);
    expect(await found(NAME)).toBe(2);
  });

  it("puts pseudonyms in the place of names, with their way back beside the key", async () => {
    const key = path.join(folder, "study.key");
    expect(await found(NAME, { pseudonymise: key })).toBe(0);
    expect(readFileSync(mappingFile(key), "utf8")).toContain(`person,${NAME}`);
    await expect(found(NAME, { pseudonymise: path.join(notices, "study.key") })).rejects.toMatchObject({
      details: { rule: "privacy/key-in-input" },
    });
  });
});
