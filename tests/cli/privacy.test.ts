import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { mappingFile } from "../../src/privacy/mapping-file.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const folder = temporaryFolder();
const notices = path.join(folder, "notices");
const file = path.join(notices, "cangku.txt");
const key = path.join(folder, "keys", "study.key");

beforeAll(() => {
  mkdirSync(notices);
  writeFileSync(
    file,
    `中共禾溪县粮食局党组关于巡察整改进展情况的通报
2022年9月30日
1.关于粮库管理松散的问题。
整改情况：局长穆清远带队清点全部粮库，对保管员冉小川进行批评教育，反映情况请拨打电话0577-66880011。已完成整改。
`,
  );
});

describe("--pseudonymise and --keep-contacts", () => {
  it("refuse a key in the output or among the notices, and each other, with exit code 2", async () => {
    const out = path.join(folder, "out");
    const run = (...options: string[]) => zhenggai(["run", notices, "--out", out, ...options]);
    const inside = await run("--pseudonymise", path.join(out, "k.key"));
    expect(inside.code).toBe(2);
    expect(inside.stderr).toContain("lies in the output folder");
    const chinese = await run("--pseudonymise", path.join(notices, "k.key"), "--lang", "zh");
    expect(chinese.code).toBe(2);
    expect(chinese.stderr).toContain("请把密钥存到别处");
    expect((await run("--pseudonymise", key, "--keep-contacts")).code).toBe(2);
    expect([out, key].filter(existsSync)).toEqual([]);
  });

  it("reach what parse shows", async () => {
    const plain = await zhenggai(["parse", file, "--json"]);
    expect(plain.stdout).toContain("穆清远");
    expect(plain.stdout).not.toContain("66880011");
    expect((await zhenggai(["parse", file, "--json", "--keep-contacts"])).stdout).toContain("0577-66880011");
    const hidden = await zhenggai(["parse", file, "--json", "--pseudonymise", key]);
    expect(hidden.stdout).not.toMatch(/穆清远|冉小川|66880011/);
    expect(hidden.stdout).toMatch(/局长\[P-\w{10}\]带队/);
  });

  it("reach what kwic shows, with the keys of parse and a way back from them", async () => {
    const parsed = await zhenggai(["parse", file, "--json", "--pseudonymise", key]);
    const person = /局长(\[P-\w{10}\])/.exec(parsed.stdout)![1]!;
    const kwic = await zhenggai(["kwic", "粮库", notices, "--json", "--pseudonymise", key]);
    expect(kwic.code).toBe(0);
    expect(kwic.stdout).toContain(person);
    expect(kwic.stdout).not.toContain("穆清远");
    expect(readFileSync(mappingFile(key), "utf8")).toContain(`${person},person,穆清远\n`);
    expect((await zhenggai(["kwic", "电话", notices, "--json"])).stdout).toContain("[***]");
  });
});
