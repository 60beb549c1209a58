import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chartFile } from "../../src/charts/files.js";
import { load, type Run, readCorpus } from "../../src/index.js";
import { parseCsv } from "../../src/tables/csv.js";
import { TABLES, type TableName } from "../../src/tables/tables.js";
import { zhenggai } from "../cli/captured.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { runOfCorpus } from "./run-of-corpus.js";

const folder = temporaryFolder();
const output = runOfCorpus();
let run: Run;
beforeAll(async () => {
  run = await load(await output);
});

/** What a command prints with `--json`. */
async function printed(...argv: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await zhenggai([...argv, "--json", "--lang", "en"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** What is left of a result on its way through JSON: the functions and `-0` go. */
const asJson = (result: unknown) => JSON.parse(JSON.stringify(result)) as unknown;

describe("load", () => {
  it("gives typed rows of every table, and the run's own record", async () => {
    const problems = await run.rows("problems");
    expect(problems).toHaveLength(run.manifest.summary.problems);
    // Types hold at run time: a number is a number, a list a list, an unknown value null.
    expect(problems.every(({ line, labels }) => Number.isInteger(line) && Array.isArray(labels))).toBe(true);
    expect(problems.some(({ done_on }) => done_on === null)).toBe(true);
    for (const name of Object.keys(TABLES) as TableName[])
      expect((await run.rows(name)).length, name).toBeGreaterThan(0);
  });

  it("gives data frames with the columns and types of the tables", async () => {
    const frame = await run.frame("notices");
    expect(frame.columns).toEqual(TABLES.notices.columns.map(({ name }) => name));
    expect(frame.shape[0]).toBe((await run.rows("notices")).length);
    expect([frame.column("ratio").dtype, frame.column("problems").dtype]).toEqual(["float32", "int32"]);
  });

  it("compares as `compare` does, and gives the result as a frame", async () => {
    const compared = await run.compare({ by: "unit_type", measure: "account_ratio", where: "evidenced=true" });
    expect(asJson(compared)).toEqual(
      await printed(
        "compare",
        run.folder,
        "--by",
        "unit_type",
        "--measure",
        "account_ratio",
        "--where",
        "evidenced=true",
      ),
    );
    const frame = await compared.frame();
    expect(frame.columns.slice(0, 2)).toEqual(["unit_type", "measure"]);
    expect(frame.shape[0]).toBe(compared.rows.length);
  });

  it("makes the charts that `chart` and `compare --chart` draw", async () => {
    const file = path.join(folder, "chart.vl.json");
    await printed("chart", "category-profile", run.folder, "--unit", "望川市民政局", "--out", file);
    const chart = await run.chart("category-profile", { unit: "望川市民政局" });
    expect(await chartFile(chart, "vl.json")).toBe(readFileSync(file, "utf8"));

    await printed("compare", run.folder, "--by", "level", "--chart", file);
    const comparison = await run.chart(await run.compare({ by: "level" }));
    expect(await chartFile(comparison, "vl.json")).toBe(readFileSync(file, "utf8"));
  });

  it("measures agreement as `agree` does", async () => {
    const corpus = await readCorpus(["corpus"]);
    const sheet = path.join(folder, "陈.csv");
    // Somebody who finds a study problem in every second row.
    const [head, ...rows] = [...parseCsv(corpus.sample({ size: 24 }).sheet())];
    const category = head!.indexOf("category");
    for (const [place, row] of rows.entries()) if (place % 2 === 0) row[category] = "study";
    writeFileSync(sheet, [head!, ...rows].map((row) => row.map(quoted).join(",")).join("\n"));
    const { agreement, shares, messages } = await run.agree([sheet]);
    expect(asJson({ field: "category", ...agreement, shares })).toEqual(
      await printed("agree", sheet, "--run", run.folder),
    );
    expect(agreement.coders).toEqual(["陈", "machine"]);
    expect(agreement.compared).toBe(12);
    expect(messages).toEqual([]);
  });

  it("says in plain words that a folder is no run, and what to name instead", async () => {
    await expect(load(path.join(folder, "nowhere"))).rejects.toThrow(
      `“${path.join(folder, "nowhere")}” is not the output folder of a run (run.json is missing); run zhenggai run`,
    );
    await expect(load(path.join(run.folder, "tables"))).rejects.toMatchObject({
      details: { rule: "pipeline/no-manifest" },
    });
    const foreign = path.join(folder, "foreign");
    mkdirSync(foreign);
    for (const content of ["{}", "null"]) {
      writeFileSync(path.join(foreign, "run.json"), content);
      await expect(load(foreign)).rejects.toMatchObject({ details: { rule: "pipeline/no-manifest" } });
    }
    writeFileSync(path.join(foreign, "run.json"), "no JSON");
    await expect(load(foreign)).rejects.toMatchObject({ details: { rule: "comparison/bad-table" } });
  });

  it("names what there is where a name is wrong", async () => {
    await expect(run.chart("pie" as never)).rejects.toThrow(/no chart called “pie”; use completion-by-unit/);
    await expect(run.compare({ by: "colour" as never })).rejects.toThrow(/cannot be formed by “colour”; use unit/);
    await expect(run.compare({ by: "unit", where: "city=月球市" })).rejects.toThrow(/no text has “月球市” as its city/);
    await expect(run.compare({ by: "unit", where: "level=moon" })).rejects.toThrow(/level cannot be “moon”/);
  });
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
