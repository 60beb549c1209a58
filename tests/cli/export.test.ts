import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { TABLES } from "../../src/tables/tables.js";
import { document, notice, problem } from "../completion/sample.js";
import { writeSamplePackage } from "../datapackage/sample-package.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const folder = temporaryFolder();
const out = path.join(folder, "out");
const file = path.join(folder, "tables.xlsx");
const workbook = () => read(readFileSync(file));

beforeAll(async () => {
  await writeSamplePackage(out);
});

describe("zhenggai export xlsx", () => {
  it("refuses a name that Excel would not open, and names the table that was meant", async () => {
    const csv = await zhenggai(["export", "xlsx", out, "--out", path.join(folder, "tables.csv")]);
    expect(csv).toMatchObject({ code: 2, stdout: "" });
    expect(csv.stderr).toContain("ends in .xlsx");
    const table = await zhenggai(["export", "xlsx", out, "--tables", "notices,problmes"]);
    expect(table).toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean problems?") });
  });

  it("writes every table of a run, and says what it wrote", async () => {
    const { code, stdout } = await zhenggai(["export", "xlsx", out, "--out", file]);
    expect(code).toBe(0);
    expect(workbook().SheetNames).toEqual([...Object.keys(TABLES), "codes", "about"]);
    expect(utils.sheet_to_json(workbook().Sheets.problems!)).toHaveLength(2);
    expect(stdout).toContain(`${file}\n`);
    expect(stdout).toContain("  problems: 2 rows\n");
    expect(readdirSync(folder).sort()).toEqual(["out", "tables.xlsx"]);
  });

  it("writes the tables asked for, and gives the same as JSON", async () => {
    const { stdout } = await zhenggai(["export", "xlsx", out, "--out", file, "--tables", "measures,notices", "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      file,
      sheets: [
        { name: "notices", table: "notices", rows: 2 },
        { name: "measures", table: "measures", rows: 3 },
      ],
      cut: [],
    });
    expect(workbook().SheetNames).toEqual(["notices", "measures", "codes", "about"]);
  });

  it("says which texts Excel cannot take, in the language asked for", async () => {
    const account = "已完成。".repeat(9000);
    const long = notice({ source: "长.txt", problems: [problem({ account })] });
    const other = path.join(folder, "long");
    await writeSamplePackage(other, { documents: [document({ source: "长.txt", notices: [long] })] });
    const { code, stderr } = await zhenggai(["export", "xlsx", other, "--out", file, "--quiet", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(stderr).toContain("表 problems 第 1 行的 account 有 36000 字");
  });

  it("refuses what is not there, and leaves the earlier file as it was", async () => {
    writeFileSync(file, "earlier");
    const empty = path.join(folder, "empty");
    mkdirSync(empty, { recursive: true });
    const results = await Promise.all([
      zhenggai(["export", "xlsx", empty, "--out", file]),
      zhenggai(["export", "xlsx", out, "--out", file, "--tables", "notice"]),
      zhenggai(["export", "sav", out]),
      zhenggai(["export", "xlsx", out, "--out", path.join(folder, "nowhere", "t.xlsx")]),
    ]);
    expect(results.map(({ code }) => code)).toEqual([2, 2, 2, 3]);
    expect(results[0]!.stderr).toContain("holds no output of a run");
    expect(results[1]!.stderr).toContain("there is no table “notice”; did you mean notices?");
    expect(results[3]!.stderr).toContain("cannot be written (no such file or folder, ENOENT)");
    expect(readFileSync(file, "utf8")).toBe("earlier");
    expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
  });
});
