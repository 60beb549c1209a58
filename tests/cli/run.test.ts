import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Table } from "../../src/tables/column.js";
import { rowsFromCsv } from "../../src/tables/csv.js";
import { TABLES, type TableName, type TableRow } from "../../src/tables/tables.js";
import { zhenggai } from "./captured.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-run-"));
const corpus = path.join(folder, "corpus");
const out = path.join(folder, "out");
afterAll(() => rmSync(folder, { recursive: true }));

function rows<Name extends TableName>(name: Name): TableRow<Name>[] {
  const text = readFileSync(path.join(out, "tables", `${name}.csv`), "utf8");
  return [...rowsFromCsv(TABLES[name] as Table, text)] as unknown as TableRow<Name>[];
}

/** Three notices, one of them again in another encoding, a text that is no notice, and files that cannot be read. */
beforeAll(() => {
  mkdirSync(corpus);
  const own = ["baiwei-jianchayuan.txt", "baiwei-jianchayuan-utf16.txt", "songping-yiyuan.txt", "yanhu-shuiliju.docx"];
  for (const name of own) cpSync(path.join("corpus", name), path.join(corpus, name));
  cpSync("tests/fixtures/bad", path.join(corpus, "bad"), { recursive: true });
});

describe("zhenggai run", () => {
  it("reads what can be read, names what cannot, and ends with 1", async () => {
    const ended = await zhenggai(["run", corpus, "--out", out]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain(path.join(out, "report.html"));
    const outcomes = Object.fromEntries(rows("documents").map((row) => [row.source, row.outcome]));
    expect(outcomes).toMatchObject({
      "songping-yiyuan.txt": "parsed",
      "yanhu-shuiliju.docx": "parsed",
      "bad/empty.txt": "unreadable",
    });
    const twins = ["baiwei-jianchayuan.txt", "baiwei-jianchayuan-utf16.txt"].map((name) => outcomes[name]).sort();
    expect(twins).toEqual(["duplicate", "parsed"]);
    const unreadable = Object.entries(outcomes).flatMap(([source, outcome]) =>
      outcome === "unreadable" ? [source] : [],
    );
    for (const source of unreadable) expect(ended.stderr).toContain(source);
    expect(unreadable.length).toBeGreaterThanOrEqual(6);
  });

  it("writes every table, chart and the page, and what they say fits together", () => {
    for (const name of Object.keys(TABLES)) {
      expect(existsSync(path.join(out, "tables", `${name}.csv`))).toBe(true);
      expect(existsSync(path.join(out, "tables", `${name}.parquet`))).toBe(true);
    }
    const charts = readdirSync(path.join(out, "charts"));
    for (const svg of charts.filter((name) => name.endsWith(".svg"))) {
      for (const extension of ["png", "vl.json", "csv"]) expect(charts).toContain(svg.replace(/svg$/, extension));
    }
    const notices = rows("notices").filter(({ genre }) => genre === "rectification");
    const problems = rows("problems");
    expect(notices).toHaveLength(3);
    expect(notices.reduce((sum, notice) => sum + notice.problems, 0)).toBe(problems.length);
    const all = rows("completion").find(({ by }) => by === "all")!;
    expect(all.problems).toBe(problems.length);
    expect(all.unstated).toBe(problems.filter(({ status }) => status === "unstated").length);
    const manifest = JSON.parse(readFileSync(path.join(out, "run.json"), "utf8"));
    expect(manifest).toMatchObject({ program: "zhenggai", summary: { problems: problems.length } });
    expect(readFileSync(path.join(out, "report.html"), "utf8")).toContain("<!doctype html>");
  });

  it("gives the same bytes again, and leaves nothing else behind", async () => {
    const again = path.join(folder, "again");
    await zhenggai(["run", corpus, "--out", again]);
    for (const part of ["tables", "charts"]) {
      for (const name of readdirSync(path.join(out, part))) {
        const first = readFileSync(path.join(out, part, name));
        expect(first.equals(readFileSync(path.join(again, part, name))), `${part}/${name}`).toBe(true);
      }
    }
    expect(readdirSync(again).sort()).toEqual(["charts", "datapackage", "report.html", "run.json", "tables"]);
  });

  it("prints the summary as JSON on request", async () => {
    const ended = await zhenggai(["run", corpus, "--out", out, "--json"]);
    expect(JSON.parse(ended.stdout)).toMatchObject({ notices: { rectification: 3 }, files: { duplicate: 1 } });
  });

  it("leaves the earlier output as it was when it is broken off", async () => {
    const before = readFileSync(path.join(out, "run.json"), "utf8");
    const interrupt = new AbortController();
    interrupt.abort();
    const ended = await zhenggai(["run", corpus, "--out", out], { signal: interrupt.signal });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("interrupted");
    expect(readFileSync(path.join(out, "run.json"), "utf8")).toBe(before);
    expect(readdirSync(out).sort()).toEqual(["charts", "datapackage", "report.html", "run.json", "tables"]);
  });

  it("does not touch a folder of tables that it has not written", async () => {
    const foreign = path.join(folder, "foreign");
    mkdirSync(path.join(foreign, "tables"), { recursive: true });
    writeFileSync(path.join(foreign, "tables", "mine.csv"), "a,b\n");
    const ended = await zhenggai(["run", corpus, "--out", foreign]);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("not written by this program");
    expect(readFileSync(path.join(foreign, "tables", "mine.csv"), "utf8")).toBe("a,b\n");
  });

  it("refuses a path that is not there, and a folder with nothing to read", async () => {
    expect((await zhenggai(["run", path.join(folder, "nowhere"), "--out", out])).code).toBe(2);
    const empty = path.join(folder, "empty");
    mkdirSync(empty);
    const ended = await zhenggai(["run", empty, "--out", out]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("no file that can be read");
  });

  it.skipIf(!existsSync("/proc/self"))(
    "ends where the system makes no folders, and goes on without a cache there",
    async () => {
      const nowhere = await zhenggai(["run", corpus, "--out", "/proc/zhenggai"]);
      expect(nowhere).toMatchObject({ code: 3, stderr: expect.stringContaining("“/proc/zhenggai” cannot be written") });
      const one = path.join(corpus, "songping-yiyuan.txt");
      const ended = await zhenggai(["run", one, "--out", path.join(folder, "uncached"), "--cache", "/proc/zhenggai"]);
      expect(ended.code).toBe(0);
      expect(ended.stderr).toContain("“/proc/zhenggai” cannot hold the cache");
    },
  );

  it("refuses a number of threads that no machine has", async () => {
    for (const workers of ["0", "1e3", "99999"]) {
      const ended = await zhenggai(["run", corpus, "--workers", workers]);
      expect(ended, workers).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toContain("takes a whole number from 1 to");
    }
  });

  it("says so where none of the files is a notice", async () => {
    const other = path.join(folder, "other");
    mkdirSync(other);
    cpSync("corpus/gongzuo-yaodian.txt", path.join(other, "计划.txt"));
    const ended = await zhenggai(["run", other, "--out", path.join(folder, "none")]);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain(`${other} holds no rectification notice`);
  });
});
