import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changesTable } from "../../src/diff/change.js";
import { rowsFromCsv } from "../../src/tables/csv.js";
import { notice, problem } from "../completion/sample.js";
import { allChanges, writeRun } from "../diff/runs.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const folder = temporaryFolder();
const [before, after] = [path.join(folder, "before"), path.join(folder, "after")];

beforeAll(async () => {
  const file = (status: "completed" | "in_progress") => ({
    bytes: status,
    notices: [notice({ noticeId: status.slice(0, 4), problems: [problem({ status })] })],
  });
  await writeRun(before, [file("in_progress")]);
  await writeRun(after, [file("completed")]);
});

describe("zhenggai diff", () => {
  it("prints and writes what the library gives", async () => {
    const { diff, changes } = await allChanges(before, after);
    const csv = path.join(folder, "changes.csv");
    const ended = await zhenggai(["diff", before, after, "--json", "--csv", csv]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toEqual(JSON.parse(JSON.stringify({ changes, ...diff })));
    const rows = [...rowsFromCsv(changesTable, readFileSync(csv, "utf8"))];
    expect(rows).toEqual(changes);
    expect(changes.length).toBeGreaterThan(3);
  });

  it("gives an empty list, and is JSON, where nothing changed", async () => {
    const ended = await zhenggai(["diff", before, before, "--json"]);
    expect(JSON.parse(ended.stdout)).toMatchObject({ changes: [], counts: { changes: 0 } });
  });

  it("ends with 1 on differences only where asked to", async () => {
    expect((await zhenggai(["diff", before, after])).code).toBe(0);
    expect((await zhenggai(["diff", before, after, "--exit-code", "--quiet"])).code).toBe(1);
    expect((await zhenggai(["diff", before, before, "--exit-code"])).code).toBe(0);
  });

  it("speaks Chinese, and says what to name where a folder holds no run", async () => {
    const ended = await zhenggai(["diff", before, after, "--lang", "zh"]);
    expect(ended.stdout).toContain("status: in_progress → completed  (输入文件)");
    const csv = path.join(folder, "none.csv");
    const refused = await zhenggai(["diff", before, folder, "--csv", csv, "--lang", "zh"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("run.json");
    expect(existsSync(csv)).toBe(false);
  });

  it("leaves a CSV of before as it was where it fails", async () => {
    const csv = path.join(folder, "kept.csv");
    writeFileSync(csv, "kept");
    await zhenggai(["diff", before, folder, "--csv", csv]);
    expect(readFileSync(csv, "utf8")).toBe("kept");
    expect((await zhenggai(["diff", before, after, "--csv", path.join(folder, "none", "x.csv")])).code).toBe(3);
  });
});
