import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadBundle } from "../../src/bundle/load-bundle.js";
import { CORPUS, temporaryFolder } from "../pipeline/outputs.js";
import { BUNDLED, chunksLoaded, copyOfProgram, printed } from "./program-copy.js";

const NOTICE = path.resolve("corpus/songping-yiyuan.txt");
const PARSE = ["parse", NOTICE, "--no-config"];

it("has nothing to load where the program has not been bundled since it was compiled", () => {
  expect(loadBundle("program")).toBeNull();
});

describe.skipIf(!BUNDLED)("the bundle", () => {
  const built = path.resolve(".");
  let expected = "";
  beforeAll(() => {
    expected = printed(built, PARSE);
    expect(expected.length).toBeGreaterThan(1000);
  });

  it("runs as the engine has compiled it before", () => {
    const { known, all } = chunksLoaded(built);
    expect(all).toBeGreaterThan(0);
    expect(known).toBe(all);
  });

  it("does the same as the modules that it is made of, byte for byte", () => {
    const plain = copyOfProgram();
    writeFileSync(path.join(plain, "dist/bundle/made.js"), "export const MADE_ENTRIES = null;\n");
    expect(chunksLoaded(plain)).toEqual({ known: 0, all: 0 });
    expect(printed(plain, PARSE)).toBe(expected);
    const written = [built, plain].map((program) => {
      const out = path.join(temporaryFolder(), "out");
      printed(program, ["run", CORPUS, "--out", out, "--no-cache", "--no-config", "--no-store"]);
      const { outputs } = JSON.parse(readFileSync(path.join(out, "run.json"), "utf8"));
      return { outputs, page: readFileSync(path.join(out, "report.html"), "utf8") };
    });
    expect(Object.keys(written[0]!.outputs).length).toBeGreaterThan(60);
    expect(written[0]!.outputs).toEqual(written[1]!.outputs);
    expect(written[0]!.page === written[1]!.page).toBe(true);
  });

  it("is compiled anew where its code was made with other flags", () => {
    const flags = ["--no-opt"];
    expect(chunksLoaded(built, flags).known).toBe(0);
    expect(printed(built, PARSE, flags)).toBe(expected);
  });

  it.each([
    ["cut short", (file: string) => truncateSync(file, 100)],
    ["empty", (file: string) => truncateSync(file, 0)],
    ["something else", (file: string) => writeFileSync(file, "something else ".repeat(1000))],
  ])("is compiled anew where its code is %s", (_, damage) => {
    const program = copyOfProgram();
    const folder = path.join(program, "dist/bundle/program");
    for (const name of readdirSync(folder)) if (name.endsWith(".code")) damage(path.join(folder, name));
    expect(chunksLoaded(program).known).toBe(0);
    expect(printed(program, PARSE)).toBe(expected);
  });

  it("finds what comes with the program, and imports the packages that are not in it", () => {
    expect(printed(built, ["codebook", "--no-config"])).toContain("party-building");
    const out = path.join(temporaryFolder(), "out");
    printed(built, ["run", CORPUS, "--out", out, "--no-cache", "--no-config", "--no-store"]);
    expect(printed(built, ["query", "select count(*) as n from notices", out])).toMatch(/n/);
  });

  it("gives the licences of what is in it", () => {
    const text = readFileSync(path.join(built, "dist/bundle/program/LICENCES.txt"), "utf8");
    for (const name of ["vega-view", "vega-lite", "danfojs-node", "mathjs", "commander"])
      expect(text).toContain(`${name} `);
    expect(text).toContain("University of Washington Interactive Data Lab");
  });
});
