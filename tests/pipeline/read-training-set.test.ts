import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTrainingSet, withStatements } from "../../src/pipeline/read-training-set.js";

let folder: string;

const TEXT = [
  "某市水务局党组关于巡察整改进展情况的通报",
  "1.关于供水管网老化的问题。一是更换管道三公里。",
  "2.关于考勤管理松懈的问题。一是开展检查。",
].join("\n");

const GOLD = {
  file: "b.txt",
  problems: [
    { line: 2, title: "供水管网老化", labels: ["duty"] },
    { line: 3, title: "考勤管理松懈", labels: ["cadre", "conduct"] },
  ],
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "training-"));
  for (const name of ["gold", "corpus"]) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, "corpus", "b.txt"), TEXT);
  writeGold("b", GOLD);
});

afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const writeGold = (name: string, value: unknown) =>
  writeFileSync(path.join(folder, "gold", `${name}.json`), JSON.stringify(value));

describe("readTrainingSet", () => {
  it("joins what was coded with what the program reads", async () => {
    const { problems } = await readTrainingSet([at("gold")]);
    expect(problems.map(({ title, labels }) => [title, labels])).toEqual([
      ["供水管网老化", ["duty"]],
      ["考勤管理松懈", ["cadre", "conduct"]],
    ]);
    expect(problems[0]).toMatchObject({ notice: "b.txt", kind: "巡察" });
    expect(problems[0]!.account).toContain("更换管道三公里");
  });

  it("adds statements to the set, with the hash of their file", async () => {
    const set = await readTrainingSet([at("gold")]);
    writeFileSync(at("more.csv"), "source,title,aspect,parent,labels\n清单,渠道淤塞,,,duty\n");
    const more = await withStatements(set, at("more.csv"));
    expect(more.problems).toEqual(set.problems);
    expect(more.statements.map(({ title, notice }) => [title, notice])).toEqual([["渠道淤塞", "清单"]]);
    expect(Object.keys(more.files)).toEqual(["b.txt", "more.csv"]);
  });

  it("leaves out files without category codes: a work plan", async () => {
    writeGold("a", { file: "a.txt", genre: "work-plan", problems: [] });
    expect(Object.keys((await readTrainingSet([at("gold")])).files)).toEqual(["b.txt"]);
  });

  it("gives a hash that changes with the notice and with its codes", async () => {
    const hash = async () => (await readTrainingSet([at("gold")])).files["b.txt"];
    const first = await hash();
    expect(await hash()).toBe(first);
    writeGold("b", { ...GOLD, problems: GOLD.problems.slice(1) });
    const second = await hash();
    writeFileSync(at("corpus/b.txt"), `${readFileSync(at("corpus/b.txt"), "utf8")}\n`);
    expect(new Set([first, second, await hash()]).size).toBe(3);
  });

  it("looks in the given folders of notices, and says which notice it does not find", async () => {
    mkdirSync(at("elsewhere"));
    await expect(readTrainingSet([at("gold")], [at("elsewhere")])).rejects.toMatchObject({
      key: "file",
      details: { args: { notice: "b.txt" } },
    });
    cpSync(at("corpus/b.txt"), at("elsewhere/b.txt"));
    expect((await readTrainingSet([at("gold")], [at("elsewhere")])).problems).toHaveLength(2);
  });

  it("refuses the same notice from two folders", async () => {
    await expect(readTrainingSet([at("gold"), at("gold")])).rejects.toMatchObject({
      details: { rule: "gold/coded-twice" },
    });
  });
});
