import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompareCommandOptions, compareCommand } from "../../src/cli/compare.js";
import type { CliContext } from "../../src/cli/context.js";
import type { Comparison } from "../../src/comparison/comparison.js";
import { defaultOf } from "../../src/config/settings.js";
import { CliError } from "../../src/failures/cli-error.js";
import { completionTable } from "../../src/tables/completion.js";
import { parseCsv, rowsFromCsv } from "../../src/tables/csv.js";
import { rowsFromParquet } from "../../src/tables/parquet.js";
import { zhenggai } from "./captured.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-compare-cli-"));
const run = path.join(folder, "run");
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const { code, stderr } = await zhenggai(["run", "corpus", "--out", run, "--quiet"]);
  expect(code, stderr).toBe(0);
});

/** What the command prints. */
async function compare(options: Partial<CompareCommandOptions>, out = run): Promise<string> {
  let stdout = "";
  const context = { stdout: (text: string) => (stdout += text), stderr: () => {} } as unknown as CliContext;
  const [measure, seed, min] = [defaultOf("compare.measure"), defaultOf("compare.seed"), defaultOf("compare.min")];
  const code = await compareCommand(
    out,
    {
      by: "unit",
      measure,
      seed,
      min,
      strict: false,
      pool: false,
      apart: false,
      shrink: false,
      problems: false,
      lang: "en",
      quiet: false,
      json: false,
      ...options,
    },
    context,
  );
  expect(code).toBe(0);
  return stdout;
}

const comparison = async (options: Partial<CompareCommandOptions>) =>
  JSON.parse(await compare({ ...options, json: true })) as Comparison;

describe("compare, on the corpus that comes with the program", () => {
  it.each(["unit", "category", "level", "unit_type", "kind", "year", "province", "city"] as const)(
    "by %s has the counts and ratios of the completion table",
    async (by) => {
      const completion = await rowsFromParquet(
        completionTable,
        readFileSync(path.join(run, "tables/completion.parquet")),
      );
      const expected = completion.filter((row) => row.by === by);
      const { rows } = await comparison({ by, min: "1" });
      expect(rows).toHaveLength(expected.length);
      for (const row of expected) {
        const found = rows.find(({ key }) => key[0] === row.group)!;
        expect(found.problems).toBe(row.problems);
        expect([found.part, found.whole]).toEqual([
          row.completed,
          row.completed + row.mostly_completed + row.in_progress,
        ]);
        expect(found.lenient!.part).toBe(row.completed + row.mostly_completed);
        if (row.ratio === null) expect(found.strict.value).toBeNull();
        else expect(found.strict.value).toBeCloseTo(row.ratio, 6);
      }
    },
  );

  it.each([
    ["account_ratio", "account_ratio"],
    ["stated_ratio", "stated_ratio"],
    ["evidenced", "evidenced"],
  ] as const)("has the %s of the completion table", async (measure, column) => {
    const completion = await rowsFromParquet(
      completionTable,
      readFileSync(path.join(run, "tables/completion.parquet")),
    );
    const { rows } = await comparison({ by: "kind", measure });
    for (const { key, strict } of rows) {
      const row = completion.find(({ by, group }) => by === "kind" && group === key[0])!;
      if (row[column] === null) expect(strict.value).toBeNull();
      else expect(strict.value).toBeCloseTo(row[column], 6);
    }
  });

  it("writes table, CSV and chart in one go", async () => {
    const csv = path.join(folder, "level.csv");
    const chart = path.join(folder, "level.svg");
    const text = await compare({ by: "kind,category", csv, chart, problems: true, measure: "account_ratio" });
    expect(text).toMatch(/^Account ratio \(read from measures\) · by kind of inspection × category\n/);
    const [header, ...records] = [...parseCsv(readFileSync(csv, "utf8"))];
    expect(header!.slice(0, 2)).toEqual(["kind", "category"]);
    const { rows } = await comparison({ by: "kind,category", measure: "account_ratio" });
    expect(records).toHaveLength(rows.length);
    // Every problem of the run is behind one row, and is listed under the table.
    const ids = records.flatMap((record) => record[header!.indexOf("problem_ids")]!.split(";"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(text).toContain(`  ${id} `);
    expect(readFileSync(chart, "utf8")).toContain("<svg");
  });

  it("draws PNG and spec as well", async () => {
    const png = path.join(folder, "unit.PNG");
    const spec = path.join(folder, "unit.vl.json");
    await compare({ chart: png, measure: "evidenced", shrink: true });
    expect([...readFileSync(png).subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
    await compare({ chart: spec, quiet: true });
    expect(JSON.parse(readFileSync(spec, "utf8"))).toMatchObject({ $schema: expect.stringContaining("vega-lite") });
  });

  it("limits itself to what fits", async () => {
    const all = await comparison({ by: "category", measure: "account_ratio" });
    const some = await comparison({
      by: "category",
      measure: "account_ratio",
      where: "category=finance|study,kind=巡察",
    });
    expect(some.where).toBe("category=finance|study,kind=巡察");
    expect(some.rows.map(({ key }) => key[0])).toEqual(["study", "finance"]);
    expect(some.overall.problems).toBeLessThan(all.overall.problems);
  });

  it("says the same for the same seed, to the byte, and prints nothing when told to be quiet", async () => {
    const options = { by: "unit_type", measure: "evidenced", seed: "7" };
    expect(await compare(options)).toBe(await compare(options));
    expect(await compare({ quiet: true })).toBe("");
  });

  it("reads the CSV of a run back as it was written", async () => {
    const csv = path.join(folder, "unit.csv");
    await compare({ csv });
    const rows = [
      ...rowsFromCsv({ ...completionTable, columns: completionTable.columns.slice(3, 5) }, readFileSync(csv, "utf8")),
    ];
    expect(rows.length).toBe((await comparison({})).rows.length);
  });
});

describe("compare, asked wrongly", () => {
  it.each<[Partial<CompareCommandOptions>, number, string]>([
    [{ by: "unti" }, 2, "comparison/mistyped-field"],
    [{ by: "," }, 2, "comparison/no-field"],
    [{ where: "unit" }, 2, "text/bad-selection"],
    [{ where: "colour=red" }, 2, "text/unknown-field"],
    [{ where: "province=火星省" }, 2, "text/no-values"],
    [{ where: "category=finance|fiance" }, 2, "text/mistyped-category"],
    [{ where: "level=citty" }, 2, "text/mistyped-value"],
    [{ measure: "speed" }, 2, "text/bad-choice"],
    [{ measure: "stated_ratio", by: "category" }, 2, "comparison/claims-are-whole"],
    [{ pool: true, apart: true }, 2, "comparison/pool-and-apart"],
    [{ shrink: true, by: "level" }, 2, "comparison/unit-only"],
    [{ min: "0" }, 2, "text/bad-number"],
    [{ seed: "x" }, 2, "text/bad-number"],
    [{ chart: "chart.gif" }, 2, "comparison/chart-format"],
    [{ csv: path.join(folder, "no", "such", "folder.csv") }, 3, "text/cannot-write"],
  ])("%j ends with %i", async (options, exitCode, rule) => {
    const error = await compare(options).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(CliError);
    expect(error).toMatchObject({ exitCode, details: { rule } });
  });

  it("of a folder without a run says what to do", async () => {
    const empty = path.join(folder, "empty");
    mkdirSync(empty);
    await expect(compare({}, empty)).rejects.toMatchObject({ exitCode: 2, details: { rule: "comparison/no-run" } });
  });
});
