import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHARTS } from "../../src/charts/charts.js";
import { chartFile } from "../../src/charts/files.js";
import { FOCUSED } from "../../src/charts/run-chart.js";
import { readRunFolder } from "../../src/charts/run-folder.js";
import { type ChartCommandOptions, chartCommand } from "../../src/cli/chart.js";
import { loadCodebook } from "../../src/coding/codebook.js";
import { parseCsv } from "../../src/tables/csv.js";
import { writeRunFolder } from "../charts/run-folder-sample.js";
import { sampleDocuments } from "../charts/sample.js";
import { zhenggai } from "./captured.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-chart-"));
const run = path.join(folder, "run");
beforeAll(() => writeRunFolder(run, sampleDocuments(8), "parquet"));
afterAll(() => rmSync(folder, { recursive: true }));

const place = (name: string) => path.join(folder, name);

/** Runs the command as the command line would. */
async function chart(name: string | undefined, options: Partial<ChartCommandOptions> = {}, from = run) {
  let stdout = "";
  const context = {
    stdout: (text: string) => {
      stdout += text;
    },
    stderr: () => {},
    terminal: false,
    columns: 80,
    env: {},
    now: () => 0,
    signal: new AbortController().signal,
  };
  const common = { scale: "2", lang: "en" as const, quiet: false, json: false };
  const code = await chartCommand(name, from, { ...common, ...options }, context);
  return { code, stdout };
}

const fails = (name: string | undefined, options: Partial<ChartCommandOptions>, from?: string) =>
  chart(name, options, from).then(
    () => null,
    (error) => ({ code: error.exitCode, rule: error.details?.rule, args: error.details?.args }),
  );

describe("zhenggai chart", () => {
  it("writes the chart that the library draws, in each format", async () => {
    const { categories } = await loadCodebook("codebook/codebook.yaml");
    const names = categories.map(({ code, name, core }) => ({ code, ...name, core }));
    const input = await readRunFolder(run, CHARTS["account-by-category"].needs, names);
    const drawn = CHARTS["account-by-category"].build(input, "zh");
    for (const format of ["svg", "png", "vl.json", "csv"] as const) {
      const out = place(`chart.${format}`);
      expect(await chart("account-by-category", { out, lang: "zh" })).toEqual({ code: 0, stdout: `${out}\n` });
      expect(Buffer.compare(readFileSync(out), Buffer.from(await chartFile(drawn, format, 2))), format).toBe(0);
    }
  });

  it("takes the scale of a PNG", async () => {
    const widths: number[] = [];
    for (const scale of ["1", "2.5"]) {
      await chart("categories", { out: place("scaled.png"), scale });
      widths.push(readFileSync(place("scaled.png")).readUInt32BE(16));
    }
    expect(widths[1]).toBeCloseTo(widths[0]! * 2.5, -1);
  });

  it("lists the charts where none is named, also as JSON", async () => {
    const { stdout } = await chart(undefined);
    for (const name of Object.keys(CHARTS)) expect(stdout).toContain(`${name} `);
    const listed = JSON.parse((await chart(undefined, { json: true, lang: "zh" })).stdout);
    expect(listed[0]).toEqual({ name: "completion-by-unit", title: expect.stringContaining("完成率") });
  });

  it("draws every unit in pages on request, and one file where one page is enough", async () => {
    const many = path.join(folder, "many");
    await writeRunFolder(many, sampleDocuments(130), "parquet");
    const out = place("paged.csv");
    const pages = [1, 2, 3].map((page) => place(`paged-${page}.csv`));
    const { stdout } = await chart("account-by-unit", { out, pages: true }, many);
    expect(stdout).toBe(pages.map((page) => `${page}\n`).join(""));
    for (const page of pages) expect(existsSync(page)).toBe(true);
    expect(existsSync(out)).toBe(false);
    expect((await chart("account-by-unit", { out, pages: true })).stdout).toBe(`${out}\n`);
  });

  it("says in its help which charts the options of one unit and one category are for", async () => {
    const { stdout } = await zhenggai(["chart", "--help"]);
    for (const name of Object.values(FOCUSED)) expect(stdout).toContain(`${name} alone`);
  });

  it("prints the numbers behind the chart as JSON", async () => {
    const { stdout } = await chart("strict-lenient", { out: place("numbers.csv"), json: true });
    const { rows, description } = JSON.parse(stdout);
    const [header, ...records] = [...parseCsv(readFileSync(place("numbers.csv"), "utf8"))];
    expect(rows).toHaveLength(records.length);
    expect(Object.keys(rows[0])).toEqual(header);
    expect(description).toContain("strict");
  });

  it("shows the unit and the category asked for", async () => {
    const unit = sampleDocuments(8)[4]!.notices[0]!.fields.unit as string;
    await chart("category-profile", { out: place("unit.csv"), unit });
    const [header, ...records] = [...parseCsv(readFileSync(place("unit.csv"), "utf8"))];
    expect(new Set(records.map((record) => record[header!.indexOf("group")]))).toEqual(new Set([unit]));
    await chart("distinctive-words", { out: place("words.csv"), category: "finance" });
    expect(readFileSync(place("words.csv"), "utf8")).not.toContain("\nstudy,");
  });

  it.each([
    ["pie", {}, "chart/unknown-name"],
    ["categories", { out: place("chart.jpg") }, "chart/format"],
    ["categories", { scale: "0" }, "chart/bad-scale"],
    ["categories", { scale: "1e9" }, "chart/bad-scale"],
    ["categories", { unit: "石棠县委" }, "chart/no-focus"],
    ["category-profile", { unit: "无此局" }, "chart/unknown-unit"],
    ["category-profile", { unit: "中共" }, "chart/several-units"],
    ["distinctive-words", { category: "money" }, "chart/unknown-category"],
  ])("refuses %s %j", async (name, options, rule) => {
    expect(await fails(name, options)).toMatchObject({ code: 2, rule });
  });

  it("says that the folder holds no run, and that the file cannot be written", async () => {
    expect(await fails("categories", {}, place("nowhere"))).toMatchObject({ code: 2, rule: "comparison/no-run" });
    const out = place("no/such/folder/chart.svg");
    expect(await fails("categories", { out })).toMatchObject({ code: 3, rule: "text/cannot-write" });
    expect(existsSync(out)).toBe(false);
  });
});
