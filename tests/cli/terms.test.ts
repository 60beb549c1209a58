import { describe, expect, it } from "vitest";
import { type TermsCommandOptions, termsCommand } from "../../src/cli/terms.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { termCounter } from "../../src/text-analysis/terms.js";
import { COMMON, library, PATHS, textWorld } from "./text-world.js";

const OPTIONS: TermsCommandOptions = { ...COMMON, of: "account", sort: "tf_idf", minCount: "2", top: "5" };

describe("zhenggai terms", () => {
  it("gives what the library gives", async () => {
    const { notices, cut } = await library();
    const where = parseSelection("account_state=done", "account");
    const counter = termCounter({ cut, stopWords: cut.stopWords, of: "account", by: "unit", where, minCount: 2 });
    for (const notice of notices) counter.add(notice);
    const world = textWorld();
    expect(await termsCommand(PATHS, { ...OPTIONS, by: "unit", where: "account_state=done" }, world)).toBe(0);
    expect(JSON.parse(world.said.stdout)).toEqual(counter.rows("tf_idf"));
  });

  it("shows the first of each group", async () => {
    const world = textWorld();
    await termsCommand(PATHS, { ...OPTIONS, json: false, by: "unit", top: "2" }, world);
    expect(world.said.stdout.match(/words more/g)).toHaveLength(3);
  });

  it("names a value that no text has, and counts the rest", async () => {
    const world = textWorld();
    expect(await termsCommand(PATHS, { ...OPTIONS, where: "unit=中共鹤屿市妇女联合会党组|无此单位" }, world)).toBe(0);
    expect(JSON.parse(world.said.stdout).length).toBeGreaterThan(0);
    expect(world.said.stderr).toMatch(/^zhenggai: no text has “无此单位” as its unit; there are: 中共/);
    const quiet = textWorld();
    await termsCommand(PATHS, { ...OPTIONS, quiet: true, where: "unit=中共鹤屿市妇女联合会党组|无此单位" }, quiet);
    expect(quiet.said.stderr).toBe("");
  });

  it("ends with 2 and no result where no text fits", async () => {
    const world = textWorld();
    const wrong = termsCommand(PATHS, { ...OPTIONS, where: "year=1999" }, world);
    await expect(wrong).rejects.toMatchObject({ exitCode: 2, details: { args: { field: "year", name: "1999" } } });
    expect(world.said.stdout).toBe("");
  });

  it("refuses a category that the codebook does not have, which no text would fit", async () => {
    const wrong = termsCommand(PATHS, { ...OPTIONS, where: "level=county,category=finance|finace" }, textWorld());
    await expect(wrong).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "text/mistyped-category", args: { name: "finace", near: "finance" } },
    });
  });

  it("refuses a field that these texts do not have", async () => {
    const wrong = termsCommand(PATHS, { ...OPTIONS, of: "notice", by: "category" }, textWorld());
    await expect(wrong).rejects.toMatchObject({ exitCode: 2, details: { rule: "text/field-level" } });
  });
});
