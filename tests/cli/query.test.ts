import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ColumnType, Table } from "../../src/tables/column.js";
import { parquetBytes } from "../../src/tables/parquet.js";
import { TABLES, type TableName } from "../../src/tables/tables.js";
import { zhenggai } from "./captured.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-query-"));
const out = path.join(root, "某区's 结果");
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a column that is never empty holds where a test does not care. */
const ANY: Record<ColumnType, unknown> = { string: "", date: "", list: [], integer: 0, number: 0, boolean: false };

/** Writes a table of a run; what a row does not give is unknown where it may be. */
async function writeTable(name: TableName, rows: Array<Record<string, unknown>>): Promise<void> {
  const table: Table = TABLES[name];
  const whole = rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name, type, empty }) => [name, row[name] ?? (empty ? null : ANY[type])])),
  );
  writeFileSync(path.join(out, "tables", `${name}.parquet`), await parquetBytes(table, whole as never));
}

beforeAll(async () => {
  mkdirSync(path.join(out, "tables"), { recursive: true });
  await writeTable("notices", [
    { notice_id: "aa", unit: "松坪县水利局", problems: 12 },
    { notice_id: "bb", unit: "白苇区检察院", problems: 30 },
    { notice_id: "cc", unit: null, problems: 4 },
  ]);
  await writeTable("problems", [
    { problem_id: "aa-1", notice_id: "aa", labels: ["finance", "conduct"], title: "水费收缴, 账目“不清”" },
    { problem_id: "aa-2", notice_id: "aa", labels: ["study"], title: "=1+1" },
  ]);
});

const query = (sql: string, ...more: string[]) => zhenggai(["query", sql, out, ...more]);

describe("zhenggai query", () => {
  it("asks across the tables of a run, and prints CSV", async () => {
    const ended = await query(
      "SELECT n.unit, count(*) AS named FROM problems JOIN notices n USING (notice_id) GROUP BY n.unit",
    );
    expect(ended).toEqual({ code: 0, stdout: "unit,named\n松坪县水利局,2\n", stderr: "" });
  });

  it("prints whole numbers, unknown values and lists as the tables do, and no formula", async () => {
    const { stdout } = await query("SELECT labels, title FROM problems ORDER BY problem_id");
    expect(stdout).toBe('labels,title\nfinance;conduct,"水费收缴, 账目“不清”"\nstudy,\'=1+1\n');
    expect((await query("SELECT unit, problems FROM notices WHERE notice_id = 'cc'")).stdout).toBe(
      "unit,problems\n,4\n",
    );
  });

  it("prints JSON on request, also of no row", async () => {
    const { stdout } = await query("SELECT notice_id, unit FROM notices ORDER BY problems", "--json");
    expect(JSON.parse(stdout)).toEqual([
      { notice_id: "cc", unit: null },
      { notice_id: "aa", unit: "松坪县水利局" },
      { notice_id: "bb", unit: "白苇区检察院" },
    ]);
    expect(JSON.parse((await query("SELECT * FROM notices WHERE problems > 99", "--json")).stdout)).toEqual([]);
  });

  it("says what is wrong with a question, and which tables there are", async () => {
    const ended = await query("SELECT nothing FROM nowhere");
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("nowhere");
    expect(ended.stderr).toContain("notices, problems");
  });

  it("tells it on one line", async () => {
    for (const sql of ["SELECT cast('x' AS int)", "SELECT * FROM notices WHERE"]) {
      const { stderr } = await query(sql);
      expect(stderr).toMatch(/^zhenggai: [^\n]*Error: [^\n]*; the tables are: notices, problems\n$/);
    }
  });

  it("says at which character a question goes wrong, behind Chinese ones and in a long line", async () => {
    for (const sql of [
      "SELECT '巡视巡察整改' AS 名称 FROM notices x y",
      "SELECT '𠮷家', -- 村名\n  unit\nFROM notices x y",
      `SELECT '${"整改".repeat(99)}' FROM notices x y`,
    ]) {
      // What is wrong is the last character, “y”.
      const lines = sql.split("\n");
      const place = `line ${lines.length}, column ${[...lines.at(-1)!].length} (`;
      expect((await query(sql)).stderr).toContain(place);
    }
  });

  it("names the columns that there are, and the one that was meant", async () => {
    const { code, stderr } = await query("SELECT unti FROM notices");
    expect(code).toBe(2);
    expect(stderr).toMatch(/no column “unti”; did you mean unit\? The tables asked have: notice_id, /);
  });

  it("says that a column's name is a word of SQL, and takes it written as it says", async () => {
    await writeTable("checks", [{ notice_id: "aa", check: "measures", stated: 54 }]);
    const { code, stderr } = await query("SELECT check FROM checks");
    expect(code).toBe(2);
    expect(stderr).toContain('write checks.check, or quote it: "check"');
    for (const name of ["checks.check", '"check"']) {
      expect((await query(`SELECT ${name} FROM checks`)).stdout).toBe("check\nmeasures\n");
    }
    rmSync(path.join(out, "tables", "checks.parquet"));
  });

  it("takes no empty question", async () => {
    expect(await query(" ")).toMatchObject({ code: 2, stderr: expect.stringContaining("no query was given") });
  });

  it("ends in Chinese where Chinese is asked for", async () => {
    const { stderr } = await query("SELECT unit FROM notice", "--lang", "zh");
    expect(stderr).toBe("zhenggai: 没有名为“notice”的表；是否要用 notices？\n");
  });

  it("reads no other file of the machine and writes none", async () => {
    const secret = path.join(root, "secret.csv");
    writeFileSync(secret, "word\nhidden\n");
    for (const sql of [
      `SELECT * FROM read_csv('${secret}')`,
      `COPY notices TO '${path.join(root, "copy.csv")}'`,
      "SET enable_external_access = true",
    ]) {
      const ended = await query(sql);
      expect(ended.code, sql).toBe(2);
      expect(ended.stdout).not.toContain("hidden");
    }
  });

  it("says so where no run has written", async () => {
    const ended = await zhenggai(["query", "SELECT 1", path.join(root, "empty")]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("run zhenggai run first");
  });
});
