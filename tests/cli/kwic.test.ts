import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type KwicCommandOptions, kwicCommand } from "../../src/cli/kwic.js";
import { expressionFinder, termFinder } from "../../src/text-analysis/finder.js";
import { kwicRows, sortKwic } from "../../src/text-analysis/kwic.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { COMMON, library, PATHS, textWorld } from "./text-world.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-kwic-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS: KwicCommandOptions = { ...COMMON, regex: false, sort: "place", width: "20" };

async function kwic(terms: string, options: Partial<KwicCommandOptions> = {}) {
  const world = textWorld();
  const code = await kwicCommand([terms, PATHS], { ...OPTIONS, ...options }, world);
  return { code, rows: JSON.parse(world.said.stdout) };
}

describe("zhenggai kwic", () => {
  it("gives what the library gives, for words and for expressions, sorted and selected", async () => {
    const { notices, cut } = await library();
    const plain = notices.flatMap((notice) => kwicRows(notice, termFinder(["整改", "问题"]), { width: 20 }));
    expect(plain.length).toBeGreaterThan(10);
    expect(await kwic("整改，问题")).toEqual({ code: 0, rows: plain });

    const find = await expressionFinder("制定.?《");
    const where = parseSelection("account_state=done", "problem");
    const selected = notices.flatMap((notice) => kwicRows(notice, find, { width: 20, where }));
    const options = { regex: true, sort: "right", where: "account_state=done" };
    expect((await kwic("制定.?《", options)).rows).toEqual(sortKwic(selected, "right", cut));
  });

  it("writes the table to a file", async () => {
    const csv = path.join(folder, "kwic.csv");
    const { rows } = await kwic("整改", { csv });
    expect(readFileSync(csv, "utf8").trimEnd().split("\n")).toHaveLength(rows.length + 1);
  });

  it("refuses wrong options with what to do", async () => {
    await expect(kwic("(", { regex: true })).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "text/bad-expression" },
    });
    await expect(kwic("整改", { sort: "up" })).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "text/bad-choice" },
    });
    await expect(kwic("整改", { width: "2.5" })).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "text/bad-number" },
    });
    await expect(kwic("整改", { csv: path.join(folder, "no", "x.csv") })).rejects.toMatchObject({
      exitCode: 3,
      details: { rule: "text/cannot-write" },
    });
  });

  it("says where there is no notice, and no file", async () => {
    const run = (paths: string[]) => kwicCommand(["整改", paths], OPTIONS, textWorld());
    await expect(run(["corpus/dongtai-xinwen.txt"])).rejects.toMatchObject({ details: { rule: "text/no-notices" } });
    await expect(run(["corpus/none.txt"])).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "corpus/missing-path" },
    });
  });

  it("tells the folder of a run from one of notices", async () => {
    const out = path.join(folder, "out");
    mkdirSync(out);
    writeFileSync(path.join(out, "run.json"), "{}");
    await expect(kwicCommand(["整改", [out]], OPTIONS, textWorld())).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "text/run-folder" },
    });
  });

  it("ends where the user breaks it off", async () => {
    const abort = new AbortController();
    abort.abort();
    const world = { ...textWorld(), signal: abort.signal };
    await expect(kwicCommand(["整改", PATHS], OPTIONS, world)).rejects.toMatchObject({
      details: { rule: "cli/interrupted" },
    });
  });

  it("goes on past a file that cannot be read, names it, and ends with 1", async () => {
    const world = textWorld();
    expect(await kwicCommand(["整改", [...PATHS, "tests/fixtures/bad/empty.txt"]], OPTIONS, world)).toBe(1);
    expect(world.said.stderr).toMatch(/^zhenggai: empty\.txt: the file is empty/);
  });
});
